"""A load in kilograms or pounds, as it stands on the plates or the label."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from .base import Part, number

KG_PER_LB = 0.45359237
"""One avoirdupois pound in kilograms, exact by definition."""


def about(kg: float, unit: str) -> str:
    """A load that was worked out, as in "about 38 kg"."""
    return f"about {kg if unit == 'kg' else kg / KG_PER_LB:.0f} {unit}"


class Weight(Part):
    """A load in kg or in lb; the other is worked out."""

    kg: float | None = Field(default=None, gt=0, le=3000)
    """In kilograms, or..."""
    lb: float | None = Field(default=None, gt=0, le=6600)
    """...in pounds."""

    @model_validator(mode="after")
    def _one_unit(self) -> Self:
        if (self.kg is None) == (self.lb is None):
            raise ValueError("give either kg or lb")
        return self

    @property
    def in_kg(self) -> float:
        """The load in kilograms."""
        return self.kg if self.kg is not None else (self.lb or 0) * KG_PER_LB

    def shown(self, first: str) -> str:
        """As in "47.5 kg (about 105 lb)": the unit asked for comes first, what was written is exact."""
        texts = {
            "kg": f"{number(self.kg)} kg" if self.kg else about(self.in_kg, "kg"),
            "lb": f"{number(self.lb)} lb" if self.lb else about(self.in_kg, "lb"),
        }
        second = "lb" if first == "kg" else "kg"
        return f"{texts[first]} ({texts[second]})"
