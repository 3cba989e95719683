"""A press in; its figure out: both ends of a repetition in one picture, one in outline, one solid."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...model.variant import Variant
from ...pose import Pose
from ...stance import Stance, stance
from ..once import once
from .motion import Motion, motion
from .scene import Scene


@dataclass(frozen=True)
class Drawing:
    """A figure, and what its two poses are called."""

    svg: Markup
    outline: str
    solid: str
    minus: bool
    """Whether an angle in it is less than zero."""
    motion: Motion | None
    """How it moves."""


@once
def press(variant: Variant) -> Drawing | None:
    """The figure of a press; None where nothing is to be drawn."""
    found = stance(variant)
    if not found or not variant.geometry:
        return None
    moved = motion(variant)
    scene = Scene(variant, variant.geometry, found, moving=moved is not None)
    scene.draw()
    scene.write()
    title = f"{variant.name}, seen from the side"
    svg = scene.canvas.markup(f"pose-{variant.slug}", title, _says(variant, found))
    minus = min(found.solid.hip_flexion, found.solid.dorsiflexion) < 0
    return Drawing(Markup(svg), *found.names, minus, moved)


@once
def small(variant: Variant) -> Markup | None:
    """The same picture without words, for cards that say which way the load goes: so does the arrow."""
    found = stance(variant)
    if not found or not variant.geometry:
        return None
    scene = Scene(variant, variant.geometry, found, pushing=True)
    scene.draw()
    return Markup(scene.canvas.markup())


def _says(variant: Variant, found: Stance) -> str:
    """What somebody who does not see the picture needs to hear."""
    poses = zip(found.names, (found.outline, found.solid), strict=True)
    ends = " ".join(f"{name.capitalize()}: {_bends(pose)}." for name, pose in poses)
    return f"{variant.summary.plain()} Bends in degrees, 0 is straight. {ends}"


def _bends(pose: Pose) -> str:
    hip, ankle = pose.hip_flexion, pose.dorsiflexion
    behind = "" if round(hip) >= 0 else " behind the line of the trunk"
    toes = "up" if ankle >= 0 else "down"
    return (
        f"knee {pose.knee_flexion:.0f}, hip {abs(hip):.0f}{behind}, "
        f"ankle {abs(ankle):.0f} with the toes {toes}"
    )
