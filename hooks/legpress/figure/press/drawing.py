"""A press in; its figure out: the start in outline and the bottom solid, in one picture."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...model.variant import Variant
from ...pose import Pose, Rail
from ...pose.plane import Point, toward
from ...stance import Stance, stance
from . import body, machine
from .angles import angles, spoken
from .canvas import Canvas
from .labels import Labels


@dataclass(frozen=True)
class Drawing:
    """A figure, and the poses it shows."""

    svg: Markup
    first: str
    """What the outlined pose is called."""
    last: str
    """What the solid pose is called."""
    ends: tuple[dict[str, str], dict[str, str]]
    """Hip, knee and ankle of both, as the picture writes them."""


def press(variant: Variant) -> Drawing | None:
    """The figure of a press; None where nothing is to be drawn."""
    found = stance(variant)
    if not found:
        return None
    names = ("Start", "Bottom")
    ends = (_numbers(found.long), _numbers(found.short))
    canvas = _picture(variant, found, words=True)
    title = f"{variant.name}, seen from the side: start and bottom"
    return Drawing(
        Markup(canvas.markup(f"pose-{variant.slug}", title, _says(variant, found))), *names, ends
    )


def small(variant: Variant) -> Markup | None:
    """The same picture without words, for cards."""
    found = stance(variant)
    return Markup(_picture(variant, found, words=False).markup()) if found else None


def _numbers(pose: Pose) -> dict[str, str]:
    return {
        "knee": spoken(pose.knee_flexion),
        "hip": spoken(pose.hip_flexion),
        "ankle": spoken(pose.dorsiflexion),
    }


def _says(variant: Variant, found: Stance) -> str:
    ends = [
        f"{name}: knee {p.knee_flexion:.0f}, hip {p.hip_flexion:.0f}, ankle {_ankle(p.dorsiflexion)}"
        for name, p in (("Start", found.long), ("Bottom", found.short))
    ]
    return f"{variant.summary.plain()} Angles in degrees, 0 is straight. {'. '.join(ends)}."


def _ankle(degrees: float) -> str:
    """The ankle's angle in words: a listener hears no arc."""
    way = "up" if degrees >= 0 else "down"
    return f"{abs(degrees):.0f} with the toes {way}"


def _picture(variant: Variant, found: Stance, words: bool) -> Canvas:
    canvas = Canvas()
    labels = Labels(canvas)
    assert variant.geometry
    rail = found.machine.path
    assert isinstance(rail, Rail)
    level = machine.level(variant.geometry)
    canvas.layer("machine")
    low, high = machine.back_pad(canvas, found.short, -1)
    if variant.geometry.seat_deg:
        machine.seat(canvas, low, variant.geometry.seat_deg.value)
    machine.post(canvas, high * 0.8 + low * 0.2, level)
    machine.rail(canvas, rail, level)
    machine.floor(canvas, level, -0.75, 0.95)
    machine.carriage(canvas, rail, found.short.at)
    machine.disc(canvas, rail, found.short.at)
    canvas.layer("start")
    machine.plate(canvas, machine.edges(rail, found.long.at))
    body.leg(canvas, found.long)
    canvas.layer("machine")
    machine.plate(canvas, machine.edges(rail, found.short.at))
    canvas.layer("body")
    body.trunk(canvas, found.short)
    body.leg(canvas, found.short)
    canvas.layer("arm")
    body.arm(canvas, found.short, _grip(found.short), 1)
    canvas.layer("joints")
    body.joints(canvas, found.short)
    canvas.layer("stay")
    canvas.line([low, high])
    canvas.layer("load")
    tip = rail.push * (found.short.at + 1j * (machine.rail_offset(rail) - 0.1))
    machine.arrow(canvas, tip, -rail.push, 0.3)
    if words:
        for pose, size in ((found.short, 0.08), (found.long, 0.04)):
            labels.keep_free(pose.hip, pose.knee, size)
            labels.keep_free(pose.knee, pose.ankle, size)
            labels.keep_free(pose.footing.heel, pose.footing.toe, 0.05)
        for at in (found.short.at, found.long.at):
            labels.keep_free(*machine.edges(rail, at), 0.03)
        labels.keep_free(found.short.hip, body.head(found.short), 0.1)
        labels.keep_free(low, high, 0.06)
        labels.keep_free(tip, tip + rail.push * 0.3, 0.03)
        canvas.layer("angles")
        angles(canvas, labels, found.short)
        labels.put("load", tip + rail.push * 0.15, rail.push * -1j)
        canvas.layer("stay")
        labels.put("back stays here", (low + high) / 2 + (high - low) * 0.1j, (high - low) * 1j)
    return canvas


def _grip(pose: Pose) -> Point:
    way = toward(pose.trunk)
    return pose.hip - way * 0.06 - way * 1j * 0.02
