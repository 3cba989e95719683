"""A guide in; the poses of the tool "your posture" out: all as a script, some as a table."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from ..figure.press.posable import posable
from ..figure.press.posed import degrees, figures, legs, marks, way, whole
from ..model import Guide
from ..pose import Pose
from ..posture import FEET, KNEES, MIDDLE, STATURES, TOLD, TOLD_STATURES, Postures, postures
from .output import Attachment

PLACE = "assets/javascripts/tools/postures.js"
INCH = 2.54
HEAD = "/* Poses computed by the guide's model of the body; tools/posture.js shows them. */\n"


def poses(guide: Guide) -> Iterator[Attachment]:
    """The poses, where a page has the tool."""
    if any(topic.tool == "posture" for topic in guide.topics.values()):
        known: dict[str, Any] = {
            "statures": [*STATURES],
            "feet": [*FEET],
            "knees": [*KNEES],
            "middle": MIDDLE,
            "legs": [legs(stature) for stature in STATURES],
            "machines": {each.variant.slug: _machine(each) for each in postures(guide)},
            "same": {
                other.slug: each.variant.slug for each in postures(guide) for other in each.also
            },
        }
        text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
        yield Attachment(PLACE, f"{HEAD}LegPress.postures = {text}\n".encode())


def _machine(each: Postures) -> dict[str, Any]:
    known = each.poses
    found = [figures(pose) if pose else None for pose in known]
    return {
        "trunk": each.machine.trunk,
        "slope": each.rail.slope,
        "chest_down": each.chest_down,
        "near": math.floor(each.rail.near * 1000),
        "way": way(each),
        "marks": "".join(map(marks, known)),
        "steps": [_steps(row[n] if row else None for row in found) for n in range(5)],
        "bodies": posable(each).bodies,
    }


def _steps(values: Iterable[int | None]) -> list[int]:
    """Each value as its step from the one before: small numbers make a small file."""
    kept = [0]
    for value in values:
        kept.append(kept[-1] if value is None else value)
    return [new - old for old, new in pairwise(kept)]


def told(each: Postures) -> list[list[str]]:
    """The rows of the table at the usual depth: body height, then what each foot height gives."""
    return [
        [_stature(stature), *(_said(each.pose(stature, feet, each.usual[2])) for feet in TOLD)]
        for stature in TOLD_STATURES
    ]


def _stature(cm: int) -> str:
    feet, inches = divmod(round(cm / INCH), 12)
    return f"{cm} cm ({feet} ft {inches} in)"


def _said(pose: Pose | None) -> str:
    if pose is None:
        return "does not fit"
    *_, hip_lever, knee_lever = map(whole, figures(pose))
    hip, ankle = degrees(pose)
    said = f"Hip {hip}, ankle {ankle}. Levers: hip {hip_lever} cm, knee {knee_lever} cm"
    said = said.replace("-", "\N{MINUS SIGN}")
    marked = (("heel lifts", pose.heel_lifts), ("pelvis has rolled far", pose.pelvis_rolls))
    given = " and ".join(name for name, there in marked if there)
    return f"{said}. Mark: {given}" if given else said
