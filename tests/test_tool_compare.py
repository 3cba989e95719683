"""The comparison, used by tap and by keyboard: chosen columns, and the rows in which they differ."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from legpress.model import Guide
from tool_page import opened
from web import Web

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

PAGE = "variants/compare.html"
SLED, INVERTED, STACK = "45-degree-leg-press", "inverted-leg-press", "horizontal-leg-press"


def _tool(page: Page) -> Locator:
    return page.locator("[data-tool=compare]")


def _columns(page: Page) -> list[str]:
    return page.locator("[data-compared] thead th[data-press]:visible").all_inner_texts()


def _rows(page: Page) -> dict[str, list[str]]:
    """What stands in the rows that are seen, by their headings."""
    return {
        row.locator("th").inner_text(): row.locator("td:visible").all_inner_texts()
        for row in page.locator("[data-compared] tbody tr:visible").all()
    }


def test_two_presses_stand_in_every_row_in_which_they_differ(
    page: Page, web: Web, guide: Guide
) -> None:
    page.goto(web.below + PAGE)
    every = set(_rows(page))
    for slug in (SLED, INVERTED):
        _tool(page).get_by_label(guide.variants[slug].name, exact=True).tap()
    assert _columns(page) == [guide.variants[slug].name for slug in (SLED, INVERTED)]
    rows = _rows(page)
    assert rows["Load goes"] == ["up a 45-degree slope", "straight up"]
    assert rows["Level"] == ["beginner", "intermediate"]
    assert all(one != other for one, other in rows.values())
    assert "Force" not in rows  # both push
    assert "Joints" not in rows  # both are compound
    _tool(page).get_by_label("Show what is the same, too").tap()
    assert set(_rows(page)) == every
    assert _rows(page)["Force"] == ["push", "push"]


def test_the_address_holds_the_choice(page: Page, web: Web, guide: Guide) -> None:
    page.goto(f"{web.root}{PAGE}?press={STACK}&press={SLED}&press={INVERTED}")
    assert len(_columns(page)) == 3
    _tool(page).get_by_label(guide.variants[STACK].name, exact=True).tap()
    page.reload()
    assert _columns(page) == [guide.variants[slug].name for slug in (SLED, INVERTED)]


@pytest.mark.parametrize(
    ("chosen", "says"),
    [((SLED,), "Choose one more"), (5, "Choose at most 4"), (8, "Choose at most 4")],
)
def test_too_few_and_too_many_get_a_sentence_and_no_table(
    page: Page, web: Web, guide: Guide, chosen: tuple[str, ...] | int, says: str
) -> None:
    slugs = list(guide.variants)[:chosen] if isinstance(chosen, int) else chosen
    page.goto(f"{web.root}{PAGE}?" + "&".join(f"press={slug}" for slug in slugs))
    assert says in _tool(page).get_by_role("alert").inner_text()
    assert _columns(page) == []


@pytest.mark.parametrize("nonsense", ["?press=-1&press=x", "?press=", "?same=1e9", "?%"])
def test_nonsense_in_the_address_chooses_nothing(
    page: Page, web: Web, guide: Guide, nonsense: str
) -> None:
    page.goto(web.root + PAGE + nonsense)
    assert len(_columns(page)) == len(guide.variants)


def test_four_fit_a_desk_and_two_a_phone(page: Page, web: Web, guide: Guide) -> None:
    box = page.locator("[data-compared]")
    inside = "e => e.scrollWidth <= e.clientWidth + 1"
    page.goto(f"{web.root}{PAGE}?press={SLED}&press={INVERTED}")
    assert box.evaluate(inside)
    four = "&".join(f"press={slug}" for slug in list(guide.variants)[:4])
    page.goto(f"{web.root}{PAGE}?{four}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.set_viewport_size({"width": 1440, "height": 900})
    assert box.evaluate(inside)


def test_the_keyboard_alone_chooses(page: Page, web: Web, guide: Guide) -> None:
    page.goto(web.root + PAGE)
    _tool(page).locator("input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert len(_columns(page)) == 2
    assert "They differ in" in _tool(page).get_by_role("status").inner_text()


def test_it_works_from_a_folder_with_the_gyms_own_machines(
    page: Page, gym_site: Path, guide: Guide
) -> None:
    page.goto(f"{(gym_site / PAGE).as_uri()}?press={SLED}&press=reverse-leg-press-machine")
    here = next(cells for name, cells in _rows(page).items() if name.startswith("At "))
    assert "in use" in here[0]
    assert here[1] == "no machine of its own"


def test_without_scripts_every_press_and_row_stands(
    browser: Browser, web: Web, guide: Guide
) -> None:
    with opened(browser, web.root + PAGE, java_script_enabled=False) as page:
        assert not _tool(page).is_visible()
        assert len(_columns(page)) == len(guide.variants)
        knees = page.locator("[data-compared] tr", has_text="Usual knee bend")
        for slug, variant in guide.variants.items():
            bend = variant.depth.knee_deg if variant.depth else None
            cell = knees.locator(f"[data-press='{slug}']").inner_text()
            assert cell == (f"{bend}°" if bend else "no figure")
        assert all(cell.strip() for cells in _rows(page).values() for cell in cells)
