"""A plate that hangs on two swinging arms."""

from __future__ import annotations

from ...model.diagram import Diagram
from .body import Pose, leg
from .load import stack_at_the_left, weights
from .marks import push_arrow, swing_path
from .sketch import FLOOR, Sketch, toward
from .support import lifter, support


def linkage(sketch: Sketch, diagram: Diagram) -> None:
    """Body, arms, plate and load."""
    hip, long, first, last = complex(112, 152), 84, -98, -70
    start = hip + complex(62, -14)
    joints = [start + complex(12, -6), start + complex(52, -6)]
    pivots = [at - toward(first, long) for at in joints]
    end = start + toward(last, long) - toward(first, long)
    pose = Pose(hip, 112, 1, start, 0, end)
    support(sketch, diagram, pose)
    post = pivots[1].real + 44
    top = pivots[0].imag
    sketch.line("frame", pivots[0], complex(post, top), complex(post, FLOOR))
    if diagram.load == ["stack"]:
        stack_at_the_left(sketch, start + complex(5, 24), start + complex(-24, 44))
    leg(sketch, "end", pose, end, 0)
    for look, sole in (("ghost", end), ("", start)):
        shift = sole - start
        for pivot, at in zip(pivots, joints, strict=True):
            sketch.line(f"arm {look}".strip(), pivot, at + shift)
        sketch.line(f"arm {look}".strip(), sole + complex(2.5, -6), joints[1] + shift)
        sketch.bar(f"plate {look}".strip(), sole + complex(2.5, 22), sole + complex(2.5, -24), 5)
        if diagram.load == ["plates"]:
            weights(sketch, look, joints[1] + shift + complex(0, 14))
    for at in (*pivots, *joints):
        sketch.disc("pivot", at, 4)
    swing_path(sketch, pivots[1], long + 36, first - 3, last + 4)
    lifter(sketch, pose)
    push_arrow(sketch, start + complex(-26, -30), 0)
    sketch.text(start + complex(-13, -39), "push", "middle")
    sketch.text(complex(pivots[0].real, top - 10), "fixed pivots")
    if diagram.load == ["plates"]:
        sketch.text(joints[1] + complex(-14, 42), "plates", "end")
