"""A small drawing board: points as complex numbers (y grows downward), shapes as SVG elements."""

from __future__ import annotations

import cmath
import math
from xml.etree import ElementTree

WIDTH, BOTTOM = 360, 226
FLOOR = 210
"""How low things stand."""
LINE = 14
"""The height of a line of text."""


def toward(degrees: float, length: float = 1) -> complex:
    """A step in a direction: 0 points right, 90 up."""
    return cmath.rect(length, -math.radians(degrees))


def bearing(step: complex) -> float:
    """The direction of a step, in degrees."""
    return -math.degrees(cmath.phase(step))


def joint(start: complex, end: complex, first: float, second: float, side: int) -> complex:
    """Where two links that join start and end meet; side +1 is to the left of the way."""
    way = end - start
    span = min(abs(way), first + second - 1e-6)
    along = (span**2 + first**2 - second**2) / (2 * span)
    off = math.sqrt(max(first**2 - along**2, 0))
    unit = way / abs(way)
    return start + unit * along - side * 1j * unit * off


def on_circle(centre: complex, radius: float, degrees: float) -> complex:
    """The point of a circle in that direction from its centre."""
    return centre + toward(degrees, radius)


class Sketch:
    """Collects shapes; what was drawn first lies below."""

    def __init__(self, name: str, title: str, says: str) -> None:
        self.root = ElementTree.Element(
            "svg",
            {
                "role": "img",
                "aria-labelledby": f"{name}-title {name}-desc",
            },
        )
        ElementTree.SubElement(self.root, "title", id=f"{name}-title").text = title
        ElementTree.SubElement(self.root, "desc", id=f"{name}-desc").text = says

        self._top = float(BOTTOM)

    def line(self, look: str, *points: complex) -> None:
        """A line through the points."""
        self._add("polyline", look, points=" ".join(self._pair(at) for at in points))

    def shape(self, look: str, *points: complex) -> None:
        """A closed shape with these corners."""
        self._add("polygon", look, points=" ".join(self._pair(at) for at in points))

    def bar(self, look: str, start: complex, end: complex, thick: float) -> None:
        """A bar from start to end, so thick."""
        side = (end - start) / abs(end - start) * 1j * thick / 2
        self.shape(look, start + side, end + side, end - side, start - side)

    def disc(self, look: str, centre: complex, radius: float) -> None:
        """A circle."""
        self._pair(centre - 1j * radius)
        self._add("circle", look, cx=_n(centre.real), cy=_n(centre.imag), r=_n(radius))

    def arc(self, look: str, centre: complex, radius: float, start: float, end: float) -> None:
        """Part of a circle, the shorter way from one direction to the other."""
        first, last = on_circle(centre, radius, start), on_circle(centre, radius, end)
        sweep = int(end < start)
        r = _n(radius)
        self._add("path", look, d=f"M{self._pair(first)}A{r},{r} 0 0 {sweep} {self._pair(last)}")

    def head(self, look: str, tip: complex, degrees: float, size: float = 6) -> None:
        """An arrowhead that points that way."""
        back = [tip + toward(degrees + turn, size) for turn in (152, -152)]
        self.shape(look, tip, *back)

    def pad(self, start: complex, end: complex, thick: float = 10) -> None:
        """A cushion, hatched across."""
        self.bar("pad", start, end, thick)
        length = abs(end - start)
        step = (end - start) / length
        lean = step * 1j * thick / 2
        at = 5.0
        while at < length - 2:
            self.line("hatch", start + step * (at - 2) + lean, start + step * (at + 2) - lean)
            at += 6

    def text(self, at: complex, words: str, anchor: str = "start") -> None:
        """Words that begin, end or have their middle there."""
        look = "" if anchor == "start" else anchor
        self._pair(at - 1j * LINE)
        self._add("text", look, x=_n(at.real), y=_n(at.imag)).text = words

    def svg(self) -> str:
        """The drawing as text."""
        top = math.floor(self._top) - 6
        self.root.set("viewBox", f"0 {top} {WIDTH} {BOTTOM - top}")
        return ElementTree.tostring(self.root, "unicode")

    def _add(self, tag: str, look: str, **given: str) -> ElementTree.Element:
        named = {"class": look} if look else {}
        return ElementTree.SubElement(self.root, tag, {**named, **given})

    def _pair(self, at: complex) -> str:
        """A point as SVG has it; remembers how high the drawing goes."""
        self._top = min(self._top, at.imag)
        return f"{_n(at.real)},{_n(at.imag)}"


def _n(number: float) -> str:
    return f"{round(number, 1) + 0:g}"
