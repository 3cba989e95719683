"""Every tool in every setting: a phone by touch, 200 % zoom, both colour schemes, named controls."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from tool_page import PAGES, opened
from web import Web

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page


@pytest.mark.parametrize("tool", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (180, "dark")])
def test_a_tool_fits_and_complains_of_nothing(
    browser: Browser, web: Web, tool: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 700}, has_touch=True, color_scheme=scheme
    )
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(web.below + PAGES[tool])
    section = page.locator(f'[data-tool="{tool}"]')
    section.locator("select, input:visible, summary").first.tap()
    page.keyboard.press("Escape")
    assert section.is_visible()
    wide = section.evaluate("each => each.getBoundingClientRect().right")
    context.close()
    assert wide <= width
    assert [line for line in said if "violat" in line.lower() or "error" in line.lower()] == []


@pytest.mark.parametrize("tool", PAGES)
def test_every_control_of_a_tool_has_a_name(browser: Browser, web: Web, tool: str) -> None:
    page = browser.new_page()
    page.goto(web.below + PAGES[tool])
    nameless = page.locator(f'[data-tool="{tool}"]').evaluate(
        """section => [...section.querySelectorAll('input:not([type=hidden]), select, button')]
          .filter(each => !each.labels?.length && !each.ariaLabel && !each.textContent.trim()
            && !each.getAttribute('aria-labelledby'))
          .map(each => each.outerHTML)"""
    )
    page.close()
    assert nameless == []


RESULTS = {
    "load": "?build=rail&plates=100&angle=45",
    "one-rep-max": "?plates=100&sled=70&reps=5",
    "plan": "?days=2&load=100&reps=12&left=3&empty=60",
    "posture": "?knee=80",
    "which-press": "?experience=first-day&goal=thighs",
    "compare": "?press=45-degree-leg-press&press=inverted-leg-press",
    "symptom-finder": "?area=knee",
}
"""What has each tool show a result, warning signs aside."""
SAID = {
    "load": "70.7 kg along the rail",
    "one-rep-max": "Between 191 kg and 202 kg",  # 170·36/32 = 191.3; 170/0.8402 = 202.3
    "plan": "First weeks on a press, 2 days a week",
    "posture": "No mark here",
    "which-press": "Best first:",
    "compare": "They differ in",
    "symptom-finder": "the most urgent first",
}


def shown(page: Page, web: Web, tool: str) -> Locator:
    """A tool with a result, the question about warning signs answered with "none" where it is asked."""
    page.goto(web.below + PAGES[tool] + RESULTS[tool])
    section = page.locator(f'[data-tool="{tool}"]')
    if section.locator("[data-signs]").count():
        section.locator("summary").first.click()
        section.get_by_label("None is true of me").check()
    return section


@pytest.mark.parametrize("tool", PAGES)
def test_a_result_is_announced_once_and_not_at_length(page: Page, web: Web, tool: str) -> None:
    section = shown(page, web, tool)
    live = section.locator("[role=status]")  # an output beside its slider is silent
    assert live.count() == 1
    assert SAID[tool] in live.inner_text()
    assert len(live.inner_text()) < 600
    assert live.locator("table, [role=status], [role=alert]").count() == 0
    assert section.locator("[data-result] [aria-live]:not([role=status])").count() == 0


@pytest.mark.parametrize("tool", PAGES)
def test_every_problem_belongs_to_its_field(page: Page, web: Web, tool: str) -> None:
    page.goto(web.below + PAGES[tool])
    loose = page.locator(f'[data-tool="{tool}"]').evaluate(
        """section => [...section.querySelectorAll('[data-problem]')].filter(place => {
          const fields = [...section.querySelectorAll('form [name]')].filter(each => each.name === place.dataset.problem)
          return place.getAttribute('role') !== 'alert' || !place.id || !fields.length || !fields.some(each =>
            [each, each.closest('fieldset')].some(one => one?.getAttribute('aria-describedby')?.split(' ').includes(place.id)))
        }).map(place => place.outerHTML)"""
    )
    assert loose == []
    described = page.locator(f'[data-tool="{tool}"] [aria-describedby]').evaluate_all(
        "all => all.flatMap(one => one.getAttribute('aria-describedby').split(' '))"
    )
    assert [name for name in described if page.locator(f'[id="{name}"]').count() != 1] == []


@pytest.mark.parametrize("tool", PAGES)
def test_a_number_says_its_unit_to_a_screen_reader(page: Page, web: Web, tool: str) -> None:
    page.goto(web.below + PAGES[tool])
    for box in page.locator(f'[data-tool="{tool}"] form input[inputmode=decimal]').all():
        unit = box.evaluate("box => box.parentElement.textContent.trim()")
        told = box.evaluate(
            """box => (box.getAttribute('aria-describedby') || '').split(' ')
              .map(id => document.getElementById(id)?.textContent ?? '').join(' ')"""
        )
        assert unit in told


@pytest.mark.parametrize("tool", PAGES)
def test_colours_that_the_system_forces_hide_nothing(browser: Browser, web: Web, tool: str) -> None:
    with opened(browser, forced_colors="active") as page:
        section = shown(page, web, tool)
        gone = section.evaluate(
            """section => [...section.querySelectorAll('button, input, select, summary, .tool-result p')]
              .filter(each => each.checkVisibility() && each.type !== 'hidden').filter(each => {
                const style = getComputedStyle(each)
                return style.color === style.backgroundColor || style.forcedColorAdjust === 'none'
              }).map(each => each.outerHTML)"""
        )
    assert gone == []


@pytest.mark.parametrize("tool", PAGES)
def test_a_tools_heading_is_no_entry_of_the_search(site: Path, tool: str) -> None:
    text = (site / PAGES[tool]).read_text("utf-8")
    section = text[text.index(f'data-tool="{tool}"') :]
    heading = re.search(r"<h[1-6][^>]*\bid=\"([^\"]+)\"[^>]*>(.*?)<", section)
    assert heading
    (script,) = (site / "assets" / "javascripts").glob("search-index.*.js")
    index = json.loads(script.read_text("utf-8").rpartition("LegPressSearch.index = ")[2])
    page = [page[0] for page in index["pages"]].index(PAGES[tool])
    assert heading[1] not in index["places"][page]
    assert heading[2] not in index["places"][page]
