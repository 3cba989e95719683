"""A press in; a picture out whose leg can be turned into any pose, and what other bodies change in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from ...pose import Foot, Lifter, Pose, Swing
from ...pose.body import FOOT, HEEL
from ...pose.plane import Point, toward
from ...posture import FEET, KNEES, MIDDLE, STATURES, Postures
from ...stance import Stance
from . import body
from .canvas import SCALE, WIDTH, Canvas, number
from .scene import Scene

RING, LETTERS, ROOM = 0.1, 0.13, 4
"""A ring round a joint past its usual range and the room for words, in metres; a margin in units."""
WORD = 0.65
"""How long "knee 90°" is, in metres."""
STEEP = 45
"""Degrees to the floor from which a backrest leaves no room for words under it or before it."""
BEFORE, BEYOND = 0.14, 0.3
"""How far the line of the force is drawn past the hip and past the rail's end, in metres."""

Change = tuple[int, str, str]
"""The number of an element in its picture (titles aside), an attribute, and its value."""


@dataclass(frozen=True)
class Posable:
    """A picture, its leg still straight to the right."""

    root: ET.Element
    bodies: Sequence[Sequence[Change]]
    """What each stature changes in it."""


def posable(each: Postures) -> Posable:
    """The picture of a press with a body that can be moved."""
    drawn = [_Scene(each, Lifter(stature / 100)) for stature in STATURES]
    middle = drawn[STATURES.index(MIDDLE[0])].canvas.root
    low, high = _corners(each, drawn)
    size = (high - low) * SCALE
    width = max(WIDTH, size.real + 2 * ROOM)
    left = (low.real + high.real) / 2 * SCALE - width / 2
    box = (left, -high.imag * SCALE - ROOM, width, size.imag + 2 * ROOM)
    middle.set("viewBox", " ".join(map(number, box)))
    middle.set("class", "pose")
    return Posable(middle, _changes([scene.canvas.root for scene in drawn]))


def _changes(pictures: Sequence[ET.Element]) -> list[list[Change]]:
    """For each picture its values of all that is not the same in every one."""
    elements = [*zip(*(list(picture.iter())[1:] for picture in pictures), strict=True)]
    varied = [
        (n, key)
        for n, alike in enumerate(elements)
        for key in alike[0].attrib
        if len({element.get(key) for element in alike}) > 1
    ]
    return [
        [(n, key, elements[n][which].get(key, "")) for n, key in varied]
        for which in range(len(pictures))
    ]


def _corners(each: Postures, drawn: Sequence[_Scene]) -> tuple[Point, Point]:
    """Room for every body in every pose."""
    spare = Canvas()
    for scene, stature in ((drawn[0], STATURES[0]), (drawn[-1], STATURES[-1])):
        spare.include(scene.still)
        poses = (each.pose(stature, feet, knee) for feet in FEET for knee in KNEES)
        for pose in filter(None, poses):
            around = complex(RING, RING + LETTERS)
            spare.include([pose.knee + around, pose.knee - RING, pose.footing.toe + 0.05 + 0.05j])
            spare.include([pose.footing.heel - 0.05j, pose.ankle - around])
            spare.include([pose.footing.toe + 0.33j, pose.knee - WORD])
    return spare.bounds()


class _Scene(Scene):
    """A press with a body whose leg lies straight to the right; the turns come later."""

    def __init__(self, each: Postures, lifter: Lifter) -> None:
        built = each.variant.geometry
        assert built
        pose = _straight(lifter, each)
        super().__init__(each.variant, built, Stance(each.machine, pose, pose, ("", "")), True)
        self._rail = each.rail
        self.still: tuple[Point, Point] = (0j, 0j)
        """The corners of all that stands still, and of the sled's way."""
        self.draw()

    def draw(self) -> None:
        """The picture, the farthest layer first."""
        canvas, pose = self.canvas, self._solid
        self._still()
        self._measure()
        canvas.layer("machine")
        self._guide.mover(canvas, pose)
        with canvas.part("ride"):
            self._guide.plate(canvas, pose)
        self._draw_body()
        canvas.layer("stay")
        assert self._touch
        canvas.line(self._touch)
        self._levers()
        self._rings()
        self._angles()

    def _measure(self) -> None:
        spare = Canvas()
        spare.include(self.canvas.bounds())
        body.trunk(spare, self._solid)
        for at in (self._rail.near, self._rail.far):
            pose = self._solid
            self._guide.mover(spare, Pose(pose.lifter, pose.trunk, at, pose.knee, pose.footing))
        self.still = spare.bounds()

    def _draw_body(self) -> None:
        """In outline and without an arm, so that the levers over it are seen."""
        canvas, pose = self.canvas, self._solid
        canvas.layer("start")
        body.trunk(canvas, pose)
        with canvas.part("thigh"):
            with canvas.part("shank"):
                with canvas.part("foot"):
                    body.foot(canvas, pose)
                body.shank(canvas, pose)
            body.thigh(canvas, pose)
        canvas.layer("joints dark")
        canvas.dot(pose.hip, body.JOINT)
        with canvas.part("thigh"):
            canvas.dot(pose.knee, body.JOINT)
            with canvas.part("shank"):
                canvas.dot(pose.ankle, body.JOINT)

    def _levers(self) -> None:
        """The line of the force, and its distance from hip and knee."""
        canvas = self.canvas
        canvas.layer("levers")
        with canvas.part("along"):
            with canvas.part("force"):
                canvas.line([complex(-BEFORE), complex(self._rail.far + BEYOND)], "zero")
            canvas.line([0j, 0j], "lever of-hip")
        with canvas.part("thigh"), canvas.part("knee-along"):
            canvas.line([0j, 0j], "lever of-knee")

    def _rings(self) -> None:
        """Where a joint leaves its usual range."""
        canvas, pose = self.canvas, self._solid
        canvas.layer("passed")
        with canvas.part("pelvis"):
            canvas.circle(pose.hip, RING)
        with canvas.part("thigh"), canvas.part("shank"), canvas.part("heel"):
            canvas.circle(pose.ankle, RING)

    def _angles(self) -> None:
        """Words at the joints, always upright."""
        canvas = self.canvas
        canvas.layer("angles")
        canvas.text(*self._off_the_pad())
        with canvas.part("thigh"):
            with canvas.part("knee-up"):
                canvas.text(*self._beside_the_knee())
            with canvas.part("shank"), canvas.part("ankle-up"):
                canvas.text(*self._beyond_the_toes())

    def _off_the_pad(self) -> tuple[Point, str, str]:
        """Where the hip's angle stands, as seen from the hip: over a back that lies up, else under the pad."""
        if self._built.pad == "in-front":
            return complex(-0.02, 0.24), "hip", "start"
        if self._steep:
            return complex(0.09, -0.17), "hip", "middle"
        return complex(-0.14, -0.27), "hip", "end"  # where no rail runs

    def _beside_the_knee(self) -> tuple[Point, str, str]:
        """Above a knee that points up; below one that points down, as of a lifter on the chest."""
        if self._built.pad == "in-front":
            return complex(0.16, -0.2), "knee", "end"
        if self._steep:
            return complex(0.04, 0.13), "knee", "middle"
        return complex(-0.02, 0.12), "knee", "end"

    @property
    def _steep(self) -> bool:
        return self._solid.trunk < 180 - STEEP

    def _beyond_the_toes(self) -> tuple[Point, str, str]:
        """Where the ankle's angle stands, as seen from the ankle: a foot on a rail never turns."""
        if self._built.pad == "in-front":
            return complex(0.08, 0.12), "ankle", "start"  # the toes point down, to the rail
        along = self._rail.push * toward(self._rail.plate.lean)
        reach = self._solid.lifter.length(FOOT) * (1 - HEEL)
        side = -1 if along.real < -0.7 else 1
        return along * (reach + 0.22) - side * 0.06, "ankle", "end" if side < 0 else "start"


def _straight(lifter: Lifter, each: Postures) -> Pose:
    """The leg straight along the picture's zero direction, the ankle square, the sled near."""
    footing = Swing(180, 0, -1 + 0j, 0, 0).footing(lifter, Foot(), 0)
    return Pose(lifter, each.machine.trunk, each.rail.near, complex(lifter.thigh), footing)
