"""The four-week plan as readers use it: warning signs, address, edits, print, keyboard, no scripts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from legpress.model import Guide
from plan_tool import PAGE, Plan
from tool_page import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def test_a_warning_sign_takes_the_plan_away_and_says_what_to_do(ready: Plan) -> None:
    page = ready.page
    none = page.get_by_label("None is true of me")
    page.get_by_label("Back pain", exact=True).check()
    refer = page.locator("[data-refer]")
    assert ready.result.inner_text() == ""
    assert "No plan." in refer.inner_text()
    assert "Ask: A physiotherapist or doctor" in refer.inner_text()
    assert none.is_disabled() and not none.is_checked()
    assert "1 of them" in page.locator("[data-signs] summary").inner_text()
    page.get_by_label("Back pain", exact=True).uncheck()
    assert not refer.is_visible()
    assert not none.is_checked() and ready.loads() == []
    page.get_by_label("or I am not sure").check()
    assert "ask staff or a doctor" in refer.inner_text() and ready.loads() == []
    ready.fill(days="nonsense")
    page.get_by_label("Fainting").check()
    assert "emergency number" in refer.inner_text()


def test_every_warning_sign_can_be_ticked(ready: Plan, guide: Guide) -> None:
    asked = ready.page.locator("[name=signs]").evaluate_all("all => all.map(one => one.value)")
    careful = [one.slug for one in guide.safety.conditions if one.advice != "take-care"]
    assert asked == [flag.slug for flag in guide.safety.red_flags] + careful


def test_the_address_holds_the_state_but_nothing_about_health(ready: Plan) -> None:
    address = ready.page.url
    assert "load=100" in address
    assert "sign" not in address
    ready.page.reload()
    assert ready.loads() == []  # whoever opens it answers for themselves
    ready.sound()
    assert ready.loads() == ["85", "85", "85", "87.5"]
    assert ready.page.url == address


def test_loads_can_be_changed_within_limits_and_are_kept(ready: Plan) -> None:
    page = ready.page
    first = page.get_by_label("Load, week 1")
    said = page.locator("#plan-load1-problem")
    for typed, says in (
        ("80.7", "the next below is 80 kg"),
        ("105", "not heavier than your last set"),
        ("-1", "plain number"),
        ("much", "plain number"),
    ):
        first.fill(typed)
        assert says in said.inner_text()
        assert "Week 1: 3 × 10, ____ kg" in (ready.result.text_content() or "")
    fourth = page.get_by_label("Load, week 4")
    fourth.fill("120")  # 160 kg with the machine, and 10% more are 176: 116 of plates
    assert "more than two steps" in page.locator("#plan-load4-problem").inner_text()
    fourth.fill("87.5")
    first.fill("82,5")
    page.get_by_label("Repetitions, week 2").fill("10")
    assert said.inner_text() == ""
    page.reload()
    ready.sound()
    assert ready.loads() == ["82,5", "85", "85", "87.5"]
    assert page.get_by_label("Repetitions, week 2").input_value() == "10"
    ready.fill(days="1")
    assert ready.loads() == ["85", "85", "85", "87.5"]  # an answer brings the reckoned ones back


def test_the_log_sheet_is_what_is_printed(ready: Plan) -> None:
    page = ready.page
    page.evaluate("window.print = () => {}")
    log = page.locator("[data-log]")
    assert not log.is_visible()
    page.get_by_role("button", name="Print the log sheet").click()
    page.emulate_media(media="print")
    assert log.is_visible()
    assert log.locator("table").count() == 4
    assert log.locator("table").first.locator("tbody tr").count() == 2
    assert not page.locator("#rules").is_visible()
    assert not page.locator("[data-tool=plan] form").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#rules").is_visible()


def test_the_keyboard_alone_makes_a_plan(plan: Plan, site: Path) -> None:
    plan.open(site)
    page = plan.page
    page.locator("[data-signs] summary").focus()
    assert not page.get_by_label("None is true of me").is_visible()
    page.keyboard.press("Enter")
    _tab_to(page, "[name=clear]", 60)
    page.keyboard.press("Space")
    _tab_to(page, "#plan-experience")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    for field, typed in (("days", "2"), ("load", "100"), ("reps", "12"), ("left", "3")):
        _tab_to(page, f"#plan-{field}")
        page.keyboard.type(typed)
    # The goal is still "First weeks", which asks for 15: the set showed them.
    assert plan.loads() == ["100", "100", "100", "100"]


def _tab_to(page: Page, selector: str, at_most: int = 30) -> None:
    for _ in range(at_most):
        if page.evaluate(f"document.activeElement.matches('{selector}')"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} was not reached with {at_most} presses of Tab")


def test_nothing_scrolls_sideways(ready: Plan) -> None:
    for width in (360, 320):  # 320 is a phone of 360 or a desk of 1280, enlarged
        ready.page.set_viewport_size({"width": width, "height": 800})
        assert ready.page.evaluate("document.documentElement.scrollWidth") == width


def test_a_screen_reader_hears_what_each_box_is(ready: Plan) -> None:
    tree = ready.page.locator("[data-tool=plan]").aria_snapshot()
    for said in ('textbox "Days a week"', 'textbox "Load, week 4"', 'rowheader "Week 1"',
                 'combobox "Goal"', 'group "Your answer about these signs"'):  # fmt: skip
        assert said in tree


def test_the_page_is_complete_without_scripts(browser: Browser, site: Path, guide: Guide) -> None:
    with opened(browser, (site / PAGE).as_uri(), java_script_enabled=False) as page:
        assert not page.locator("[data-tool=plan]").is_visible()
        for programme in guide.programmes.programmes:
            assert page.locator(f"#weeks-{programme.goal} ~ .table").first.is_visible()
        for rule in guide.programmes.rules.__dict__.values():
            assert page.get_by_role("rowheader", name=rule.name).is_visible()
