"""A press with a body on it, at both ends of a repetition, as shapes on a canvas."""

from __future__ import annotations

from ...model.geometry import Geometry
from ...model.variant import Variant
from ...pose import Pose
from ...pose.path import Footing
from ...pose.plane import Point, toward
from ...pose.solve import two_links
from ...stance import Stance
from . import body, shapes
from .angles import angles
from .canvas import Canvas
from .guides import Guide, guide
from .labels import Labels


class Scene:
    """One press; draws itself layer by layer, the farthest first."""

    def __init__(
        self,
        variant: Variant,
        geometry: Geometry,
        found: Stance,
        moving: bool = False,
        pushing: bool = False,
    ) -> None:
        self.canvas = Canvas(moving)
        self._built = geometry
        self._level = -geometry.floor_m.value
        self._solid, self._outline = found.solid, found.outline
        self._guide: Guide = guide(variant, found.machine.path, self._level)
        self._one_leg = variant.classification.laterality == "unilateral"
        self._pushing = pushing
        """Whether the arrow shows which way the load is pushed, not which way it pulls or pushes itself."""
        self._touch: tuple[Point, Point] | None = None
        """The line on which the pad touches the body."""

    def draw(self) -> None:
        """The picture without words."""
        self._other_leg()
        self._still()
        self.canvas.layer("machine")
        self._guide.mover(self.canvas, self._solid)
        self.canvas.layer("start")
        self._guide.ghost(self.canvas, self._outline)
        self._guide.plate(self.canvas, self._outline)
        body.leg(self.canvas, self._outline)
        self.canvas.layer("machine")
        with self.canvas.part("ride"):
            self._guide.plate(self.canvas, self._solid)
        self._body()
        self._guide.beside(self.canvas)
        self._marks()

        if self.canvas.moving:
            self._make_room()

    def _make_room(self) -> None:
        """For what moves: where it begins, and half-way."""
        spare = Canvas()
        self._guide.mover(spare, self._outline)
        shapes.arrow(spare, *self._guide.load(self._outline), ARROW)
        self.canvas.include(spare.bounds())

    def _other_leg(self) -> None:
        """On machines for one leg, the one that rests or stands."""
        if self._one_leg:
            self.canvas.layer("other")
            body.leg(self.canvas, _resting(self._solid, self._built, self._level))

    def _still(self) -> None:
        """The floor, the pad, the seat and the frame."""
        canvas, pose = self.canvas, self._solid
        canvas.layer("machine")
        self._guide.frame(canvas)
        if self._built.pad != "none":
            low, high = self._touch = shapes.pad(canvas, pose, self._built.pad == "behind")
            out = (high - low) * (1j if self._built.pad == "behind" else -1j)
            under = (low + high) / 2 + out / abs(out) * shapes.THICK
            for share in (-0.3, 0.3) if abs(high.imag - low.imag) < 0.2 else (0.25,):
                shapes.post(canvas, under + (high - low) * share, self._level)
            if self._built.pad == "in-front":
                canvas.line([high + out / abs(out) * shapes.THICK, self._grip()[0]], "rail")
            if self._built.seat_deg:
                shapes.seat(canvas, low, self._built.seat_deg.value)
        canvas.floor(self._level)

    def _body(self) -> None:
        canvas, pose = self.canvas, self._solid
        canvas.layer("body")
        body.trunk(canvas, pose)
        body.moving_leg(canvas, pose)
        canvas.layer("arm")
        body.arm(canvas, pose, *self._grip())
        canvas.layer("joints")
        body.joints(canvas, pose)

    def _grip(self) -> tuple[Point, int]:
        """Where the hand holds on, and to which side the elbow bends."""
        pose, way = self._solid, toward(self._solid.trunk)
        if self._built.pad == "behind":
            return pose.hip - way * 0.06 - way * 0.02j, 1
        if self._built.pad == "in-front":
            return pose.shoulder + way * 0.12 - way * 0.36j, -1
        assert self._built.free_leg
        return complex(self._built.free_leg.pulley_x_m.value + 0.07, pose.shoulder.imag - 0.32), -1

    def _marks(self) -> None:
        """Where the trunk must stay, and the arrow."""
        if self._touch:
            self.canvas.layer("stay")
            self.canvas.line(self._touch)
        self.canvas.layer("load")
        with self.canvas.part(self._guide.pulls):
            tip, way = self._guide.load(self._solid)
            shapes.arrow(
                self.canvas, *((tip - way * ARROW, -way) if self._pushing else (tip, way)), ARROW
            )

    def write(self) -> None:
        """The words: three angles, the load, and what stays."""
        labels = Labels(self.canvas)
        self.canvas.layer("words")
        if self._touch:
            low, high = self._touch
            behind = self._built.pad == "behind"
            out = (high - low) * (1j if behind else -1j)
            words = "back stays" if behind else "trunk stays"
            labels.put(words, (low + high) / 2 + out / abs(out) * 0.09, out)
        tip, way = self._guide.load(self._solid)
        labels.keep_free(tip, tip - way * ARROW, 0.06)  # an arrow points at no other word
        self.canvas.layer("angles")
        angles(self.canvas, labels, self._solid)
        labels.put("load", tip - way * ARROW / 2, way * 1j)


ARROW = 0.3
"""Length of the load's arrow, in metres."""


def _resting(pose: Pose, built: Geometry, level: float) -> Pose:
    """The other leg, its foot flat on the floor: in front of a seat, or under a standing body."""
    size = pose.lifter.length
    ahead = 0.62 if built.pad == "behind" else 0.02
    ankle = complex(ahead, level + size(0.039))
    knee = two_links(pose.lifter.thigh, pose.lifter.shank, ankle)
    heel = complex(ahead - size(0.038), level)
    footing = Footing(ankle, heel, heel + size(0.152), -1j)
    return Pose(pose.lifter, pose.trunk, 0, knee, footing)
