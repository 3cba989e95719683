"""A machine design in, a schematic drawing of its mechanism out: seen from the side, not to scale."""

from __future__ import annotations

from markupsafe import Markup

from ...model.diagram import Diagram
from ...model.machine import Design
from .cable import cable
from .hinge import hinge
from .linkage import linkage
from .rail import rail
from .sketch import FLOOR, Sketch

_DRAWN = {"rail": rail, "linkage": linkage, "hinge": hinge, "cable": cable}
_GUIDED = {
    "rail": "{plates} on a straight rail, {slope}",
    "linkage": "a foot plate that hangs on two swinging arms",
    "hinge": "{bed} on an arm that swings about one pivot",
    "cable": "a {line} from low on a frame to the {contact}",
}
_LOADED = {
    "plates": "weight plates",
    "stack": "a weight stack with cable and pulleys",
    "motor": "a motor that holds the speed",
    "band": "an elastic band",
}
_BODY = {
    "seat": "The lifter sits on a seat with a backrest.",
    "bench": "The lifter lies on the back on a bench.",
    "prone-bench": "The lifter lies face down on a bench.",
    "trunk-pad": "The lifter stands on one leg, bent over with the trunk on a pad.",
    "chest-pad": "The lifter stands on one leg with the chest against a pad.",
    "kneeling-pad": "The lifter kneels with one knee on a pad and leans on another.",
    "frame": "The lifter stands on one leg and holds on to the frame.",
}


def mechanism(design: Design) -> Markup:
    """The drawing of a design that has one."""
    diagram = design.diagram
    if diagram is None:
        raise ValueError(f"{design.slug} has no diagram")
    sketch = Sketch(f"diagram-{design.slug}", f"{design.name}: its mechanism", spoken(diagram))
    sketch.line("ground", complex(12, FLOOR), complex(348, FLOOR))
    _DRAWN[diagram.mechanism](sketch, diagram)
    return Markup(sketch.svg())


def spoken(diagram: Diagram) -> str:
    """What the drawing tells, in words."""
    loads = " and ".join(_LOADED[load] for load in diagram.load)
    last = "the other foot" if diagram.split else "faint and dashed"
    return (
        f"Side view of {_guided(diagram)}, loaded by {loads}. {_BODY[diagram.support]} "
        f"{_moved(diagram)}. Drawn solid is the start; {last} is the end."
    )


def _moved(diagram: Diagram) -> str:
    who = {"feet": "Both feet", "foot": "One foot", "thigh": "One thigh", "ankle": "One leg"}
    if diagram.mechanism == "cable":
        knee = "straight" if diagram.push == "ankle" else "bent"
        return f"{who[diagram.push]} draws the cable back, with the knee {knee}"
    verb = "push" if diagram.push == "feet" else "pushes"
    path = "in an arc" if diagram.mechanism in ("hinge", "linkage") else "along the rail"
    return f"{who[diagram.push]} {verb} it away {path}, as the arrows show"


def _guided(diagram: Diagram) -> str:
    plates = (
        "two separate foot plates, each with its own load," if diagram.split else "a foot plate"
    )
    bed = "a padded roller behind the thigh" if diagram.push == "thigh" else "a foot bed"
    line = "band" if diagram.load == ["band"] else "cable"
    contact = "ankle" if diagram.push == "ankle" else "foot of a bent leg"
    slope = _slope(diagram.angle_deg or 0)
    if diagram.or_angle_deg is not None:
        slope += f" or {_slope(diagram.or_angle_deg)}"
    return _GUIDED[diagram.mechanism].format(
        plates=plates, bed=bed, line=line, contact=contact, slope=slope
    )


def _slope(degrees: int) -> str:
    return {0: "level", 90: "upright"}.get(degrees, f"rising at {degrees} degrees")
