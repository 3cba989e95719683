"""A technique in; the pictures that explain it out, computed from the pose model."""

from __future__ import annotations

from ...model import Guide
from ...model.technique import Technique
from ...shown import shown
from .front import one_leg, stances
from .panel import Panel
from .side import depths, foot_heights, tops

__all__ = ["Panel", "panels"]

_DRAWN = {
    "foot-height": foot_heights,
    "depth": depths,
    "lockout": tops,
    "stance": stances,
    "one-leg": one_leg,
}


def panels(technique: Technique, guide: Guide) -> list[Panel]:
    """The pictures of a technique, in the order in which to look at them; often none."""
    if technique.figure is None or technique.figure_on is None:
        return []
    poses = shown(technique.figure, guide.variants[technique.figure_on])
    return _DRAWN[technique.figure](poses, guide.variants[technique.figure_on])
