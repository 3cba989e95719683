"""What kind of value stands in a data file, in the words of messages."""

from __future__ import annotations

from ..problem import quoted


def named(value: object) -> str:
    """What kind of value it is, as in "the number 5"."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    return "a list" if isinstance(value, list) else "a group of fields"
