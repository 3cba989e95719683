"""Shapes in metres in; an SVG element whose box fits them out.

Only classes, never colours or `style`: figures.css gives them the theme's colours, in print too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from xml.etree import ElementTree as ET

Point = complex

SCALE = 150
"""Units of the picture to a metre, the same in every picture, so that bodies are the same size."""
WIDTH = 360
"""Units across a picture; so a phone shows a unit as about a pixel."""
THIN = frozenset({None, "floor", "cable", "hatch"})
"""Lines that words may cross where there is no better place."""
LETTER = 7.8
"""Units that a letter takes in most fonts; the widest go a tenth beyond it."""


class Canvas:
    """Collects shapes and remembers the room they take."""

    def __init__(self, moving: bool = False) -> None:
        self.moving = moving
        """Whether parts that move are groups of their own."""
        self.parts: set[str] = set()
        """The moving parts drawn so far."""
        self.root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img"})
        self._into = self.root
        self._seen: list[Point] = []
        self.strokes: list[tuple[Point, Point, float]] = []
        """What is drawn so far, as lines with half their thickness: words keep clear of it."""

    def layer(self, name: str) -> None:
        """Begins a group on top of the others; shapes go into it from now on."""
        self._into = ET.SubElement(self.root, "g", {"class": name})

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """What is drawn meanwhile moves as one, where this picture moves at all."""
        if not self.moving:
            yield
            return
        self.parts.add(name)
        outer = self._into
        self._into = ET.SubElement(outer, "g", {"class": name})
        yield
        self._into = outer

    def include(self, points: Iterable[Point]) -> None:
        """Makes room for what will be at these points later."""
        self._see(points)

    def line(self, points: Sequence[Point], kind: str | None = None) -> None:
        """A line through points."""
        self._see(points)
        if kind not in THIN:
            self._ink(points)
        d = "M" + "L".join(pair(p) for p in points)
        self._add("path", kind, d=d)

    def hatch(self, lines: Iterable[tuple[Point, Point]], kind: str) -> None:
        """Many short lines as one element."""
        self._add("path", kind, d="".join(f"M{pair(a)}L{pair(b)}" for a, b in lines))

    def shape(self, points: Sequence[Point], kind: str | None = None) -> None:
        """A closed shape with straight sides."""
        self._see(points)
        self._ink([*points, points[0]])
        self._add("path", kind, d="M" + "L".join(pair(p) for p in points) + "Z")

    def circle(self, middle: Point, radius: float, kind: str | None = None) -> None:
        """A circle."""
        self._see([middle + radius * (1 + 1j), middle - radius * (1 + 1j)])
        self.strokes.append((middle, middle, radius))
        x, y = pair(middle).split()
        self._add("circle", kind, cx=x, cy=y, r=number(radius * SCALE))

    def dot(self, middle: Point, units: float, kind: str | None = None) -> None:
        """A circle whose size is a matter of drawing and not of metres."""
        self.circle(middle, units / SCALE, kind)

    def capsule(
        self, a: Point, b: Point, wide: float, narrow: float, kind: str | None = None
    ) -> None:
        """A limb: two circles and the straight sides that touch both."""
        along = (b - a) / abs(b - a)
        lean = (wide - narrow) / abs(b - a)
        side = along * complex(lean, (1 - lean * lean) ** 0.5)
        other = along * complex(lean, -((1 - lean * lean) ** 0.5))
        self._see([p + r * c for p, r in ((a, wide), (b, narrow)) for c in (1, -1, 1j, -1j)])
        self.strokes.append((a, b, (wide + narrow) / 2))
        big, little = number(wide * SCALE), number(narrow * SCALE)
        large = int(lean > 0)
        d = (
            f"M{pair(a + wide * side)}L{pair(b + narrow * side)}"
            f"A{little} {little} 0 {1 - large} 1 {pair(b + narrow * other)}"
            f"L{pair(a + wide * other)}A{big} {big} 0 {large} 1 {pair(a + wide * side)}Z"
        )
        self._add("path", kind, d=d)

    def arc(self, middle: Point, radius: float, start: complex, end: complex, left: bool) -> None:
        """An arc from one direction to another, by the left or by the right."""
        a, b = middle + radius * start, middle + radius * end
        r = number(radius * SCALE)
        self._see([a, b])
        self._add("path", None, d=f"M{pair(a)}A{r} {r} 0 0 {int(not left)} {pair(b)}")

    def floor(self, level: float) -> None:
        """The floor under everything drawn so far."""
        xs = [point.real for point in self._seen]
        self.line([complex(min(xs) - 0.05, level), complex(max(xs) + 0.05, level)], "floor")

    def text(self, at: Point, words: str, anchor: str = "middle") -> None:
        """Words; `at` is the middle of their height."""
        long = len(words) * LETTER / SCALE
        begin = {"start": 0.0, "middle": long / 2, "end": long}[anchor]
        self._see([at - begin + 0.06j, at - begin + long - 0.06j])
        x, y = pair(at - 0.03j).split()
        given = {"x": x, "y": y} | ({} if anchor == "start" else {"text-anchor": anchor})
        ET.SubElement(self._into, "text", given).text = words

    def markup(self, name: str = "", title: str = "", says: str = "", room: float = 3) -> str:
        """The picture as text; with a name it has a title and a description for those who listen."""
        low, high = self._box()
        width = max(WIDTH, high.real - low.real + 2 * room)
        left = (low.real + high.real - width) / 2
        box = (left, low.imag - room, width, high.imag - low.imag + 2 * room)
        self.root.set("viewBox", " ".join(number(value) for value in box))
        if name:
            self._describe(name, title, says)
        else:
            self.root.attrib.pop("role")
            self.root.set("aria-hidden", "true")
            self.root.set("class", "pose")
            self.root.set("preserveAspectRatio", "xMinYMid")
        return ET.tostring(self.root, encoding="unicode")

    def _describe(self, name: str, title: str, says: str) -> None:
        self.root.set("aria-labelledby", f"{name}-title {name}-desc")
        for at, (tag, words) in enumerate((("title", title), ("desc", says))):
            element = ET.Element(tag, {"id": f"{name}-{tag}"})
            element.text = words
            self.root.insert(at, element)

    def bounds(self) -> tuple[Point, Point]:
        """The lower left and the upper right corner of what is drawn so far, in metres."""
        xs, ys = [p.real for p in self._seen], [p.imag for p in self._seen]
        return complex(min(xs), min(ys)), complex(max(xs), max(ys))

    def _box(self) -> tuple[Point, Point]:
        xs = [p.real * SCALE for p in self._seen]
        ys = [-p.imag * SCALE for p in self._seen]
        return complex(min(xs), min(ys)), complex(max(xs), max(ys))

    def _ink(self, points: Sequence[Point]) -> None:
        self.strokes += [(a, b, 0.01) for a, b in pairwise(points)]

    def _see(self, points: Iterable[Point]) -> None:
        self._seen.extend(points)

    def _add(self, tag: str, kind: str | None, **given: str) -> None:
        ET.SubElement(self._into, tag, ({"class": kind} if kind else {}) | given)


def number(value: float) -> str:
    """A number to a tenth, so that every computer writes the same picture."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def pair(point: Point) -> str:
    """A point in units of the picture, y down."""
    return f"{number(point.real * SCALE)} {number(-point.imag * SCALE)}"
