"""What could I press? The formulas, the page's table, and the tool as readers use it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from built import Built, read_page
from legpress.model import Guide
from legpress.one_rep_max import FORMULAS, MOST_REPS, estimates, for_script
from tool_page import opened
from web import Web, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGE = "training/what-could-i-press.html"
SET = {"unit": "kg", "plates": "130", "sled": "70", "reps": "5"}
QUESTION = "First: is any of these true of you?"
NONE = "I have read them all. None is true of me."


@pytest.mark.parametrize(
    ("reps", "expected"),
    [
        # 200 kg: 200(1 + 5/30), 36·200/32, 200(1 + 5/40), 20000/87.94385, 200·5^0.1,
        # 20000/(52.2 + 41.9·0.75957), 20000/(48.8 + 53.8·0.68729), 1.0970·200 + 14.2546
        (5, [233.3, 225.0, 225.0, 227.4, 234.9, 238.0, 233.2, 233.7]),
        (10, [266.7, 266.7, 250.0, 268.1, 251.8, 261.9, 269.5, None]),
    ],
)
def test_formulas_worked_by_hand(reps: int, expected: list[float | None]) -> None:
    found = [kg if kg is None else round(kg, 1) for _, kg in estimates(reps, 200)]
    assert found == expected


def test_the_page_on_testing_says_the_same(guide: Guide) -> None:
    (table,) = (s.table for s in guide.topics["testing-output"].sections if s.heading == "Formulas")
    assert table
    for row, (formula, five), (_, ten) in zip(
        table.rows, estimates(5, 200), estimates(10, 200), strict=True
    ):
        name, _, at_five, at_ten = (cell.plain() for cell in row)
        assert name.startswith(formula.name)
        assert at_five == f"{five:.1f} kg"
        assert at_ten == ("does not apply" if ten is None else f"{ten:.1f} kg")


def test_the_leg_press_formula_keeps_to_what_it_was_made_for() -> None:
    reynolds = FORMULAS[-1]
    assert reynolds.maximum(4, 200) is None and reynolds.maximum(5, 59.9) is None
    assert reynolds.maximum(5, 60) == pytest.approx(80.0746)  # 65.82 + 14.2546


def test_every_formula_has_a_source(guide: Guide) -> None:
    assert {formula.source for formula in FORMULAS} <= set(guide.sources)


def test_a_script_needs_only_to_multiply() -> None:
    given: Any = for_script()["formulas"]
    for reps in range(1, MOST_REPS + 1):
        for (_, kg), one in zip(estimates(reps, 143), given, strict=True):
            if kg is not None:
                assert one["times"][reps] * 143 + one["plus_kg"] == pytest.approx(kg)
            else:
                assert reps not in one["times"]


def asked(at: str, **fields: str) -> str:
    return f"{at}{PAGE}?{urlencode(SET | fields)}"


def cleared(page: Page, address: str) -> str:
    page.goto(address)
    clear(page)
    return result(page)


def clear(page: Page) -> None:
    """Opens the signs, and says at their end that none is true."""
    page.get_by_text(QUESTION).click()
    page.get_by_label(NONE).check()


def result(page: Page) -> str:
    return re.sub(r"\s+", " ", page.locator(".tool [data-result]").inner_text())


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        # 200 kg for 5: lowest 225.0, highest 238.0; half of 225 is 112.5, less the sled 42.5
        ({}, ["Between 225 kg and 238 kg, plates and sled together.", "496 lb to 525 lb",
              "Reynolds 233.7 kg", "standard error of 16.2 kg", "50% 112.5 kg 42.5 kg",
              "80% 180 kg 110 kg",
              # 5% of 225.0 and of 238.0
              "5%, here 11.3 kg to 11.9 kg"]),
        # 42.5 down to pairs of 10 is 40
        ({"smallest": "10"}, ["50% 112.5 kg 40 kg", "rounded down to pairs of 10 kg"]),
        ({"smallest": "1.25"}, ["rounded down to pairs of 1.25 kg"]),
        ({"reps": "10"}, ["Between 250 kg and 269 kg", "None of these was made for the leg press"]),
        ({"reps": "1"}, ["About 200 kg", "is the maximum itself"]),
        # without a sled: 130·36/32 = 146.25 to 100·130/84.025 = 154.7; no shares, no Reynolds
        ({"sled": ""}, ["Between 146 kg and 155 kg for the plates alone, plus the empty sled, "
                        "which nobody has measured.", "No shares are given", "Reynolds is left out"]),
        # 59 kg: Reynolds would say 79, Brzycki 66.4
        ({"plates": "59", "sled": "0"}, ["Between 66 kg and 70 kg", "below about 60 kg"]),
        # 200 lb in all: Brzycki 225 lb; Reynolds 1.0970·200 lb + 14.2546 kg (31.4 lb) = 250.8 lb
        ({"unit": "lb"}, ["Between 225 lb and 251 lb", "102 kg to 114 kg"]),
        # 90 kg of 20 + 70: half of 101.25 is less than the sled
        ({"plates": "20"}, ["50% 50.6 kg the empty sled is more"]),
    ],
)  # fmt: skip
def test_worked_by_hand(page: Page, web: Web, fields: dict[str, str], words: list[str]) -> None:
    said = cleared(page, asked(web.below, **fields))
    for each in words:
        assert each in said
    assert ("80%" in said) == ("sled" not in fields or fields["sled"] != "")


def test_the_tool_says_what_the_table_says(page: Page, web: Web) -> None:
    cleared(page, asked(web.below, plates="100", sled="0"))
    names = page.locator(".formulas th[scope=col]").all_inner_texts()[1:]
    rows = page.locator(".formulas tbody tr").all()
    assert len(rows) == MOST_REPS and len(names) == len(FORMULAS)
    for reps, row in enumerate(rows[1:], 2):
        page.get_by_label("Full repetitions").fill(str(reps))
        said = result(page)
        for name, cell in zip(names, row.locator("td").all_inner_texts(), strict=True):
            if cell == "–":
                assert f"{name} " not in said
            else:
                assert f"{name} {float(cell):g} kg" in said


def test_nothing_is_told_until_the_signs_are_answered(page: Page, web: Web) -> None:
    page.goto(asked(web.below))
    assert result(page) == ""
    said = page.locator("#one-rep-max-signs-problem").inner_text()
    assert "Open the list, read it" in said
    assert not page.get_by_label(NONE).is_visible()  # it lies at the end of the list
    page.get_by_text(QUESTION).click()
    page.get_by_label(NONE).check()
    assert "Between" in result(page)
    assert page.locator("#one-rep-max-signs-problem").inner_text() == ""


def test_the_fields_come_within_a_screen(page: Page, web: Web) -> None:
    page.goto(web.below + PAGE)
    tool = page.locator("[data-tool=one-rep-max]")
    first, last = page.get_by_label("Plates in that set"), page.get_by_label("Full repetitions")
    top = tool.evaluate("each => each.getBoundingClientRect().top")
    for box in (first.bounding_box(), last.bounding_box()):
        assert box and box["y"] + box["height"] - top < 800


@pytest.mark.parametrize(
    ("sign", "says"),
    [
        ("Chest pain, a faint, or bad breathlessness", "Call the emergency number."),
        ("High blood pressure", "Ask first: Your doctor."),
        ("Blood clot in a leg", "Do not press."),
    ],
)
def test_a_sign_gives_no_number_but_refers(page: Page, web: Web, sign: str, says: str) -> None:
    cleared(page, asked(web.below))
    page.get_by_role("checkbox", name=sign, exact=True).check()
    assert says in result(page)
    assert page.get_by_label(NONE).is_disabled()
    assert not re.search(r"\d", result(page))
    assert not page.get_by_label("Plates in that set").is_visible()
    with page.expect_navigation():
        page.locator("[data-result] a").first.click()
    assert "safety.html#" in page.url
    assert page.locator(page.url[page.url.index("#") :]).is_visible()


def test_not_sure_gives_no_number_either(page: Page, web: Web) -> None:
    cleared(page, asked(web.below))
    page.get_by_label("One of them is, or I am not sure.").check()
    assert "this tool gives no number" in result(page) and not re.search(r"\d", result(page))


def test_health_stays_out_of_the_address(page: Page, web: Web) -> None:
    cleared(page, asked(web.below))
    page.get_by_role("checkbox", name="Diabetes").check()
    assert "plates=130" in page.url and "reps=5" in page.url
    assert "signs" not in page.url and "diabetes" not in page.url and "clear" not in page.url
    page.goto(asked(web.below, signs="diabetes", clear="none"))
    assert not page.get_by_label("Diabetes").is_checked()
    assert result(page) == ""


@pytest.mark.parametrize(
    ("field", "nonsense", "says"),
    [
        ("Full repetitions", "11", "Above 10 repetitions the formulas fail."),
        ("Full repetitions", "5,5", "Write a whole number."),
        ("Full repetitions", "0", "This is too low: from 1 on."),
        ("Full repetitions", "-3", "This is too low: from 1 on."),
        ("Full repetitions", "five", "Write a plain number"),
        ("Plates in that set", "1e9", "Write a plain number"),
        ("Plates in that set", "9999999", "This is too high: up to 1500 kg."),
        ("Smallest plate here", "0", "This is too low: from 0.1 kg on."),
        ("Empty sled weighs", "-1", "This is too low: from 0 kg on."),
    ],
)
def test_nonsense_gets_a_sentence_and_no_result(
    page: Page, web: Web, field: str, nonsense: str, says: str
) -> None:
    assert cleared(page, asked(web.below))
    box = page.get_by_label(field)
    box.fill(nonsense)
    assert says in page.locator(f"#{box.get_attribute('id')}-problem").inner_text()
    assert result(page) == ""


def test_no_load_at_all_is_said_beside_the_field(page: Page, web: Web) -> None:
    assert cleared(page, asked(web.below, plates="0", sled="0")) == ""
    assert "no load" in page.locator("#one-rep-max-plates-problem").inner_text()


def test_by_keyboard_alone_and_back_from_the_address(page: Page, web: Web) -> None:
    page.goto(f"{web.below}{PAGE}")
    page.locator("[data-signs] summary").focus()
    page.keyboard.press("Enter")
    for _ in range(page.locator("[name=signs]").count() + 1):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")  # the first answer
    page.keyboard.press("Tab")  # the unit
    for text in ("130", "70", "5"):
        page.keyboard.press("Tab")
        page.keyboard.type(text)
    assert "Between 225 kg and 238 kg" in result(page)
    page.reload()
    assert "Between" not in result(page)
    clear(page)
    assert "Between 225 kg and 238 kg" in result(page)


def test_without_javascript_the_table_stands(site: Path) -> None:
    page: Built = read_page(site, site / PAGE)
    assert {"formulas", "estimate"} <= set(page.ids)
    assert re.search(r'<section class="tool"[^>]* hidden', (site / PAGE).read_text("utf-8"))
    # a set of 5: Brzycki 3600/32, Reynolds 109.7 + 14.2546
    assert re.search(r"\n5 repetitions\n116\.7\n112\.5\n(.*\n){5}124\.0\n", page.words)


@pytest.mark.parametrize("zoom", [1, 2])
def test_it_fits_a_phone_and_200_percent_zoom(browser: Browser, web: Web, zoom: int) -> None:
    with opened(browser, asked(web.below)) as page:
        page.evaluate(f"document.documentElement.style.fontSize = '{zoom * 100}%'")
        clear(page)
        assert "Between" in result(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_it_works_from_a_folder(browser: Browser, site: Path) -> None:
    with opened(browser, f"{(site / PAGE).as_uri()}?{urlencode(SET)}") as page:
        clear(page)
        assert "Between 225 kg and 238 kg" in result(page)


def test_machines_of_this_gym(browser: Browser, gym_site: Path) -> None:
    with serving(gym_site, "/") as at, opened(browser, at) as page:
        # 52 kg measured along 45 degrees is a sled of 73.5 kg: 173.5·36/32 = 195.2
        assert "Between 195 kg" in cleared(page, f"{at}{PAGE}?machine=press-1&plates=100&reps=5")
        assert not page.get_by_label("Empty sled weighs").is_visible()
        said = cleared(page, f"{at}{PAGE}?machine=press-2&plates=100&reps=5")
        assert "The right catch does not close." in said and "Between" not in said
        said = cleared(page, f"{at}{PAGE}?machine=stack-1&plates=100&reps=5")
        assert "Between 113 kg and 124 kg." in said and "sled" not in said
        assert "Put the pin at the next step below." in said and "Plates" not in said
        assert "limit" not in said
        assert "its limit is 180 kg" in cleared(
            page, f"{at}{PAGE}?machine=stack-1&plates=170&reps=5"
        )
        # 300 + 34 kg: the lowest is 375.8, and half of it 187.9; the machine may carry 200
        said = cleared(page, f"{at}{PAGE}?machine=vertical-1&plates=300&reps=5")
        assert "Do not try it on Vertical press: its limit is 200 kg" in said
        assert "50% 187.9 kg 153.9 kg" in said and "60% 225.4 kg over this machine's limit" in said
