"""The symptom finder, used by tap and by keyboard: a list that narrows, and a sign that ends it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from legpress.model import Guide
from tool_page import opened
from web import Web

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

PAGE = "symptoms/index.html"


def _tool(page: Page) -> Locator:
    return page.locator("[data-tool=symptom-finder]")


def _found(page: Page) -> list[str]:
    return _tool(page).locator("[data-list] li:visible").all_inner_texts()


def _expected(guide: Guide, area: str = "", moment: str = "", press: str = "") -> set[str]:
    """The same question, asked of the data."""
    return {
        it.name
        for it in guide.symptoms.values()
        if (not area or area in it.areas)
        and (not moment or moment in it.moments)
        and (not press or it.variants == "all" or press in it.variants)
    }


def test_each_answer_narrows_the_list_to_what_the_data_says(
    page: Page, web: Web, guide: Guide
) -> None:
    page.goto(web.below + PAGE)
    tool = _tool(page)
    assert set(_found(page)) == _expected(guide)
    tool.get_by_label("Where you feel it").select_option("knee")
    assert set(_found(page)) == _expected(guide, "knee")
    tool.get_by_label("When it happens").select_option("end-of-push")
    assert set(_found(page)) == _expected(guide, "knee", "end-of-push")
    tool.get_by_label("On which press").select_option("inverted-leg-press")
    wanted = _expected(guide, "knee", "end-of-push", "inverted-leg-press")
    assert set(_found(page)) == wanted
    assert f"{len(wanted)} fit" in tool.locator("[data-result]").inner_text()
    tool.locator("[data-list] li:visible a").first.tap()
    page.locator("#now").wait_for()
    assert page.locator("h1").inner_text().rstrip("¶") in wanted


def test_the_most_urgent_stands_first(page: Page, web: Web) -> None:
    page.goto(f"{web.root}{PAGE}?area=knee")
    order = ["symptom stop", "symptom caution", "symptom info"]
    listed = _tool(page).locator("[data-list] li:visible").all()
    ranks = [order.index(item.get_attribute("class") or "") for item in listed]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1


def test_answers_that_nothing_fits_get_a_sentence(page: Page, web: Web, guide: Guide) -> None:
    assert _expected(guide, "ankle-foot", "upkeep") == set()
    page.goto(f"{web.root}{PAGE}?area=ankle-foot&moment=upkeep")
    assert _found(page) == []
    assert "Nothing here fits all of that" in _tool(page).inner_text()


@pytest.mark.parametrize("nonsense", ["?area=-1&moment=%3Cb%3E&press=1e999", "?area=&sign=", "?%"])
def test_nonsense_in_the_address_asks_for_nothing(
    page: Page, web: Web, guide: Guide, nonsense: str
) -> None:
    page.goto(web.root + PAGE + nonsense)
    assert set(_found(page)) == _expected(guide)
    assert _tool(page).get_by_label("Where you feel it").input_value() == ""


@pytest.mark.parametrize(
    ("urgency", "says"), [("emergency", "Call for help now"), ("hospital", "Go to hospital now")]
)
def test_a_ticked_sign_puts_what_to_do_in_place_of_every_list(
    page: Page, web: Web, guide: Guide, urgency: str, says: str
) -> None:
    page.goto(web.root + PAGE)
    tool = _tool(page)
    tool.locator("summary").tap()
    flag = [each for each in guide.safety.red_flags if each.urgency == urgency][-1]
    tool.get_by_label(flag.name).tap()
    assert _found(page) == []
    assert not page.locator(".tabbed-set").is_visible()
    told = tool.get_by_role("alert").inner_text()
    assert says in told
    assert ("Call" in told) == (urgency == "emergency")
    assert flag.text.plain()[:60] in told
    box = tool.get_by_role("alert").bounding_box()
    assert box is not None
    assert 0 < box["y"] < 400  # in view, though the box that was ticked stood further down
    page.reload()
    assert tool.get_by_label(flag.name).is_checked()
    assert _found(page) == []
    tool.get_by_label(flag.name).tap()
    assert set(_found(page)) == _expected(guide)
    assert page.locator(".tabbed-set").is_visible()


def test_every_red_flag_and_every_rule_that_ends_a_session_says_what_to_do(
    page: Page, web: Web, guide: Guide
) -> None:
    rules = [r for r in guide.safety.stop_rules if r.always and r.urgency == "stop"]
    signs = {sign.slug for sign in [*guide.safety.red_flags, *rules]}
    page.goto(f"{web.root}{PAGE}?" + "&".join(f"sign={slug}" for slug in signs))
    boxes = _tool(page).get_by_role("alert").locator(".refer")
    assert boxes.count() == len(signs)
    links = {link.get_attribute("href") for link in boxes.locator("a").all()}
    assert links == {f"../safety.html#{slug}" for slug in signs}


def test_a_gym_names_its_emergency_number_and_its_presses_first(page: Page, gym_site: Path) -> None:
    page.goto(f"{(gym_site / PAGE).as_uri()}?sign=fainting")
    call = _tool(page).get_by_role("alert").locator("a[href^=tel]")
    assert call.count() == 1
    groups = page.locator("#find-press optgroup").all()
    assert (groups[0].get_attribute("label") or "").startswith("At ")
    assert groups[0].locator("option").count() > 0


def test_the_keyboard_alone_narrows_the_list(page: Page, web: Web, guide: Guide) -> None:
    page.goto(web.root + PAGE)
    _tool(page).locator("summary").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("K")  # Knee
    assert set(_found(page)) == _expected(guide, "knee")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert _found(page) == []
    assert "area=knee" in page.url


def test_it_works_from_a_folder_without_complaints(page: Page, site: Path, guide: Guide) -> None:
    page.goto((site / PAGE).as_uri())
    _tool(page).get_by_label("Where you feel it").select_option("hip")
    page.reload()
    assert set(_found(page)) == _expected(guide, "hip")


def test_nothing_is_wider_than_a_phone_and_fields_are_named(page: Page, web: Web) -> None:
    page.goto(web.root + PAGE)
    _tool(page).locator("summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    tree = _tool(page).aria_snapshot()
    for name in ("Where you feel it", "When it happens", "On which press"):
        assert f'combobox "{name}"' in tree
    assert 'group "First: is one of these signs there?"' in tree


def test_without_scripts_the_lists_stand_and_the_tool_does_not(
    browser: Browser, web: Web, guide: Guide
) -> None:
    with opened(browser, web.root + PAGE, java_script_enabled=False) as page:
        assert not _tool(page).is_visible()
        listed = page.locator(".tabbed-set .symptom a").all_inner_texts()
        assert {text for text in listed if text} <= _expected(guide)
        assert _expected(guide, "knee") <= set(listed)
