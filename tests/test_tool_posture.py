"""The tool "your posture": the page shows what the pose model says, and nothing where it says nothing."""

from __future__ import annotations

import gzip
import json
import math
import re
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from legpress.figure.press.canvas import SCALE
from legpress.figure.press.posed import degrees, figures, in_the_middle, legs, marks, whole
from legpress.model import Guide
from legpress.pose import Pose
from legpress.posture import FEET, KNEES, MIDDLE, STATURES, Postures, passed, postures, steps
from legpress.render.postures import PLACE, poses, told
from tool_page import opened
from web import Web

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGE = "training/your-posture.html"
SMALL = 35_000
"""Bytes that the poses of all machines may take, compressed."""
CLOSE = 0.35
"""Units of the picture (a little over 2 mm of body) by which whole tenths of a degree may miss."""
SLIDERS = """([machine, stature, feet, knee]) => {
  const form = document.querySelector('[data-tool=posture] form');
  Object.assign(form.elements.machine, {value: machine});
  Object.assign(form.elements.stature, {value: stature});
  Object.assign(form.elements.feet, {value: feet});
  form.elements.knee.value = knee;
  form.elements.knee.dispatchEvent(new Event('input', {bubbles: true}));
  const svg = document.querySelector('.posture-picture:not([hidden]) svg');
  const zero = svg.getCTM();
  const dots = [...svg.querySelectorAll('.joints circle')].map(dot => {
    const at = new DOMPoint(dot.cx.baseVal.value, dot.cy.baseVal.value)
      .matrixTransform(dot.getCTM()).matrixTransform(zero.inverse());
    return [at.x, at.y];
  });
  const shown = name => !svg.querySelector('.' + name).hasAttribute('display');
  return {
    dots,
    rings: [shown('heel'), shown('pelvis')],
    marks: [...document.querySelectorAll('[data-mark]')].map(each => each.dataset.mark),
    words: [...svg.querySelectorAll('text')].map(each => each.textContent),
    figures: Object.fromEntries([...document.querySelectorAll('[data-figure]')]
      .map(each => [each.dataset.figure, each.textContent])),
    leg: getComputedStyle(svg.querySelector('.start .thigh')).display,
  };
}"""


@pytest.fixture(scope="module")
def machines(guide: Guide) -> list[Postures]:
    return postures(guide)


def test_all_poses_together_are_small(guide: Guide) -> None:
    (script,) = poses(guide)
    assert script.path == PLACE
    assert len(gzip.compress(script.content)) < SMALL


def test_the_script_holds_what_the_model_says(guide: Guide, machines: list[Postures]) -> None:
    (script,) = poses(guide)
    known = json.loads(script.content.decode().partition("LegPress.postures = ")[2])
    assert known["statures"] == [*STATURES]
    assert [*known["machines"]] == [each.variant.slug for each in machines]
    for each in machines:
        held = known["machines"][each.variant.slug]
        lists = [[*accumulate(values)] for values in held["steps"]]
        assert held["marks"] == "".join(map(marks, each.poses))
        for pose, found in zip(each.poses, zip(*lists, strict=True), strict=True):
            assert pose is None or found == figures(pose)


def test_rounding_twice_is_rounding_once(machines: list[Postures]) -> None:
    for pose in filter(None, machines[0].poses):
        hip, ankle, _, _, lever = map(whole, figures(pose))
        assert hip == math.floor(pose.hip_flexion + 0.5)
        assert ankle == math.floor(pose.dorsiflexion + 0.5)
        assert lever == math.floor(pose.knee_lever * 100 + 0.5)


def test_the_first_drawing_needs_no_script(machines: list[Postures]) -> None:
    for each in machines:
        pose = each.pose(*each.usual)
        assert pose
        svg = in_the_middle(each)
        assert f">hip {degrees(pose)[0]}<" in svg
        assert f">knee {each.usual[2]}°<" in svg
        assert "style=" not in svg
        assert ('class="pelvis" display="none"' in svg) is not pose.pelvis_rolls


def test_the_table_tells_angles_of_three_bodies_and_foot_heights(machines: list[Postures]) -> None:
    for each in machines:
        rows = told(each)
        # 155 / 2.54 = 61.0, 170 / 2.54 = 66.9, 185 / 2.54 = 72.8 inches
        assert [row[0] for row in rows] == [
            "155 cm (5 ft 1 in)", "170 cm (5 ft 7 in)", "185 cm (6 ft 1 in)",
        ]  # fmt: skip
        assert {len(row) for row in rows} == {4}
        middle = each.pose(*each.usual)
        assert middle
        assert f"Hip {middle.hip_flexion:.0f}°, ankle {middle.dorsiflexion:.0f}°" in rows[1][2]
        low = each.pose(155, 20, each.usual[2])
        assert ("heel lifts" in rows[0][1]) is (low is not None and low.heel_lifts)


def test_a_figure_and_its_mark_agree() -> None:
    assert passed(1203, 120, True) == "over 120°"  # a mark says "more than 120°"
    assert passed(1196, 120, False) == "120°"
    assert passed(1209, 120, True) == "121°"
    assert passed(-84, 20, False) == "-8°"


def test_every_press_on_a_rail_is_there_and_one_machine_only_once(machines: list[Postures]) -> None:
    named = {each.variant.slug: [one.slug for one in each.also] for each in machines}
    assert named == {
        "45-degree-leg-press": ["single-leg-press"],
        "horizontal-leg-press": [],
        "inverted-leg-press": [],
        "prone-hip-press": [],
    }


def test_a_right_angle_at_the_knee_by_hand(machines: list[Postures]) -> None:
    # Thigh 0.245 and shank 0.246 of 1.70 m: 0.4165 and 0.4182 m. With a right angle between them
    # hip and ankle are the root of 0.17347 + 0.17489 = 0.5902 m apart.
    pose = machines[0].pose(170, 50, 90)
    assert pose
    assert abs(pose.ankle) == pytest.approx(0.5902, abs=0.0001)
    # In the picture 150 units are a metre: the knee at 62.5, the straight leg 125.2 long.
    assert legs(170) == (62.5, 125.2)


def test_the_page_shows_what_the_model_says(page: Page, web: Web, machines: list[Postures]) -> None:
    page.goto(web.root + PAGE)
    every = [(step, n) for n, step in enumerate(steps())][::67]
    for each in machines:
        modelled = each.poses
        for step, n in every:
            seen = page.evaluate(SLIDERS, [each.variant.slug, *map(str, step)])
            _as_modelled(seen, modelled[n], step, each.chest_down)


def test_a_machine_begins_at_a_depth_that_it_allows(
    page: Page, web: Web, machines: list[Postures]
) -> None:
    page.goto(web.root + PAGE)
    for each in machines:
        knee = page.locator("[name=knee]")
        knee.fill("90")
        page.locator("[name=machine]").select_option(each.variant.slug)
        assert int(knee.input_value()) == each.usual[2]


def _as_modelled(
    seen: Any, pose: Pose | None, step: tuple[int, int, int], chest_down: bool
) -> None:
    if pose is None:
        assert seen["marks"] == ["misfit"], step
        assert set(seen["figures"].values()) == {"–"}
        assert seen["leg"] == "none"
        return
    *_, hip_lever, knee_lever = map(whole, figures(pose))
    hip, ankle = degrees(pose)
    found = {name: text.replace("−", "-") for name, text in seen["figures"].items()}
    assert (found["hip"], found["knee"], found["ankle"]) == (hip, f"{step[2]}°", ankle)
    assert found["hip-lever"].startswith(f"{hip_lever} cm")
    assert found["knee-lever"].startswith(f"{knee_lever} cm")
    assert [word.replace("−", "-") for word in seen["words"]] == [
        f"hip {hip}", f"knee {step[2]}°", f"ankle {ankle}",
    ]  # fmt: skip
    flagged = [pose.heel_lifts, pose.pelvis_rolls]
    assert seen["rings"] == flagged
    names = [name for name, given in zip(("heel", "pelvis"), flagged, strict=True) if given]
    assert seen["marks"] == (names or ["free" if chest_down else "none"])
    for (x, y), joint in zip(seen["dots"], (pose.hip, pose.knee, pose.ankle), strict=True):
        assert abs(complex(x, -y) - joint * SCALE) < CLOSE, step


def test_script_and_page_draw_the_first_pose_alike(
    browser: Browser, page: Page, web: Web, machines: list[Postures]
) -> None:
    look = """() => [...document.querySelectorAll('.posture-picture')].map(figure =>
      [...figure.querySelectorAll('svg *')].map(each =>
        [each.tagName, each.textContent, [...each.attributes].map(a => a.name + a.value).sort()]))"""
    with opened(browser, web.root + PAGE, java_script_enabled=False) as plain:
        drawn = plain.evaluate(look)
    page.goto(web.root + PAGE)
    for each in machines:  # there and back again
        page.evaluate(SLIDERS, [each.variant.slug, "205", "80", "110"])
        page.evaluate(SLIDERS, [each.variant.slug, *map(str, each.usual)])
    assert page.evaluate(look) == drawn


def test_the_keyboard_moves_the_sliders_and_the_address_keeps_them(page: Page, web: Web) -> None:
    page.goto(web.below + PAGE)
    height = page.get_by_role("slider", name="Body height")
    height.focus()
    page.keyboard.press("ArrowRight")
    assert height.get_attribute("aria-valuetext") == "1.75 m"
    assert page.locator("output").first.inner_text() == "175 cm"
    page.keyboard.press("Tab")
    page.keyboard.press("End")
    feet = page.get_by_role("slider", name="Feet on the plate")
    assert feet.get_attribute("aria-valuetext") == "80 percent up the plate, high"
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    page.get_by_label("Machine", exact=True).select_option("Inverted leg press")
    assert "machine=inverted-leg-press&stature=175&feet=80&knee=85" in page.url
    before = page.locator("[data-result]").inner_text()
    page.reload()
    assert page.locator("[data-result]").inner_text() == before
    assert height.input_value() == "175"
    assert page.locator(".posture-picture:visible").count() == 1


@pytest.mark.parametrize("given", ["999", "-170", "1e2", "172", "", "tall", "170,0", "<b>"])
def test_nonsense_in_the_address_is_said_and_left_out(page: Page, web: Web, given: str) -> None:
    page.goto(f"{web.root}{PAGE}?stature={given}&knee=100")
    said = page.locator("[data-problem=stature]").inner_text()
    assert f"“{given}”" in said
    assert "150 to 205 in steps of 5. Shown: 170 cm" in said
    assert page.locator("#posture-stature").input_value() == "170"
    assert page.locator("#posture-knee").input_value() == "100"
    page.locator("#posture-stature").press("ArrowRight")
    assert page.locator("[data-problem=stature]").inner_text() == ""


def test_an_unknown_machine_in_the_address_is_said(page: Page, web: Web) -> None:
    page.goto(f"{web.root}{PAGE}?machine=constructor&feet=5")
    assert "names a machine that is not here" in page.locator("[data-problem=machine]").inner_text()
    assert "“5”" in page.locator("[data-problem=feet]").inner_text()
    assert page.locator("[data-figure=knee]").inner_text() == "90°"


def test_a_finger_finds_the_sliders_and_nothing_runs_off_a_phone(page: Page, web: Web) -> None:
    page.goto(f"{web.root}{PAGE}?machine=horizontal-leg-press&stature=205&feet=20&knee=10")
    for width in (360, 320, 180):  # 180 is a phone at 200 %
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.querySelector('.posture').scrollWidth") <= width
    for slider in page.locator("input[type=range], .tool select").all():
        box = slider.bounding_box()
        assert box and box["height"] >= 44


def test_without_a_script_the_page_is_complete(browser: Browser, web: Web) -> None:
    with opened(browser, web.root + PAGE, java_script_enabled=False) as page:
        assert page.locator(".posture-picture svg:visible").count() == 4
        assert not page.locator("[data-tool]").is_visible()
        assert page.locator("article table").count() == 4
        assert "not a measurement of you" in page.locator(".posture-note").inner_text()
        assert page.locator("article").get_by_text("13.1–37.5%").first.is_visible()


def test_it_works_from_a_folder(page: Page, site: Path) -> None:
    page.goto((site / PAGE).as_uri() + "?stature=185")
    assert page.locator("output").first.inner_text() == "185 cm"


def test_it_works_under_a_strict_policy(browser: Browser, web: Web) -> None:
    policy = "default-src 'none'; img-src 'self' data:; script-src 'self'; style-src 'self'"

    def strict(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(
            response=answer, headers={**answer.headers, "content-security-policy": policy}
        )

    refused: list[str] = []
    with opened(browser) as page:
        page.on("console", lambda said: refused.append(said.text))
        page.route(f"**/{PAGE}*", strict)
        page.goto(f"{web.root}{PAGE}?stature=185")
        page.locator("#posture-stature").press("ArrowRight")
        assert page.locator("output").first.inner_text() == "190 cm"
    assert [text for text in refused if "posture" in text or "style" in text.lower()] == []


def test_lengths_in_feet_and_inches_are_remembered_and_sent(page: Page, web: Web) -> None:
    page.goto(f"{web.root}{PAGE}?stature=185")
    lever = page.locator("[data-figure=knee-lever]")
    cm = int(lever.inner_text().removesuffix(" cm"))
    page.get_by_label("feet and inches").check()
    assert page.locator("output").first.inner_text() == "6 ft 1 in"  # 185 / 2.54 = 72.8 inches
    height = page.get_by_role("slider", name="Body height")
    assert height.get_attribute("aria-valuetext") == "6 feet 1"
    assert abs(int(lever.inner_text().removesuffix(" in")) - cm / 2.54) < 1
    assert "measure=ft" in page.url
    page.goto(web.root + PAGE)
    assert page.locator("output").first.inner_text() == "5 ft 7 in"
    page.goto(f"{web.root}{PAGE}?measure=cm")
    assert page.locator("output").first.inner_text() == "170 cm"
    page.goto(f"{web.root}{PAGE}?measure=ell&stature=99")
    assert "Shown: 5 ft 7 in" in page.locator("[data-problem=stature]").inner_text()
    assert height.get_attribute("aria-invalid") == "true"


def test_a_press_on_another_ones_machine_has_its_drawing(page: Page, web: Web) -> None:
    page.goto(f"{web.root}{PAGE}?machine=single-leg-press")
    shown = page.locator(".posture-picture:visible")
    assert shown.count() == 1
    assert "on the same machine the single-leg press" in shown.inner_text()
    assert page.locator("#posture-machine").input_value() == "single-leg-press"


def test_on_paper_the_chosen_drawing_stands_with_its_numbers(page: Page, web: Web) -> None:
    page.goto(f"{web.root}{PAGE}?machine=inverted-leg-press&knee=100")
    page.emulate_media(media="print")
    assert page.locator(".posture-picture svg:visible").count() == 1
    assert re.fullmatch(r"\d+°", page.locator("[data-figure=hip]").inner_text())
    assert not page.locator("[data-print]").is_visible()


def test_the_grid_holds_what_the_page_names() -> None:
    assert {20, 50, 80} <= set(FEET)
    assert MIDDLE == (170, 50, 90)
    assert KNEES[-1] == 120
