"""The body of every computed picture: limbs of human proportion, joints as small circles."""

from __future__ import annotations

from ...pose import Pose, PoseError
from ...pose.body import FOREARM, HEAD, NECK, UPPER_ARM
from ...pose.plane import Point, toward
from ...pose.solve import two_links
from .canvas import Canvas

# Half the thickness of limbs at their ends, in fractions of stature: proportions for drawing only.
HIP, KNEE, ANKLE, TOE = 0.05, 0.034, 0.022, 0.012
JOINT = 2.4
"""Radius of a joint's circle, in units of the picture."""
SHOULDER, NAPE, ELBOW, WRIST = 0.043, 0.025, 0.021, 0.016


def trunk(canvas: Canvas, pose: Pose) -> None:
    """Trunk and head."""
    thick = pose.lifter.length
    canvas.capsule(pose.hip, pose.shoulder, thick(HIP), thick(SHOULDER))
    canvas.capsule(pose.shoulder, head(pose), thick(NAPE), thick(NAPE))
    canvas.circle(head(pose), thick(HEAD))


def head(pose: Pose) -> Point:
    """The middle of the head, so far forward that its back is in line with the back."""
    size, way = pose.lifter.length, toward(pose.trunk)
    return pose.shoulder + way * size(NECK) - way * 1j * size(HEAD - SHOULDER)


def leg(canvas: Canvas, pose: Pose) -> None:
    """Thigh, shank and foot."""
    foot(canvas, pose)
    shank(canvas, pose)
    thigh(canvas, pose)


def foot(canvas: Canvas, pose: Pose) -> None:
    """The foot."""
    thick, on = pose.lifter.length, pose.footing
    along = (on.toe - on.heel) / abs(on.toe - on.heel)
    heel = on.heel + along * (1 + 1j) * thick(ANKLE)
    toe = on.toe + along * (1j - 1) * thick(TOE)
    canvas.capsule(heel, toe, thick(ANKLE), thick(TOE))


def shank(canvas: Canvas, pose: Pose) -> None:
    """The shank."""
    thick = pose.lifter.length
    canvas.capsule(pose.knee, pose.ankle, thick(KNEE), thick(ANKLE))


def thigh(canvas: Canvas, pose: Pose) -> None:
    """The thigh."""
    thick = pose.lifter.length
    canvas.capsule(pose.hip, pose.knee, thick(HIP), thick(KNEE))


def moving_leg(canvas: Canvas, pose: Pose) -> None:
    """A leg whose parts can move: the shank with the thigh, the foot with what leads it."""
    with canvas.part("ride"):
        foot(canvas, pose)
    with canvas.part("thigh"):
        with canvas.part("shank"):
            shank(canvas, pose)
        thigh(canvas, pose)


def arm(canvas: Canvas, pose: Pose, grip: Point, bends: int) -> None:
    """Upper arm and forearm to a grip; `bends` is 1 where the elbow is left of the line to it."""
    thick = pose.lifter.length
    reach = grip - pose.shoulder
    try:
        elbow = pose.shoulder + two_links(thick(UPPER_ARM), thick(FOREARM), reach, bends)
    except PoseError:  # too far away: a straight arm that points to the grip
        elbow = pose.shoulder + reach / abs(reach) * thick(UPPER_ARM)
        grip = elbow + reach / abs(reach) * thick(FOREARM)
    canvas.capsule(elbow, grip, thick(ELBOW), thick(WRIST))
    canvas.capsule(pose.shoulder, elbow, thick(ELBOW) * 1.1, thick(ELBOW))


def joints(canvas: Canvas, pose: Pose) -> None:
    """Hip, knee and ankle."""
    canvas.dot(pose.hip, JOINT)
    with canvas.part("thigh"):
        canvas.dot(pose.knee, JOINT)
    with canvas.part("ride"):
        canvas.dot(pose.ankle, JOINT)
