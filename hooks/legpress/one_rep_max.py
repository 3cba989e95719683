"""A load and repetitions in; what each formula makes of them as a one-repetition maximum out.

The only place where the coefficients stand: the page's table and its tool both read from here.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

MOST_REPS = 10
"""Above this, formulas are not used [@reynolds-2006]."""
USUAL_SPREAD, NOISE = 0.042, 0.05
"""How much repeated tests differ at the median, and what may be noise [@grgic-2020-1rm]."""


@dataclass(frozen=True)
class Formula:
    """Maximum = load × times(repetitions) + plus_kg."""

    name: str
    source: str
    times: Callable[[int], float]
    plus_kg: float = 0
    only_reps: int | None = None
    """The only number of repetitions for which it was made."""
    least_kg: float = 0
    """Loads below this make it say too much."""
    error_kg: float | None = None
    """Its standard error, where one was measured."""

    def holds(self, reps: int, load_kg: float) -> bool:
        """Whether it was made for such a set."""
        return self.only_reps in (None, reps) and load_kg >= self.least_kg

    def maximum(self, reps: int, load_kg: float) -> float | None:
        """The estimate in kg; None where the formula does not hold."""
        return load_kg * self.times(reps) + self.plus_kg if self.holds(reps, load_kg) else None


_PAGES = "one-rm-formulas"
FORMULAS: Sequence[Formula] = (
    Formula("Epley", _PAGES, lambda r: 1 + r / 30),
    Formula("Brzycki", _PAGES, lambda r: 36 / (37 - r)),
    Formula("O'Conner", _PAGES, lambda r: 1 + r / 40),
    Formula("Lander", _PAGES, lambda r: 100 / (101.3 - 2.67123 * r)),
    Formula("Lombardi", _PAGES, lambda r: r**0.10),
    Formula("Mayhew", _PAGES, lambda r: 100 / (52.2 + 41.9 * math.exp(-0.055 * r))),
    Formula("Wathan", _PAGES, lambda r: 100 / (48.8 + 53.8 * math.exp(-0.075 * r))),
    Formula("Reynolds", "reynolds-2006", lambda r: 1.0970, 14.2546, 5, 60, 16.16),
)


def estimates(reps: int, load_kg: float) -> list[tuple[Formula, float | None]]:
    """Every formula with its estimate in kg."""
    return [(formula, formula.maximum(reps, load_kg)) for formula in FORMULAS]


def for_script() -> dict[str, object]:
    """The same as figures that a script only has to multiply: one factor for each repetition."""
    return {
        "most_reps": MOST_REPS,
        "usual_spread": USUAL_SPREAD,
        "noise": NOISE,
        "formulas": [
            {
                "name": one.name,
                "times": {
                    r: one.times(r) for r in range(1, MOST_REPS + 1) if one.only_reps in (None, r)
                },
                "plus_kg": one.plus_kg,
                "least_kg": one.least_kg,
                "error_kg": one.error_kg,
            }
            for one in FORMULAS
        ],
    }
