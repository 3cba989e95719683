"""What a technique's figure shows, and on which press, in; the poses to be drawn out."""

from __future__ import annotations

from .model.variant import Variant
from .model.words import SIDE_VIEWS, TechniqueFigure
from .pose import HEIGHTS, TYPICAL, Foot, Pose, PoseError, bent, foot
from .stance import machine

USUAL_DEPTH = 90.0
"""Degrees of knee bend at which feet are compared: the usual depth."""
DEPTHS = (45.0, 70.0, USUAL_DEPTH, 110.0)
"""Degrees of knee bend in the figure of depth."""
SOFT, STRAIGHT = 12.0, 0.0
"""Degrees of knee bend at the top: the one to stop at, and the one not to reach."""


def shown(figure: TechniqueFigure, variant: Variant) -> dict[str, Pose]:
    """The poses by their names; raises PoseError where the press does not allow them."""
    if variant.geometry is None or variant.geometry.rail is None:
        raise PoseError("the figure needs a press with a rail in its geometry")
    if variant.geometry.pad != "behind":
        raise PoseError("the figure needs a press with a pad behind the back")
    built = machine(variant.geometry)
    if figure not in SIDE_VIEWS:
        return {"usual": bent(TYPICAL, built, Foot(), USUAL_DEPTH)}
    if figure == "foot-height":
        return {f"{name} feet": bent(TYPICAL, built, foot(name), USUAL_DEPTH) for name in HEIGHTS}
    knees = DEPTHS if figure == "depth" else (SOFT, STRAIGHT)
    names = [f"knee {knee:g}°" for knee in DEPTHS] if figure == "depth" else ["soft", "straight"]
    poses = [bent(TYPICAL, built, Foot(), knee) for knee in knees]
    return dict(zip(names, poses, strict=True))
