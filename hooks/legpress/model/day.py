"""A day as an editor writes it: 2026-11-21."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

_FIRST, _LAST = 1950, 2100
"""Years that can be meant; beyond them somebody mistyped."""

_SHAPE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _day(value: object) -> datetime.date:
    if not isinstance(value, str) or not _SHAPE.fullmatch(value):
        raise ValueError("expected a day, written like 2026-11-21")
    try:
        day = datetime.date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"there is no day {value}; write year, month and day") from None
    if not _FIRST <= day.year <= _LAST:
        raise ValueError(f"expected a year from {_FIRST} to {_LAST}, found {value}")
    return day


Day = Annotated[
    datetime.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})
]
"""A calendar day."""


def spoken(day: datetime.date) -> str:
    """The day as readers see it: "4 May 2026"."""
    return f"{day.day} {day.strftime('%B %Y')}"
