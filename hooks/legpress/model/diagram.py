"""The parts of which a machine's schematic drawing is made, and which of them go together."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple, Self

from pydantic import Field, model_validator

from .base import Part
from .words import Contact, Load, Mechanism, Support


class Fit(NamedTuple):
    """What goes with a mechanism."""

    supports: Collection[str]
    pushes: Collection[str]
    loads: Collection[str]


_LYING_OR_SEATED = ("seat", "bench", "prone-bench")
_KICKING = ("trunk-pad", "chest-pad", "kneeling-pad")
_FITS: dict[Mechanism, Fit] = {
    "rail": Fit((*_LYING_OR_SEATED, *_KICKING), ("feet", "foot"), ("plates", "stack")),
    "linkage": Fit(("seat", "bench"), ("feet",), ("plates", "stack")),
    "hinge": Fit((*_KICKING, "frame"), ("foot", "thigh"), ("plates", "stack", "motor")),
    "cable": Fit(("frame",), ("ankle", "foot"), ("stack", "band")),
}

_STEEPEST = 60
"""Degrees that a rail may rise behind somebody who stands or kneels."""


class Diagram(Part):
    """The parts of a design's schematic drawing, seen from the side."""

    mechanism: Mechanism
    """What guides the moving part: a straight rail, a linkage of arms, a hinge, a cable."""
    support: Support
    """What carries the body; a frame is only held on to."""
    push: Contact
    """What meets the moving part."""
    load: list[Load] = Field(min_length=1, max_length=2)
    """What the push works against; two only on a cable."""
    angle_deg: int | None = Field(default=None, ge=0, le=90)
    """For a rail: how steep it is; 0 is level, 90 upright."""
    or_angle_deg: int | None = Field(default=None, ge=0, le=90)
    """For a rail: another slope in which it is built, drawn in outline."""
    split: bool = False
    """True when each foot has its own plate and its own load."""

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        fit = _FITS[self.mechanism]
        _among("support", self.support, fit.supports, self.mechanism)
        _among("push", self.push, fit.pushes, self.mechanism)
        for load in self.load:
            _among("load", load, fit.loads, self.mechanism)
        if len(self.load) > 1 and self.mechanism != "cable":
            raise ValueError(f"a {self.mechanism} has one load; only a cable may have two")
        both = self.support in _LYING_OR_SEATED
        if both != (self.push == "feet"):
            raise ValueError(f"push {self.push} does not go with support {self.support}; "
                             f"{'both feet push' if both else 'one leg pushes'} there")  # fmt: skip
        if self.push == "thigh" and self.support != "frame":
            raise ValueError("push thigh needs support frame")
        return self

    @model_validator(mode="after")
    def _angles_on_rails_only(self) -> Self:
        if (self.mechanism == "rail") != (self.angle_deg is not None):
            raise ValueError("a rail needs angle_deg, and nothing else has it")
        if self.or_angle_deg is not None and self.angle_deg is None:
            raise ValueError("or_angle_deg needs angle_deg")
        if self.push == "foot" and max(self.angle_deg or 0, self.or_angle_deg or 0) > _STEEPEST:
            raise ValueError(f"a foot pushes back along a rail of at most {_STEEPEST} degrees")
        if self.split and (self.mechanism != "rail" or self.support != "seat"):
            raise ValueError("split needs mechanism rail and support seat")
        return self


def _among(field: str, word: str, fitting: Collection[str], mechanism: Mechanism) -> None:
    if word not in fitting:
        raise ValueError(
            f"{field} {word} does not go with a {mechanism}; choose {', '.join(fitting)}"
        )
