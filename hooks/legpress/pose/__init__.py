"""A lifter on a machine, from the side: joint positions, angles and lever arms from geometry.

Metres and degrees. The hip joint is the origin, x points to the right of the picture and y up; a
point is a complex number. Only the standard library is used, and nothing of the guide's data.
It is a geometric model of a typical body, not a measurement of anybody.
"""

from .body import HEIGHTS, TYPICAL, Foot, Lifter, foot
from .path import Footing, Hinge, Path, Plate, Rail, Swing
from .plane import PoseError
from .solve import USUAL, Machine, Pose, bent, solve

__all__ = [
    "HEIGHTS", "TYPICAL", "USUAL", "Foot", "Footing", "Hinge", "Lifter", "Machine",
    "Path", "Plate", "Pose", "PoseError", "Rail", "Swing", "bent", "foot", "solve",
]  # fmt: skip
