"""What the tools that reckon with loads know of this gym's machines, ready to become JSON."""

from __future__ import annotations

from ..model import Guide
from ..model.day import spoken
from ..model.gym import Machine
from ..model.machine import Design

Fact = str | float | None


def sleds(guide: Guide) -> list[dict[str, Fact]]:
    """The machines on the floor; none without an overlay."""
    machines = guide.gym.machines if guide.gym else []
    return [_facts(m, guide.designs[m.design] if m.design else None) for m in machines]


def _facts(machine: Machine, design: Design | None) -> dict[str, Fact]:
    empty, limit, status = machine.empty_load, machine.load_limit, machine.status
    return {
        "slug": machine.slug,
        "name": machine.name,
        "build": _build(design),
        "angle_deg": machine.rail_angle_deg,
        "empty_kg": empty.in_kg if empty else None,
        "means": empty.means if empty else None,
        "mass_kg": machine.empty_mass_kg,
        "measured": spoken(empty.measured_on) if empty else None,
        "limit_kg": limit.in_kg if limit else None,
        "state": status.state,
        "reason": status.reason.plain() if status.reason else None,
    }


def _build(design: Design | None) -> str | None:
    """rail where the rule of the straight rail holds, lever or stack where it does not."""
    if design is None or design.diagram is None:
        return None
    parts = design.diagram
    if parts.load != ["plates"]:
        return "stack"
    return "rail" if parts.mechanism == "rail" else "lever"
