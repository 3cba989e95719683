"""Words beside what they name, where they cover nothing."""

from __future__ import annotations

import itertools

from ...pose.plane import Point, toward
from .canvas import LETTER, SCALE, Canvas

HIGH = 13 / SCALE
"""Height of a line of words."""


class Labels:
    """Finds room for words between what is drawn already, the nearest free place first."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._taken: list[tuple[Point, float]] = []

    def keep_free(self, a: Point, b: Point, around: float) -> None:
        """Words stay clear of a stroke."""
        steps = max(1, round(abs(b - a) / 0.04))
        self._taken += [(a + (b - a) * n / steps, around) for n in range(steps + 1)]

    def put(self, words: str, near: Point, way: complex) -> None:
        """Writes words near a point, best in the given direction from it."""
        half = complex(len(words) * LETTER, 13) / SCALE / 2
        middle = min(self._places(near, way, half), key=lambda place: place[0])[1]
        self._canvas.text(middle, words)
        self.keep_free(middle - half.real, middle + half.real, half.imag)

    def _places(self, near: Point, way: complex, half: complex) -> list[tuple[float, Point]]:
        found = []
        for aside, far in itertools.product(range(-165, 181, 15), range(2, 42, 3)):
            out = way / abs(way) * toward(aside)
            edge = complex(out.real * half.real, out.imag * half.imag)
            middle = near + out * far / 100 + edge
            cost = far / 100 + abs(aside) / 500 + self._covered(middle, half)
            found.append((round(cost, 6), middle))
        return found

    def _covered(self, middle: Point, half: complex) -> float:
        """How much would be hidden."""
        return sum(
            _overlap(abs(p.real - middle.real), half.real + r)
            * _overlap(abs(p.imag - middle.imag), half.imag + r)
            for p, r in self._taken
        )


def _overlap(apart: float, room: float) -> float:
    return max(0.0, room - apart) / room * 2
