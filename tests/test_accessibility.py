"""Every page of both sites keeps the rules of WCAG 2.2 A and AA and axe-core's best practice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe import DESK, OFTEN, PHONE, broken, dye, pale, pale_anew, watched
from kinds import kinds
from web import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.mark.parametrize("built", ["gym_site", "site"])
def test_no_page_breaks_a_rule_at_any_size_in_any_colours(
    built: str, page: Page, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(built)
    known = _articles(request.getfixturevalue("gym_site")) if built == "site" else {}
    unlike = [path for path, article in _articles(site).items() if known.get(path) != article]
    assert len(unlike) > 20
    with serving(site, "/") as root:
        found = [
            f"{path}: {fault}" for path in unlike for fault in _in_every_way(page, root + path)
        ]
    assert found == []


def _articles(site: Path) -> dict[str, str]:
    """What stands between the frame's parts, of every page, by its path."""
    return {
        page.relative_to(site).as_posix(): _article(page) for page in sorted(site.rglob("*.html"))
    }


def _article(page: Path) -> str:
    return page.read_text("utf-8").partition("<article")[2].partition("</article>")[0]


def _in_every_way(page: Page, address: str) -> Iterator[str]:
    """Every rule at a desk when light and on a phone when dark."""
    page.set_viewport_size(DESK)
    page.goto(address)
    yield from broken(page, colours=False)
    yield from pale_anew(page)
    page.set_viewport_size(PHONE)
    if page.locator("body[data-md-color-scheme]").count():  # which the page not found lacks
        dye(page, "slate")
    yield from broken(page, colours=False)
    yield from pale_anew(page)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with watched(browser) as page:
        yield page


@pytest.fixture(scope="module")
def root(gym_site: Path) -> Iterator[str]:
    with serving(gym_site, "/") as root:
        yield root


def test_what_is_too_pale_is_found_where_all_else_was_seen(page: Page, root: str) -> None:
    page.goto(root + "about.html")
    for _ in range(OFTEN):
        assert pale_anew(page) == []
    page.locator("article p").last.evaluate("text => { text.style.color = '#bbb' }")
    (fault,) = pale_anew(page)
    assert fault.startswith("color-contrast: ")


def _both(page: Page, left_out: Sequence[str] = ()) -> list[str]:
    dye(page, "default")
    light = broken(page, left_out)
    dye(page, "slate")
    return light + pale(page, left_out)


@pytest.mark.parametrize("path", kinds())
def test_no_kind_of_page_is_too_pale_dark_at_a_desk_or_light_on_a_phone(
    page: Page, root: str, path: str
) -> None:
    page.goto(root + path)
    if path != "404.html":
        dye(page, "slate")
        assert pale(page) == []
        dye(page, "default")
    page.set_viewport_size(PHONE)
    assert pale(page) == []


def test_the_open_menu_breaks_no_rule(page: Page, root: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(root + "symptoms/knee-pain.html")
    page.locator("label.md-header__button[for=__drawer]").click()
    page.locator(".md-sidebar--primary a", has_text="Muscles").wait_for()
    assert _both(page) == []


@pytest.mark.parametrize("path", ["variants/45-degree-leg-press.html", "editors-guide.html"])
def test_what_unfolds_breaks_no_rule(page: Page, root: str, path: str) -> None:
    page.goto(root + path)
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    assert _both(page) == []


def test_a_source_shown_at_its_mark_breaks_no_rule(page: Page, root: str) -> None:
    page.goto(root + "symptoms/knee-pain.html")
    page.locator("a.footnote-ref").first.hover()
    page.get_by_role("tooltip").wait_for()
    assert _both(page) == []


def test_the_open_search_breaks_no_rule(page: Page, root: str) -> None:
    page.goto(root + "about.html")
    for size, opener in (
        (DESK, page.locator("[name=query]")),
        (PHONE, page.locator(".search-open")),
    ):
        page.set_viewport_size(size)
        opener.click()
        page.locator("[name=query]").fill("knees fall in")
        page.locator(".md-search-result__link").first.wait_for()
        assert _both(page, [".md-tabs"]) == []  # which the found pages partly cover
        page.keyboard.press("Escape")


TOOLS = {
    "training/four-week-sample.html": "plan",
    "training/your-posture.html": "posture",
    "training/what-could-i-press.html": "one-rep-max",
    "machines/load-on-a-sled.html": "load",
    "variants/compare.html": "compare",
    "variants/index.html": "which-press",
    "symptoms/index.html": "symptom-finder",
}

FILL = """tool => {
  const numbers = { reps: 8, left: 2, days: 2, angle: 45, stature: 175, friction: 0.1, other: 30 }
  const taken = field => field.name === "sign" || [...tool.querySelectorAll(`[name="${field.name}"]:checked`)].length > 2
  const tell = field => ["input", "change"].forEach(kind => field.dispatchEvent(new Event(kind, { bubbles: true })))
  for (let round = 0; round < 2; round++) // the second fills in what the first brought up
    for (const field of tool.querySelectorAll("input, select")) {
      if (field.offsetParent === null) continue
      if (field.tagName === "SELECT") field.value = [...field.options].find(one => one.value)?.value ?? ""
      else if (field.type === "text") field.value = numbers[field.name.replace(/\\d$/, "")] ?? 60
      else if (field.type === "checkbox" && !taken(field)) field.checked = true
      tell(field)
    }
}"""


@pytest.mark.parametrize(("path", "name"), TOOLS.items())
def test_a_tool_with_its_answer_breaks_no_rule(page: Page, root: str, path: str, name: str) -> None:
    page.goto(root + path)
    tool = page.locator(f"[data-tool={name}]")
    tool.evaluate(FILL)
    assert page.locator(
        f"[data-tool={name}] [data-result]:not(:empty), [data-compared]:visible"
    ).count()
    assert _both(page) == []
    page.set_viewport_size(PHONE)
    assert _both(page) == []
