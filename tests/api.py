"""The files of the API, made once in a process without a build."""

from __future__ import annotations

import datetime
import json
from functools import cache
from typing import Any

from legpress.api import ROOT, published
from real import GUIDE

VERSION = "9.8.7"
DAY = datetime.date(2026, 5, 4)
CHANGED = {"variants/45-degree-leg-press.yml": DAY, "safety.yml": DAY.replace(day=3)}
"""Days of change of two files; of the others git knows nothing."""


@cache
def contents() -> dict[str, bytes]:
    """Every file by its path below api/v1."""
    files = published(GUIDE, CHANGED, VERSION)
    return {each.path.removeprefix(f"{ROOT}/"): each.content for each in files}


@cache
def read(path: str) -> Any:
    """What a JSON file holds."""
    return json.loads(contents()[path])


def records() -> list[dict[str, Any]]:
    """What the file of every entry holds."""
    return [read(path) for path in contents() if path.count("/") == 1 and "schema" not in path]


def strings(value: Any) -> list[str]:
    """Every text and number in a value, keys and values, as pages would show it."""
    if isinstance(value, dict):
        return [text for pair in value.items() for each in pair for text in strings(each)]
    if isinstance(value, list):
        return [text for each in value for text in strings(each)]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return [f"{value:g}"]
    return [value] if isinstance(value, str) else []
