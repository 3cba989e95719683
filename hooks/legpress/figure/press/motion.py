"""A press in; how the parts of its figure move through a repetition out, as transforms in CSS."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...model import label
from ...model.variant import Variant
from ...pose import Foot, Hinge, Machine, Path, Pose, Rail, Swing, solve
from ...pose.plane import Point, turn
from ...repetition import Stage, repetition
from ...stance import stance
from ..once import once
from .canvas import SCALE
from .scene import Scene

KEYS = 24
"""Key poses of one way. Between two of them a browser turns limbs evenly; so many that the ankle
stays within a fifth of a unit of the foot it belongs to."""


@dataclass(frozen=True)
class Motion:
    """A repetition, and what each moving part does in it."""

    stages: list[Stage]
    pivots: Mapping[str, Point]
    """The point about which a part turns, in units of the picture."""
    tracks: Mapping[str, list[tuple[float, str]]]
    """A part's transforms, each with its share of the repetition's time."""

    @property
    def seconds(self) -> float:
        """How long one repetition lasts."""
        return sum(stage.seconds for stage in self.stages)

    @property
    def beats(self) -> list[tuple[float, str]]:
        """Words to follow the repetition by, each with its share of the time: phases, seconds."""
        found, past = [], 0.0
        for stage in self.stages:
            name = label(stage.phase).capitalize()
            for n in stage.counts:
                found.append(((past + n - 1) / self.seconds, f"{name} {n}"))
            if not stage.counts:
                found.append((past / self.seconds, name))
            past += stage.seconds
        return found


@once
def motion(variant: Variant) -> Motion | None:
    """How a press moves; None where nothing is drawn or the page does not teach both ways."""
    found = stance(variant)
    stages = repetition(variant, found) if found else []
    if not found or not stages or not variant.geometry:
        return None
    scene = Scene(variant, variant.geometry, found, moving=True)
    scene.draw()
    tracks: dict[str, list[tuple[float, str]]] = {part: [] for part in sorted(scene.canvas.parts)}
    for share, pose in _keys(stages, found.machine, found.solid):
        told = dict(_transforms(found.machine.path, found.solid, pose))
        for part, track in tracks.items():
            track.append((share, told[part]))
    pivots = _pivots(found.machine.path, found.solid)
    return Motion(stages, {part: pivots[part] for part in tracks if part in pivots}, tracks)


def _keys(stages: list[Stage], machine: Machine, drawn: Pose) -> Iterator[tuple[float, Pose]]:
    """Poses with their share of the time; the foot sets off and arrives gently."""
    whole, past = sum(stage.seconds for stage in stages), 0.0
    for stage in stages:
        for n in range(KEYS + 1) if stage.moves else range(0):
            done = (1 - math.cos(math.pi * n / KEYS)) / 2
            at = stage.begin + (stage.end - stage.begin) * done
            share = (past + stage.seconds * n / KEYS) / whole
            yield share, solve(drawn.lifter, machine, Foot(), at)
        past += stage.seconds
    at = stages[-1].end
    yield 1.0, solve(drawn.lifter, machine, Foot(), at)


def _transforms(path: Path, drawn: Pose, now: Pose) -> Iterator[tuple[str, str]]:
    """What takes each part from where it is drawn to where it is now."""
    thigh = turn(drawn.knee, now.knee)
    shank = turn(drawn.ankle - drawn.knee, now.ankle - now.knee)
    yield "thigh", _rotate(thigh)
    yield "shank", _rotate(shank - thigh)
    if isinstance(path, Rail):
        yield "ride", _shift(path.middle(now.at) - path.middle(drawn.at))
        yield "lift", _shift(1j * (now.at - path.near))
    elif isinstance(path, Hinge):
        yield "ride", _rotate(drawn.at - now.at)
    elif isinstance(path, Swing):
        yield "ride", _rotate(thigh)
        yield from _cable(path.pulley - drawn.ankle, path.pulley - now.ankle)
        first = path.footing(now.lifter, Foot(), path.near).ankle
        yield "lift", _shift(1j * (abs(path.pulley - now.ankle) - abs(path.pulley - first)))


def _cable(drawn: complex, now: complex) -> Iterator[tuple[str, str]]:
    """A taut cable turns about its pulley and grows along itself; the stack rises as much."""
    yield "pull", _rotate(turn(drawn, now))
    along, grown = turn(1, drawn), written(abs(now) / abs(drawn), 4)
    yield "reach", f"{_rotate(along)} scale({grown},1) {_rotate(-along)}"


def _pivots(path: Path, drawn: Pose) -> Mapping[str, Point]:
    """The thigh and all that names no point turn about the hip, where the picture's zero is."""
    pivots = {"shank": drawn.knee}
    if isinstance(path, Hinge):
        pivots["ride"] = path.pivot
    if isinstance(path, Swing):
        pivots |= {"pull": path.pulley, "reach": path.pulley}
    return {part: complex(at.real, -at.imag) * SCALE for part, at in pivots.items()}


def _rotate(degrees: float) -> str:
    """A turn to the left as CSS writes it, where right is positive."""
    return f"rotate({written(-degrees)}deg)"


def _shift(by: complex) -> str:
    return f"translate({written(by.real * SCALE)}px,{written(-by.imag * SCALE)}px)"


def written(value: float, places: int = 2) -> str:
    """A number without needless zeros."""
    return f"{round(value, places) + 0:.{places}f}".rstrip("0").rstrip(".")
