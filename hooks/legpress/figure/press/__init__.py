"""A press from the side, computed from its geometry: body, machine, angles, load."""

from .drawing import Drawing, press, small

__all__ = ["Drawing", "press", "small"]
