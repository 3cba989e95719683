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


def test_four_fit_a_desk_and_a_phone(page: Page, web: Web, guide: Guide) -> None:
    box = page.locator(".side-by-side")
    inside = "e => e.scrollWidth <= e.clientWidth + 1"
    page.goto(f"{web.root}{PAGE}?press={SLED}&press={INVERTED}")
    assert box.evaluate(inside)
    four = "&".join(f"press={slug}" for slug in list(guide.variants)[:4])
    page.goto(f"{web.root}{PAGE}?{four}")
    assert box.evaluate(inside)
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


def test_long_texts_stand_below_one_another_on_a_phone(page: Page, web: Web, guide: Guide) -> None:
    page.goto(f"{web.root}{PAGE}?press={SLED}&press={INVERTED}")
    mistakes = page.locator("details.long", has=page.get_by_text("Common mistakes", exact=True))
    told = mistakes.locator("dd:visible")
    assert told.count() == 2
    boxes = [one.bounding_box() for one in told.all()]
    assert boxes[0] and boxes[1] and boxes[1]["y"] >= boxes[0]["y"] + boxes[0]["height"]
    first = guide.variants[SLED].mistakes[0]
    assert f"{first.mistake.plain()} {first.why.plain()}" in told.first.inner_text()
    with page.expect_navigation():
        mistakes.get_by_role("link", name=guide.variants[INVERTED].name).tap()
    assert page.url.endswith("inverted-leg-press.html#mistakes")


def test_every_long_text_of_a_page_is_compared(page: Page, web: Web, guide: Guide) -> None:
    page.goto(f"{web.root}{PAGE}?press={SLED}&press={INVERTED}&same=yes")
    shown = page.locator(".long-texts").inner_text()
    for slug in (SLED, INVERTED):
        it = guide.variants[slug]
        texts = [
            *it.recognise,
            *it.is_not,
            *it.do,
            *it.dont,
            *it.benefits,
            *it.limits,
            *it.progression,
        ]
        texts += [step.do for step in it.setup] + [phase.do for phase in it.rep]
        texts += [one.text for one in (*it.suits, *it.not_for)]
        texts += [one.text for one in it.precautions] + [one.text for one in it.variations]
        texts += [one.why for one in it.companions] + [one.why for one in it.alternatives]
        texts += [one.a for one in it.faq]
        assert [text for text in texts if text.plain() not in shown] == []


def test_points_that_all_have_are_left_out_and_counted_but_no_warning(
    page: Page, web: Web, guide: Guide
) -> None:
    page.goto(f"{web.root}{PAGE}?press={SLED}&press=single-leg-press")
    wrong = page.locator("details.long", has=page.get_by_text("Something feels wrong", exact=True))
    every = [item.text_content() for item in wrong.locator(f"[data-press='{SLED}'] li").all()]
    other = [
        item.text_content() for item in wrong.locator("[data-press=single-leg-press] li").all()
    ]
    common = len(set(every) & set(other))
    assert common > 0
    assert f"left out: {common}." in wrong.inner_text()
    assert wrong.locator(f"[data-press='{SLED}'] li:visible").count() == len(every) - common
    asks = page.locator("details.long", has=page.get_by_text("Conditions: do not press"))
    for slug in (SLED, "single-leg-press"):
        stands = asks.locator(f"[data-press='{slug}'] li:visible")
        assert stands.count() == len(guide.variants[slug].precautions)


def test_a_phone_folds_the_long_texts_until_one_is_wanted(
    page: Page, web: Web, guide: Guide
) -> None:
    page.goto(web.root + PAGE)
    for slug in (SLED, INVERTED):
        _tool(page).get_by_label(guide.variants[slug].name, exact=True).tap()
    benefits = page.locator("details.long", has=page.get_by_text("What it is good for", exact=True))
    assert not benefits.locator("dd").first.is_visible()
    benefits.locator("summary").tap()
    assert benefits.locator("dd:visible").count() == 2
    _tool(page).get_by_label("Fold the long texts").tap()
    assert page.locator("details.long:not([open]):visible").count() == 0
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(web.root + PAGE)
    assert not _tool(page).get_by_label("Fold the long texts").is_checked()


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
