"""A press from the side, computed from its geometry: body, machine, angles, load, motion."""

from .drawing import Drawing, press, small
from .motion import Motion, motion
from .sheet import sheet

__all__ = ["Drawing", "Motion", "motion", "press", "sheet", "small"]
