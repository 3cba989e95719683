"""What am I really pressing? The tool on the page of loads, as readers use it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from legpress.model import Guide
from legpress.render.sleds import sleds
from tool_page import opened
from web import Web, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
PAGE = "machines/load-on-a-sled.html"
RAIL = {"unit": "kg", "build": "rail", "plates": "100", "angle": "45"}


def asked(at: str, **fields: str) -> str:
    return f"{at}{PAGE}?{urlencode(RAIL | fields)}"


def answer(page: Page) -> str:
    return " ".join(page.locator(".tool .answer").all_inner_texts())


def result(page: Page) -> str:
    return page.locator(".tool [data-result]").inner_text()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        # 100 kg x sin 45 = 70.711 kg, x 9.80665 = 693.4 N; 70.711 / 0.45359237 = 155.9 lb
        ({}, ["70.7 kg along the rail, plus the empty sled, which nobody has measured.",
              "155.9 lb", "693 N"]),
        # a push is not multiplied again: 70.711 + 49.6 = 120.3 kg
        ({"empty": "49.6", "means": "push"}, ["120.3 kg along the rail.", "1180 N"]),
        # a weight is: (100 + 70) x 0.70711 = 120.2 kg; each leg 60.1 kg
        ({"empty": "70", "means": "mass"}, ["120.2 kg along the rail.", "each has half: 60.1 kg"]),
        # nobody says which: 52 x 0.70711 = 36.8, or 52: 107.5 to 122.7 kg
        ({"empty": "52"}, ["between 107.5 kg and 122.7 kg along the rail"]),
        # upright, all of it counts; one leg carries it
        ({"angle": "90", "empty": "34", "means": "mass", "legs": "one"},
         ["134 kg along the rail.", "One leg carries all of it: 134 kg"]),
        # 170 x (0.70711 + 0.1 x 0.70711) = 132.2 up, 170 x 0.63640 = 108.2 down
        ({"empty": "70", "means": "mass", "friction": "0,1"},
         ["Pushing up: 132.2 kg", "Lowering: 108.2 kg"]),
        # a push measured on the way up, friction in it: 70.711 x 1.1 + 52 = 129.8 kg up;
        # the sled weighs 52 / 0.77782 = 66.854 kg, so down (100 + 66.854) x 0.63640 = 106.2 kg
        ({"empty": "52", "means": "push", "friction": "0.1"},
         ["Pushing up: 129.8 kg", "Lowering: 106.2 kg"]),
        # 120.208 kg along the rail; 120.208 / sin 60 (0.86603) = 138.8 kg
        ({"empty": "70", "means": "mass", "other": "60"}, ["takes 138.8 kg of plates and sled"]),
        # 100 lb x 0.70711 = 70.7 lb = 32.1 kg = 315 N
        ({"unit": "lb"}, ["70.7 lb along the rail", "32.1 kg", "315 N"]),
        # steep friction holds the sled: 0.5 - 0.9 x 0.86603 is below 0
        ({"angle": "30", "friction": "0.9"}, ["does not come down by itself"]),
        # no plates, and nobody knows what the sled weighs: friction holds nothing
        ({"plates": "0", "friction": "0.1"}, ["Lowering: 0 kg along the rail, plus the empty sled"]),
        ({"angle": "0"}, ["0 kg along the rail", "weight alone does not push back"]),
    ],
)  # fmt: skip
def test_worked_by_hand(page: Page, web: Web, fields: dict[str, str], words: list[str]) -> None:
    page.goto(asked(web.below, **fields))
    for each in words:
        assert each in result(page)


def test_the_table_of_angles_is_what_the_tool_says(page: Page, web: Web) -> None:
    page.goto(asked(web.below))
    rows = page.locator("article .table table").first.locator("tbody tr").all_inner_texts()
    assert len(rows) == 8
    for row in rows:
        angle, share, felt, force = re.split(r"\s*\t\s*|\n+", row)[:4]
        page.get_by_label("Rail angle").fill(angle.split()[0])
        assert f"{float(felt.split()[0]):g} kg along the rail" in answer(page)
        assert f"a force of {force}" in result(page)
        assert f"{float(share):g})" in result(page)


@pytest.mark.parametrize("build", ["lever", "stack", "counterweight", "unknown"])
def test_no_figure_where_the_rule_does_not_hold(page: Page, web: Web, build: str) -> None:
    page.goto(asked(web.below, build=build))
    assert answer(page) == "No figure for this machine."
    assert not page.get_by_label("Plates, all together").is_visible()
    assert not re.search(r"\d", result(page))


@pytest.mark.parametrize(
    ("field", "nonsense", "says"),
    [
        ("Plates, all together", "-5", "This is too low: from 0 kg on."),
        ("Plates, all together", "99999999", "This is too high: up to 1500 kg."),
        ("Plates, all together", "heavy", "Write a plain number"),
        ("Plates, all together", "1e3", "Write a plain number"),
        ("Plates, all together", "", "Write the weight of all plates together, 0 for none."),
        ("Rail angle", "91", "This is too high: up to 90."),
        ("Rail angle", "", "The rule needs the angle."),
        ("Friction coefficient", "1,000", "Write a plain number"),
        ("Compare with a rail at", "0", "This is too low: from 1 on."),
        ("Empty sled", "<b>1</b>", "Write a plain number"),
    ],
)
def test_nonsense_gets_a_sentence_and_no_result(
    page: Page, web: Web, field: str, nonsense: str, says: str
) -> None:
    page.goto(asked(web.below))
    assert answer(page)
    box = page.get_by_label(field)
    box.fill(nonsense)
    if not nonsense:
        box.fill("1")
        box.fill("")
    assert says in page.locator(f"#{box.get_attribute('id')}-problem").inner_text()
    assert box.get_attribute("aria-invalid") == "true"
    assert result(page) == ""
    box.fill("45")
    if field != "Friction coefficient":
        assert "along the rail" in answer(page)
        assert box.get_attribute("aria-invalid") is None


def test_nonsense_in_the_address_breaks_nothing(page: Page, web: Web) -> None:
    page.goto(
        f"{web.below}{PAGE}?unit=stone&build=<script>&means=x&legs=seven&plates=%00&machine=no"
    )
    assert page.get_by_label("How it is built").input_value() == ""
    assert page.get_by_label("Legs").input_value() == "two"
    assert page.get_by_role("radio", name="kg").is_checked()
    assert result(page) == ""


def test_by_keyboard_alone(page: Page, web: Web) -> None:
    page.goto(f"{web.below}{PAGE}")
    page.get_by_role("radio", name="kg").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Sled with pl")  # a closed list takes what one types
    page.keyboard.press("Tab")
    page.keyboard.type("80,5")
    assert result(page) == "Still to fill in: Rail angle."
    page.keyboard.press("Enter")
    assert "The rule needs the angle." in page.locator("#load-angle-problem").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.type("45")
    assert answer(page).startswith("56.9 kg along the rail, plus the empty sled")  # 80.5 x 0.70711
    spoken = page.locator(".tool").get_by_role("status").inner_text()
    assert "56.9 kg" in spoken and "Plates:" not in spoken


def test_the_address_brings_the_state_back(page: Page, web: Web) -> None:
    page.goto(f"{web.below}{PAGE}?theirs=1#the-rule")
    page.get_by_label("How it is built").select_option("rail")
    page.get_by_label("Plates, all together").fill("62,5")
    page.get_by_label("Rail angle").fill("40")
    before = result(page)
    assert "40.2 kg" in before  # 62.5 x 0.64279
    assert "theirs=1" in page.url and page.url.endswith("#the-rule")
    page.reload()
    assert result(page) == before
    assert page.get_by_label("Plates, all together").input_value() == "62,5"


def test_the_unit_turns_fields_round_and_back_and_is_remembered(browser: Browser, web: Web) -> None:
    with opened(browser, asked(web.below, plates="61.1", empty="20.4", means="push")) as page:
        page.get_by_role("radio", name="lb").check()
        assert page.get_by_label("Plates, all together").input_value() == "134.7"
        assert page.get_by_label("Rail angle").input_value() == "45"
        page.goto(f"{web.below}{PAGE}")
        assert page.get_by_role("radio", name="lb").is_checked()
        assert page.locator("#load-plates + [data-unit]").inner_text() == "lb"
        page.goto(asked(web.below, unit="lb", plates="35"))
        for unit, shown in (("kg", "15.88"), ("lb", "35")):
            page.get_by_role("radio", name=unit).check()
            assert page.get_by_label("Plates, all together").input_value() == shown


def test_the_drawing_follows_the_angle(page: Page, web: Web) -> None:
    lengths = []
    for angle in ("30", "90"):
        page.goto(asked(web.below, angle=angle))
        lengths.append(
            page.locator("figure.rail .load .shaft").evaluate(
                "e => Math.hypot(e.x2.baseVal.value - e.x1.baseVal.value,"
                " e.y2.baseVal.value - e.y1.baseVal.value) + 10"
            )
        )
    assert lengths[0] / lengths[1] == pytest.approx(0.5, abs=0.01)  # sine of 30 degrees
    assert page.locator("figure.rail svg").get_attribute("aria-hidden") == "true"


def test_without_javascript_the_tables_stand(browser: Browser, web: Web) -> None:
    with opened(browser, asked(web.below), java_script_enabled=False) as page:
        assert not page.locator(".tool").is_visible()
        assert page.get_by_text("Felt load = (plates + sled)").is_visible()
        assert "693 N" in page.locator("article .table table").first.inner_text()


@pytest.mark.parametrize("width", [360, 180])
def test_it_fits_a_phone_and_200_percent_zoom(browser: Browser, web: Web, width: int) -> None:
    size = {"width": width * (1 if width == 360 else 2), "height": 800}
    with opened(browser, asked(web.below, empty="52", other="60"), viewport=size) as page:
        if width == 180:
            page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert answer(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_it_works_from_a_folder(browser: Browser, site: Path) -> None:
    address = (site / PAGE).as_uri()
    with opened(browser, f"{address}?{urlencode(RAIL)}") as page:
        page.get_by_label("Plates, all together").fill("200")
        assert answer(page).startswith("141.4 kg along the rail")
        page.reload()
        assert answer(page).startswith("141.4 kg along the rail")


@pytest.fixture(scope="module")
def floor(browser: Browser, gym_site: Path) -> Iterator[tuple[Page, str]]:
    with serving(gym_site, "/") as address, opened(browser, address) as page:
        yield page, address


@pytest.mark.parametrize(
    ("machine", "words"),
    [
        # 100 x sin 45 + 52, which was measured along the rail
        ("press-1", "122.7 kg along the rail."),
        # the sled weighs 34 kg and the rail is upright
        ("vertical-1", "134 kg along the rail."),
        ("press-2", "The right catch does not close."),
        ("stack-1", "No figure for this machine."),
    ],
)
def test_a_machine_of_this_gym(floor: tuple[Page, str], machine: str, words: str) -> None:
    page, address = floor
    page.goto(f"{address}{PAGE}?machine={machine}&plates=100&angle=10&empty=999&build=lever")
    assert words in result(page)
    assert not page.get_by_label("Rail angle").is_visible()
    if machine == "press-2":
        assert answer(page) == ""


def test_the_page_of_a_machine_leads_here(floor: tuple[Page, str]) -> None:
    page, address = floor
    page.goto(f"{address}m/press-1/")
    page.get_by_role("link", name="What am I really pressing?").click()
    page.get_by_label("Plates, all together").fill("100")
    assert answer(page) == "122.7 kg along the rail."


def test_above_the_makers_limit(floor: tuple[Page, str]) -> None:
    page, address = floor
    page.goto(f"{address}{PAGE}?machine=vertical-1&plates=170")  # 170 + 34 kg is more than 200
    assert "Too much for Vertical press: its limit is 200 kg" in result(page)
    page.get_by_label("Plates, all together").fill("166")
    assert "Too much" not in result(page)


def test_the_tools_know_the_floor_as_the_model_does(gym_guide: Guide) -> None:
    known = {one["slug"]: one for one in sleds(gym_guide)}
    assert known["press-1"]["mass_kg"] == pytest.approx(52 / 0.5**0.5)
    assert known["press-1"]["empty_kg"] == 52 and known["press-1"]["means"] == "push"
    assert known["vertical-1"]["mass_kg"] == 34
    assert [one["build"] for one in sleds(gym_guide)] == ["rail", "rail", "stack", "rail"]
    assert known["press-2"]["empty_kg"] is None and known["press-2"]["mass_kg"] is None


def test_no_overlay_no_machines(guide: Guide) -> None:
    assert sleds(guide) == []
