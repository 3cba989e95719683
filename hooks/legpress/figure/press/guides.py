"""What leads the foot, drawn: a sled on a rail, a plate on a hinged arm, a cable."""

from __future__ import annotations

from typing import Protocol

from ...model.variant import Variant
from ...pose import Hinge, Path, Pose, Rail, Swing
from ...pose.plane import Point
from . import shapes
from .canvas import Canvas

GAP = 0.07
"""Between the plate's lower edge and the rail, in metres."""
BEAM = 0.42
"""From a hinge to its post."""


class Guide(Protocol):
    """One way of leading the foot."""

    @property
    def pulls(self) -> str:
        """The moving part with which the load's arrow goes."""

    def frame(self, canvas: Canvas) -> None:
        """What stands still."""

    def mover(self, canvas: Canvas, pose: Pose) -> None:
        """What moves with the solid foot, behind it."""

    def ghost(self, canvas: Canvas, pose: Pose) -> None:
        """What moves, where the outlined foot is."""

    def plate(self, canvas: Canvas, pose: Pose) -> None:
        """What the foot stands on."""

    def beside(self, canvas: Canvas) -> None:
        """What stands between the body and the reader."""

    def edges(self, pose: Pose) -> tuple[Point, Point] | None:
        """The ends of the plate, if there is one."""

    def load(self, pose: Pose) -> tuple[Point, complex]:
        """The tip and the direction of the load's arrow."""


def guide(variant: Variant, path: Path, level: float) -> Guide:
    """The way in which this press leads the foot."""
    loaded = variant.classification.resistance[0]
    if isinstance(path, Rail):
        return Sled(path, level, loaded == "plate-loaded" or path.push.real < 0)
    if isinstance(path, Hinge):
        return Arm(path, level)
    assert isinstance(path, Swing)
    return Cable(path, level)


class Sled:
    """A plate on a carriage that rolls on a rail, with discs on it or a cable to a stack."""

    pulls = "ride"

    def __init__(self, path: Rail, level: float, discs: bool) -> None:
        self._path, self._level, self._discs = path, level, discs
        self._side = path.push * 1j
        upright = self._side.imag >= -0.1
        self._foot = 0 if upright else 1
        """Which end of the plate is next to the rail."""
        beside = (path.plate.edges(path.middle(0), path.push)[self._foot] / path.push).imag
        self._off = beside - GAP if upright else beside + GAP

    def frame(self, canvas: Canvas) -> None:
        """The rail, its posts, and the stack."""
        push, level = self._path.push, self._level
        begin, end = self._wheels(self._path.near)[0] - 0.06, self._wheels(self._path.far)[1] + 0.05
        if push.imag > 0.2:
            begin = min(begin, (level - (self._side * self._off).imag) / push.imag)
        canvas.line([self._on(begin), self._on(end)], "rail")
        if push.imag < 0.95:
            shapes.post(canvas, self._on(end - 0.05), level)
        if abs(push.imag) < 0.2:
            shapes.post(canvas, self._on(begin + 0.05), level)
        if not self._discs:
            self._stack(canvas)

    def _wheels(self, at: float) -> tuple[float, float]:
        """Where the carriage stands on the rail."""
        edge = self._path.plate.edges(self._path.middle(at), self._path.push)[self._foot]
        on = (edge / self._path.push).real
        return on + 0.03, on + 0.27

    def _on(self, at: float) -> Point:
        return self._path.push * at + self._side * self._off

    def _stack(self, canvas: Canvas) -> None:
        foot = complex(-0.62, self._level + 0.03)
        top = shapes.stack(canvas, foot)
        low = complex(-0.5, self._level + 0.08)
        near = self._on(self._path.near - 0.12)
        canvas.line([top, top + 0.12, low, complex(near.real, low.imag), near], "cable")

    def mover(self, canvas: Canvas, pose: Pose) -> None:
        """The carriage: wheels, bracket, discs."""
        with canvas.part("ride"):
            self._carriage(canvas, pose)

    def _carriage(self, canvas: Canvas, pose: Pose) -> None:
        ends = self.edges(pose)
        near, other = ends[self._foot], ends[1 - self._foot]
        first, second = (self._on(at) for at in self._wheels(pose.at))
        canvas.shape([near, near + (other - near) * 0.72, second, first], "bracket")
        for wheel in (first, second):
            canvas.dot(wheel, 3.2, "wheel")
        if self._discs:
            shapes.disc(canvas, near + (other - near) * 0.28 + self._path.push * 0.15)

    def ghost(self, canvas: Canvas, pose: Pose) -> None:
        """The plate alone shows where the sled was."""

    def beside(self, canvas: Canvas) -> None:
        """Nothing."""

    def plate(self, canvas: Canvas, pose: Pose) -> None:
        """The plate."""
        shapes.plate(canvas, self.edges(pose))

    def edges(self, pose: Pose) -> tuple[Point, Point]:
        """Its ends."""
        return self._path.plate.edges(self._path.middle(pose.at), self._path.push)

    def load(self, pose: Pose) -> tuple[Point, complex]:
        """Beside the rail, on the side away from the body."""
        away = self._side * (
            -0.1 if self._foot == 0 else 0.23
        )  # there the ankle's name comes first
        return self._on(pose.at + 0.02) + away, -self._path.push


class Arm:
    """A plate at the end of an arm that swings round a hinge."""

    pulls = "ride"

    def __init__(self, path: Hinge, level: float) -> None:
        self._path, self._level = path, level

    def frame(self, canvas: Canvas) -> None:
        """The post of the hinge."""
        shapes.post(canvas, self._path.pivot + BEAM, self._level)

    def beside(self, canvas: Canvas) -> None:
        """The beam that carries the hinge, beside the body."""
        canvas.layer("machine")
        pivot, half = self._path.pivot, 0.017j
        canvas.shape(
            [pivot - half, pivot + BEAM - half, pivot + BEAM + half, pivot + half], "plate"
        )
        canvas.dot(pivot, 4, "wheel")

    def mover(self, canvas: Canvas, pose: Pose) -> None:
        """The arm, its hinge and a disc on it."""
        path = self._path
        out, off = path.arm(pose.at) * path.radius, path.push(pose.at) * 0.03
        with canvas.part("ride"):
            canvas.line([path.pivot, path.middle(pose.at) + off], "rail")
            shapes.disc(canvas, path.pivot + out * 0.72 + off)

    def ghost(self, canvas: Canvas, pose: Pose) -> None:
        """The arm, thin."""
        canvas.line([self._path.pivot, self._path.middle(pose.at)])

    def plate(self, canvas: Canvas, pose: Pose) -> None:
        """The foot bed."""
        shapes.plate(canvas, self.edges(pose))

    def edges(self, pose: Pose) -> tuple[Point, Point]:
        """Its ends."""
        return self._path.plate.edges(self._path.middle(pose.at), self._path.push(pose.at))

    def load(self, pose: Pose) -> tuple[Point, complex]:
        """Behind the plate, against the push."""
        push = self._path.push(pose.at)
        return self._path.middle(pose.at) + push * 0.09, -push


class Cable:
    """A cuff at the ankle and a cable to a low pulley on a frame."""

    pulls = "pull"

    def __init__(self, path: Swing, level: float) -> None:
        self._path, self._level = path, level

    def frame(self, canvas: Canvas) -> None:
        """The frame with its pulley."""
        pulley = self._path.pulley
        shapes.stack(canvas, complex(pulley.real + 0.16, self._level + 0.03))
        canvas.dot(pulley, 5, "wheel")

    def mover(self, canvas: Canvas, pose: Pose) -> None:
        """The cable, taut."""
        with canvas.part("pull"), canvas.part("reach"):
            canvas.line([self._path.pulley, pose.ankle], "cable")

    def ghost(self, canvas: Canvas, pose: Pose) -> None:
        """The cable, where it began."""
        canvas.line([self._path.pulley, pose.ankle], "cable")

    def beside(self, canvas: Canvas) -> None:
        """Nothing."""

    def plate(self, canvas: Canvas, pose: Pose) -> None:
        """The cuff."""
        along = (pose.ankle - pose.knee) / abs(pose.ankle - pose.knee)
        middle = pose.ankle - along * 0.04
        canvas.line([middle + along * 0.055j, middle - along * 0.055j], "rail")

    def edges(self, pose: Pose) -> None:
        """There is no plate."""

    def load(self, pose: Pose) -> tuple[Point, complex]:
        """Beside the cable, towards the pulley."""
        way = -pose.footing.push
        return self._path.pulley - way * (0.14 - 0.08j), way
