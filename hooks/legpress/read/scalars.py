"""A bare word of YAML in; true, false, nothing, a number or the word itself out.

Only what cannot be mistaken becomes a number: `no`, `12:30`, `017` and `2026-11-21` stay text,
and the models refuse them where a number or true/false belongs.
"""

from __future__ import annotations

import re

_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?")
_STARTS = frozenset("-+0123456789")


def plain(word: str) -> str | bool | int | float | None:
    """The value of an unquoted word."""
    if word in _WORDS:
        return _WORDS[word]
    if word[0] in _STARTS and (number := _NUMBER.fullmatch(word)):
        return float(word) if number[1] else int(word)
    return word
