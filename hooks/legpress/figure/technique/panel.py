"""One picture of several that are compared: an SVG, its name, and what to read beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from markupsafe import Markup

from ...pose.plane import Point
from ..press.canvas import SCALE, Canvas, number

ROOM = 4
"""Units left free round the drawings."""
WIDTH = 258
"""Units across each picture, so that bodies and letters have one size in all of them."""


@dataclass(frozen=True)
class Panel:
    """A picture with its words."""

    svg: Markup
    name: str
    facts: Sequence[str] = ()
    """What it shows, in few words each."""
    marks: Sequence[str] = ()
    """What to beware of in it."""
    refused: bool = False
    """Whether it shows what not to do."""


@dataclass(frozen=True)
class Draft:
    """A picture before its frame is known."""

    canvas: Canvas
    name: str
    facts: Sequence[str] = ()
    marks: Sequence[str] = ()
    refused: bool = False


def framed(figure: str, seen: str, drafts: Sequence[Draft]) -> list[Panel]:
    """The pictures in frames of one size, so that they can be compared."""
    corners = [draft.canvas.bounds() for draft in drafts]
    low = complex(min(c[0].real for c in corners), min(c[0].imag for c in corners))
    high = complex(max(c[1].real for c in corners), max(c[1].imag for c in corners))
    return [_panel(f"{figure}-{n}", seen, draft, low, high) for n, draft in enumerate(drafts, 1)]


def _panel(name: str, seen: str, draft: Draft, low: Point, high: Point) -> Panel:
    root = draft.canvas.root
    size = (high - low) * SCALE
    width = max(WIDTH, size.real + 2 * ROOM)
    left = (low.real + high.real) / 2 * SCALE - width / 2
    box = (left, -high.imag * SCALE - ROOM, width, size.imag + 2 * ROOM)
    root.set("class", "pose")
    root.set("viewBox", " ".join(map(number, box)))
    root.set("aria-labelledby", f"{name}-title {name}-desc")
    beware = "Not this. " if draft.refused else ""
    told = "; ".join([*draft.facts, *draft.marks])
    for at, (tag, words) in enumerate(
        (("title", f"{draft.name.capitalize()}, {seen}"), ("desc", f"{beware}{told}."))
    ):
        element = ET.Element(tag, {"id": f"{name}-{tag}"})
        element.text = words
        root.insert(at, element)
    svg = Markup(ET.tostring(root, encoding="unicode").replace(" />", "/>"))
    return Panel(svg, draft.name, draft.facts, draft.marks, draft.refused)
