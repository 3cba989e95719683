"""How values from data files are shown in messages: short, on one line, with nothing hidden."""

from __future__ import annotations

LONGEST = 60


def quoted(value: object) -> str:
    """The value between quotes, cut when it is long, with a '?' for what has no shape."""
    text = " ".join(str(value).split())
    cut = text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."
    return f"'{printable(cut)}'"


def printable(text: str) -> str:
    """The text with a '?' for each character that a terminal could not show."""
    return "".join(c if c.isprintable() else "?" for c in text)


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
