"""Words beside what they name, where they cover nothing."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator

from ...pose.plane import Point, toward
from .canvas import LETTER, SCALE, WIDTH, Canvas

APART = 0.03
"""Between words above one another, in metres of the picture."""
FAR = 0.42
"""Further from what they name words never stand, in metres of the picture."""

_Box = tuple[float, float, float, float]
"""A place that is taken, and how far the middle of the words must be from it: across, up."""


class Labels:
    """Finds room for words between what is drawn already, the nearest free place first."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._low, self._high = canvas.bounds()
        spare = max(0.0, WIDTH / SCALE - 0.05 - (self._high - self._low).real) / 2
        self._low, self._high = self._low - spare, self._high + spare
        self._taken: list[tuple[Point, float]] = []
        for stroke in canvas.strokes:
            self.keep_free(*stroke)

    def keep_free(self, a: Point, b: Point, around: float) -> None:
        """Words stay clear of a stroke."""
        steps = max(1, round(abs(b - a) / 0.04))
        self._taken += [(a + (b - a) * n / steps, around) for n in range(steps + 1)]

    def put(self, words: str, near: Point, way: complex) -> None:
        """Writes words near a point, best in the given direction from it."""
        half = complex(len(words) * LETTER, 14) / SCALE / 2
        best, middle = math.inf, near
        taken = [*self._within_reach(near, half)]
        for cost, place in sorted(_places(near, way, half), key=lambda each: each[0]):
            if cost >= best:
                break
            cost += self._outside(place, half)
            cost += _covered(taken, place, best - cost)
            if cost < best:
                best, middle = cost, place
        self._canvas.text(middle, words)
        self.keep_free(middle - half.real, middle + half.real, half.imag + APART)

    def _outside(self, middle: Point, half: complex) -> float:
        """What it costs that the words make the picture grow: in width, everything gets smaller."""
        low, high = self._low - (middle - half), middle + half - self._high
        wide, tall = (max(0.0, a) + max(0.0, b) for a, b in
                      ((low.real, high.real), (low.imag, high.imag)))  # fmt: skip
        return wide * 20 + tall * 8

    def _within_reach(self, near: Point, half: complex) -> Iterator[_Box]:
        """What words beside a point could hide."""
        for point, around in self._taken:
            away = point - near
            wide, high = half.real + around, half.imag + around
            if abs(away.real) < wide + half.real + FAR and abs(away.imag) < high + half.imag + FAR:
                yield point.real, point.imag, wide, high


def _covered(taken: Iterable[_Box], middle: Point, enough: float) -> float:
    """How much would be hidden; endless as soon as it is enough to choose another place."""
    total, across, up = 0.0, middle.real, middle.imag
    for x, y, wide, high in taken:  # thousands of times for every word
        free = wide - abs(x - across)
        if free > 0:
            above = high - abs(y - up)
            if above > 0:
                total += free / wide * above / high * 4
                if total >= enough:
                    return math.inf
    return total


def _places(near: Point, way: complex, half: complex) -> Iterator[tuple[float, Point]]:
    """Places round a point, and what distance and a wrong direction cost."""
    for aside, far in itertools.product(range(-165, 181, 15), range(2, 42, 3)):
        out = way / abs(way) * toward(aside)
        edge = complex(out.real * half.real, out.imag * half.imag)
        yield round(far / 50 + abs(aside) / 500, 6), near + out * far / 100 + edge
