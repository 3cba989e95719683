"""Figures of techniques: sound SVG, true to the pose model, and refused where they cannot be."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from legpress.check.geometry import technique_figures_fit
from legpress.figure.technique import Panel, panels
from legpress.figure.technique.side import PASSED_ANKLE, PASSED_HIP
from legpress.figure.technique.words import centimetres
from legpress.model.technique import Technique
from legpress.pose import USUAL, Pose
from legpress.render import Output
from legpress.shown import SOFT, shown
from real import GUIDE

DRAWN = [technique for technique in GUIDE.techniques.values() if technique.figure]
SVG = "{http://www.w3.org/2000/svg}"
LETTER, HIGH = 9.6, 12.0
"""Units that a letter takes in the style sheet's 17 px, at most."""


def name(technique: Technique) -> str:
    return technique.slug


def drawn(figure: str) -> tuple[list[Panel], dict[str, Pose]]:
    """The pictures of a kind, and the poses in them."""
    technique = next(t for t in DRAWN if t.figure == figure)
    assert technique.figure and technique.figure_on
    poses = shown(technique.figure, GUIDE.variants[technique.figure_on])
    return panels(technique, GUIDE), poses


def words(panel: Panel) -> list[str]:
    return [text.text or "" for text in ET.fromstring(panel.svg).iter(f"{SVG}text")]


def test_every_kind_of_figure_is_on_a_page() -> None:
    kinds = {technique.figure for technique in DRAWN}
    assert kinds == {"foot-height", "depth", "lockout", "stance", "one-leg"}


@pytest.mark.parametrize("technique", DRAWN, ids=name)
def test_a_figure_is_sound_and_small(technique: Technique) -> None:
    shows = panels(technique, GUIDE)
    whole = "".join(str(panel.svg) for panel in shows)
    assert len(whole.encode()) < 12_000
    assert not re.search(r"style=|<use|<animate|href=|url\(", whole)
    ids = re.findall(r' id="([^"]+)"', whole)
    assert len(ids) == len(set(ids)) == 2 * len(shows)
    for panel in shows:
        root = ET.fromstring(panel.svg)
        assert root.get("role") == "img"
        assert root.get("width") is None and root.get("height") is None
        assert root.findtext(f"{SVG}title") and root.findtext(f"{SVG}desc")
        named = [element.get("id") for element in root.iter() if element.get("id")]
        assert (root.get("aria-labelledby") or "").split() == named
        drawing = str(panel.svg).split("</desc>")[1]
        assert all(len(digits) <= 1 for digits in re.findall(r"\d\.(\d+)", drawing))


@pytest.mark.parametrize("technique", DRAWN, ids=name)
def test_words_stay_inside_and_apart(technique: Technique) -> None:
    for panel in panels(technique, GUIDE):
        root = ET.fromstring(panel.svg)
        left, top, wide, high = map(float, (root.get("viewBox") or "").split())
        assert wide == 258
        boxes = [box(text) for text in root.iter(f"{SVG}text")]
        for n, (a, b, c, d) in enumerate(boxes):
            assert left <= a and b <= left + wide and top <= c and d <= top + high
            assert all(b <= e or f <= a or d <= g or h <= c for e, f, g, h in boxes[n + 1 :])


def box(text: ET.Element) -> tuple[float, float, float, float]:
    x, y, long = float(text.get("x", 0)), float(text.get("y", 0)), len(text.text or "") * LETTER
    begin = {"middle": long / 2, "end": long}.get(text.get("text-anchor", ""), 0.0)
    return x - begin, x - begin + long, y - HIGH, y


def test_foot_heights_tell_the_numbers_of_the_model() -> None:
    shows, poses = drawn("foot-height")
    for panel, pose in zip(shows, poses.values(), strict=True):
        hip, knee = centimetres(pose.hip_lever), centimetres(pose.knee_lever)
        assert [f"knee {knee}", f"hip {hip}"] == words(panel)
        assert f"hip {pose.hip_flexion:.0f}°" in panel.facts
        assert f"ankle {pose.dorsiflexion:.0f}°" in panel.facts
        assert {f"hip lever {hip}", f"knee lever {knee}"} <= set(panel.facts)


def test_higher_feet_lengthen_the_lever_at_the_hip_and_shorten_it_at_the_knee() -> None:
    low, middle, high = drawn("foot-height")[1].values()
    assert low.hip_lever < middle.hip_lever < high.hip_lever
    assert low.knee_lever > middle.knee_lever > high.knee_lever
    assert [round(p.knee_flexion) for p in (low, middle, high)] == [90, 90, 90]


@pytest.mark.parametrize("figure", ["foot-height", "depth"])
def test_a_mark_stands_exactly_where_the_model_leaves_a_usual_range(figure: str) -> None:
    shows, poses = drawn(figure)
    for panel, pose in zip(shows, poses.values(), strict=True):
        hip = pose.hip_flexion > USUAL["hip_flexion"]
        ankle = pose.dorsiflexion > USUAL["dorsiflexion"]
        assert (PASSED_HIP in panel.marks) == hip
        assert (PASSED_ANKLE in panel.marks) == ankle
        assert str(panel.svg).count('class="passed"') == hip + ankle


def test_only_the_straight_knee_is_refused() -> None:
    shows, _ = drawn("lockout")
    assert [panel.refused for panel in shows] == [False, True]
    assert [words(panel) for panel in shows] == [[f"{SOFT:g}°"], ["not this"]]


def test_a_figure_on_a_press_without_a_rail_is_refused() -> None:
    technique = GUIDE.techniques["depth"].model_copy(update={"figure_on": "cable-kick-back"})
    other = replace(GUIDE, techniques={"depth": technique})
    assert [problem.where for problem in technique_figures_fit(other)] == ["figure_on"]


def test_a_figure_follows_the_geometry_in_the_data() -> None:
    press = GUIDE.variants["45-degree-leg-press"]
    assert press.geometry
    steeper = press.geometry.trunk_deg.model_copy(update={"value": 29.0})
    built = press.geometry.model_copy(update={"trunk_deg": steeper})
    variants = {**GUIDE.variants, press.slug: press.model_copy(update={"geometry": built})}
    other = replace(GUIDE, variants=variants)
    depth = GUIDE.techniques["depth"]
    assert panels(depth, GUIDE) != panels(depth, other)


def test_the_figure_stands_after_the_short_answer(rendered: dict[str, Output]) -> None:
    for technique in GUIDE.techniques.values():
        page = rendered[f"techniques/{technique.slug}.md"].content
        assert page.count('<figure class="technique') == (technique.figure is not None)
        if technique.figure:
            short, figure = page.index("{#short}"), page.index("\n<figure class=")
            assert short < figure < page.index("</figure>") < page.index("\n## ", figure)
            assert "1.70 m" in page[figure : page.index("</figcaption>")]


def test_a_press_for_one_leg_shows_it_facing_the_plate(rendered: dict[str, Output]) -> None:
    for variant in GUIDE.variants.values():
        page = rendered[f"variants/{variant.slug}.md"].content
        assert page.count('<figure class="technique one-leg"') == (
            variant.slug == GUIDE.techniques["alternating-legs"].figure_on
        )
    page = rendered["variants/single-leg-press.md"].content
    assert page.index("{#feet}") < page.index("One leg at a time, seen facing the plate")
