"""Figures of presses: sound SVG that tells what it shows and follows the geometry in the data."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from legpress.figure.press import press, small
from legpress.figure.press.canvas import LETTER, SCALE
from legpress.figure.press.scene import Scene
from legpress.model.variant import Variant
from legpress.pose import TYPICAL
from legpress.stance import stance
from real import GUIDE

ROOT = Path(__file__).resolve().parent.parent
DRAWN = [variant for variant in GUIDE.variants.values() if variant.geometry]
SVG = "{http://www.w3.org/2000/svg}"


def name(variant: Variant) -> str:
    return variant.slug


def picture(variant: Variant) -> str:
    drawing = press(variant)
    assert drawing
    return str(drawing.svg)


def test_every_press_with_steps_is_drawn_and_the_withheld_one_is_not() -> None:
    assert {v.slug for v in DRAWN} == {v.slug for v in GUIDE.variants.values() if not v.withheld}
    assert [press(v) for v in GUIDE.variants.values() if v.withheld] == [None]


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_a_figure_is_sound_and_small(variant: Variant) -> None:
    svg = picture(variant)
    root = ET.fromstring(svg)
    assert len(svg.encode()) < 12_000
    assert root.get("role") == "img"
    assert root.get("width") is None and root.get("height") is None
    assert not re.search(r"style=|<use|<animate|href=|url\(", svg)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert (root.get("aria-labelledby") or "").split() == ids
    assert all(len(digits) <= 1 for digits in re.findall(r"\d\.(\d+)", svg.split("</desc>")[1]))


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_a_figure_fits_a_phone(variant: Variant) -> None:
    box = ET.fromstring(picture(variant)).get("viewBox", "").split()
    assert 360 <= float(box[2]) <= 372
    assert float(box[3]) <= 255


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_a_figure_tells_the_angles_it_draws(variant: Variant) -> None:
    root, found = ET.fromstring(picture(variant)), stance(variant)
    assert found
    desc = root.findtext(f"{SVG}desc") or ""
    words = [text.text or "" for text in root.iter(f"{SVG}text")]
    assert variant.summary.plain() in desc
    for pose in (found.outline, found.solid):
        assert f"knee {pose.knee_flexion:.0f}, hip {abs(pose.hip_flexion):.0f}" in desc
    assert f"knee {found.solid.knee_flexion:.0f}°" in words
    assert "load" in words


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_words_do_not_cover_words(variant: Variant) -> None:
    boxes = []
    for text in ET.fromstring(picture(variant)).iter(f"{SVG}text"):
        x, y, long = float(text.get("x", 0)), float(text.get("y", 0)), len(text.text or "") * LETTER
        boxes.append((x - long / 2, x + long / 2, y - 9, y))
    for n, (left, right, top, bottom) in enumerate(boxes):
        for other in boxes[n + 1 :]:
            apart = left >= other[1] or other[0] >= right or top >= other[3] or other[2] >= bottom
            assert apart


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_words_cover_nothing_but_thin_lines(variant: Variant) -> None:
    found = stance(variant)
    assert found and variant.geometry
    scene = Scene(variant, variant.geometry, found)
    scene.draw()
    strokes = list(scene.canvas.strokes)
    scene.write()
    for text in scene.canvas.root.iter("text"):
        middle = complex(float(text.get("x", 0)), float(text.get("y", 0)) - 4.5)
        half = complex(len(text.text or "") * LETTER / 2 - 1, 4.5)
        for a, b, around in strokes:
            steps = max(1, round(abs(b - a) * 100))
            for n in range(steps + 1):
                away = (a + (b - a) * n / steps).conjugate() * SCALE - middle
                gap = complex(
                    max(0.0, abs(away.real) - half.real), max(0.0, abs(away.imag) - half.imag)
                )
                assert abs(gap) > around * SCALE - 0.5, text.text


def test_the_beam_of_a_hinge_lies_before_the_body() -> None:
    root = ET.fromstring(picture(GUIDE.variants["reverse-leg-press-machine"]))
    layers = [group.get("class") for group in root.iter(f"{SVG}g")]
    after = list(root.iter(f"{SVG}g"))[layers.index("body") + 1 :]
    assert any(part.get("class") == "plate" for group in after for part in group)


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_a_small_figure_has_no_words(variant: Variant) -> None:
    root = ET.fromstring(str(small(variant)))
    assert root.get("aria-hidden") == "true"
    assert not [*root.iter(f"{SVG}text"), *root.iter(f"{SVG}title")]


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_a_figure_changes_with_the_geometry_in_the_data(variant: Variant) -> None:
    geometry = variant.geometry
    assert geometry
    steeper = geometry.trunk_deg.model_copy(update={"value": geometry.trunk_deg.value + 4})
    other = geometry.model_copy(update={"trunk_deg": steeper})
    assert picture(variant) != picture(variant.model_copy(update={"geometry": other}))


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_a_picture_drawn_twice_is_the_same(variant: Variant) -> None:
    assert picture(variant) == picture(variant)


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_a_press_is_shown_at_the_depth_its_page_teaches(variant: Variant) -> None:
    found = stance(variant, TYPICAL)
    assert found and variant.depth
    assert variant.geometry
    if variant.depth.knee_deg:
        stop = variant.geometry.deepest_knee_deg
        taught = stop.value if stop else variant.depth.knee_deg.min
        assert abs(found.solid.knee_flexion - taught) < 1e-6
        assert not [*found.solid.strains()]
    else:  # kick-backs end with the thigh just behind the line of the trunk
        assert -10 < found.solid.hip_flexion < 0
