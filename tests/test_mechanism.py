"""Schematic drawings of machine designs: from data, within the box, told in words."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, get_args
from xml.etree import ElementTree

import pytest
from legpress.figure.mechanism import mechanism, spoken
from legpress.figure.mechanism.sketch import WIDTH, joint
from legpress.model import words
from legpress.model.diagram import Diagram
from legpress.model.guide import Guide
from legpress.model.machine import Design
from legpress.render import Output
from pydantic import ValidationError

DATA = Path(__file__).parent.parent / "data"
SLED: dict[str, Any] = {
    "mechanism": "rail", "angle_deg": 45, "support": "seat", "push": "feet", "load": ["plates"],
}  # fmt: skip
LETTER, HIGH = 7.6, 11
"""Units that a letter is wide and high, about."""


def drawn(**parts: Any) -> ElementTree.Element:
    design: Any = SimpleNamespace(slug="x", name="A machine", diagram=Diagram(**parts))
    return ElementTree.fromstring(mechanism(design))


def everything() -> Iterator[dict[str, Any]]:
    """All parts that go together."""
    for kind, support, push, load in itertools.product(
        get_args(words.Mechanism),
        get_args(words.Support),
        get_args(words.Contact),
        get_args(words.Load),
    ):
        for angle in (0, 30, 45, 60, 90) if kind == "rail" else (None,):
            parts = {"mechanism": kind, "support": support, "push": push, "load": [load],
                     "angle_deg": angle}  # fmt: skip
            try:
                Diagram(**parts)
            except ValidationError:
                continue
            yield parts


EVERYTHING = list(everything())


def described(parts: dict[str, Any]) -> str:
    return " ".join(str(value) for value in parts.values())


@pytest.fixture(scope="module")
def drawings(guide: Guide) -> dict[str, ElementTree.Element]:
    return {
        slug: ElementTree.fromstring(mechanism(design))
        for slug, design in guide.designs.items()
        if design.diagram
    }


def boxes(svg: ElementTree.Element) -> Iterator[tuple[float, float, float, float]]:
    """The room that each label takes: left, top, right, bottom."""
    for text in svg.iter("text"):
        wide = LETTER * len(text.text or "")
        x, y = float(text.get("x", 0)), float(text.get("y", 0))
        left = x - wide * {"middle": 0.5, "end": 1}.get(text.get("class", ""), 0)
        yield left, y - HIGH, left + wide, y


def points(svg: ElementTree.Element) -> Iterator[tuple[float, float]]:
    for shape in svg.iter():
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", shape.get("points", ""))]
        yield from zip(numbers[::2], numbers[1::2], strict=True)
        if shape.tag == "circle":
            yield float(shape.get("cx", 0)), float(shape.get("cy", 0))


def test_every_design_is_drawn_or_says_why_not(guide: Guide) -> None:
    for slug, design in guide.designs.items():
        assert bool(design.diagram) != bool(design.no_diagram), slug


def test_no_two_designs_look_the_same_but_for_their_name(guide: Guide) -> None:
    seen = [design.diagram for design in guide.designs.values() if design.diagram]
    assert all(a != b for a, b in itertools.combinations(seen, 2))


def test_each_drawing_is_small_named_and_safe(drawings: dict[str, ElementTree.Element]) -> None:
    for slug, svg in drawings.items():
        code = ElementTree.tostring(svg, "unicode")
        assert len(code) < 6000
        assert svg.get("role") == "img"
        assert not {"style", "width", "height", "href"} & {
            key for e in svg.iter() for key in e.attrib
        }
        title, desc = svg.find("title"), svg.find("desc")
        assert title is not None and desc is not None
        assert svg.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
        assert title.get("id") == f"diagram-{slug}-title"
        assert not re.search(r"\d\.\d\d", code), "numbers have one decimal"


@pytest.mark.parametrize("parts", EVERYTHING, ids=described)
def test_whatever_goes_together_fits_into_the_box(parts: dict[str, Any]) -> None:
    svg = drawn(**parts)
    left, top, wide, high = map(float, svg.get("viewBox", "").split())
    assert (left, wide) == (0, WIDTH)
    for x, y in points(svg):
        assert 0 <= x <= WIDTH
        assert top <= y <= top + high
    for box in boxes(svg):
        assert box[0] >= 0 and box[2] <= WIDTH
        assert top <= box[1] and box[3] <= top + high


@pytest.mark.parametrize("parts", EVERYTHING, ids=described)
def test_labels_do_not_run_into_each_other(parts: dict[str, Any]) -> None:
    for a, b in itertools.combinations(boxes(drawn(**parts)), 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


@pytest.mark.parametrize(
    "change",
    [
        {"angle_deg": 30},
        {"load": ["stack"]},
        {"support": "bench"},
        {"split": True},
        {"or_angle_deg": 10},
    ],
    ids=str,
)
def test_the_drawing_follows_the_data(change: dict[str, Any]) -> None:
    before, after = drawn(**SLED), drawn(**SLED | change)
    shapes = [[e for e in svg if e.tag != "desc"] for svg in (before, after)]
    assert [ElementTree.tostring(e) for e in shapes[0]] != [
        ElementTree.tostring(e) for e in shapes[1]
    ]
    assert spoken(Diagram(**SLED)) != spoken(Diagram(**SLED | change))


def test_the_rail_has_the_angle_of_the_data() -> None:
    for angle in (0, 20, 45, 70):
        svg = drawn(**SLED | {"angle_deg": angle})
        rail = next(e for e in svg if e.get("class") == "rail")
        (x, y), (u, v) = points(_only(rail))
        assert math.degrees(math.atan2(y - v, u - x)) == pytest.approx(angle, abs=0.3)


def _only(shape: ElementTree.Element) -> ElementTree.Element:
    svg = ElementTree.Element("svg")
    svg.append(shape)
    return svg


def test_two_links_meet_at_the_right_side() -> None:
    for side in (1, -1):
        knee = joint(0j, complex(60, 0), 46, 46, side)
        assert abs(knee) == pytest.approx(46)
        assert abs(knee - 60) == pytest.approx(46)
        assert (knee.imag < 0) == (side == 1), "up the page is a smaller y"


def test_the_words_name_what_the_picture_shows() -> None:
    assert spoken(Diagram(**SLED)) == (
        "Side view of a foot plate on a straight rail, rising at 45 degrees, loaded by weight plates. "
        "The lifter sits on a seat with a backrest. Both feet push it away along the rail, as the "
        "arrows show. Drawn solid is the start; faint and dashed is the end."
    )


def test_a_design_without_a_diagram_is_not_drawn(guide: Guide, rendered: dict[str, Output]) -> None:
    design: Design = next(d for d in guide.designs.values() if not d.diagram)
    with pytest.raises(ValueError, match="has no diagram"):
        mechanism(design)
    assert design.no_diagram
    page = rendered["machines/designs.md"]
    assert f"No drawing</span> {design.no_diagram.plain()}" in page.content
