"""A data file's bytes in; its text out, or what is wrong with its size, encoding or characters."""

from __future__ import annotations

import re
from pathlib import Path

from ..problem import printable
from .refused import Refused

LARGEST = 512 * 1024
"""Bytes in one file; the longest real one has a tenth of it."""

_NO_CHARACTERS = "".join(
    chr(plane | last) for plane in range(0x10000, 0xF0000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"
"""What joins or colours signs: of use between signs, and of none after a Latin letter."""

HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef"
    "\ufe00-\ufe0d\ufeff\uffa0\ufff0-\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    f"{_NO_CHARACTERS}\U000e0000-\U000e0fff\U000f0000-\U0010ffff{_JOINERS}]"
    f"(?:(?<![{_JOINERS}])|(?<=[\x00-\x7f\xc0-\u024f].)|(?<=\\A.))"
)
"""Characters nobody sees: control codes, marks that turn text round, blanks that pass for letters,
codes that stand for nothing, what is left of broken text."""

_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_BOM = b"\xef\xbb\xbf"


def text_of(path: Path, largest: int = LARGEST) -> str:
    """The text of a file of at most so many bytes, its line ends made alike."""
    try:
        # A named pipe would never answer, so nothing is opened before it is known to be a file.
        if not path.is_file():
            what = "this is no file that can be read" if path.exists() else "there is no such file"
            raise Refused(1, what)
        _small_enough(path.stat().st_size, largest)
        with path.open("rb") as file:
            raw = file.read(largest + 1)
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise Refused(1, f"this file cannot be read ({reason})") from None
    _small_enough(len(raw), largest)
    return decoded(raw)


def _small_enough(size: int, largest: int) -> None:
    if size > largest:
        raise Refused(1, f"this file has {size // 1024:,} KB; at most {largest // 1024} are read")


def decoded(raw: bytes) -> str:
    """UTF-8 as text; a byte order mark, as some editors write it, does no harm."""
    if raw.startswith(_WIDE) or (len(raw) > 3 and raw[1] == raw[3] == 0):
        raise Refused(1, "this file is saved as UTF-16; save it as UTF-8")
    try:
        text = raw.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(raw, error.start) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if hidden := HIDDEN.search(text):
        raise Refused(text.count("\n", 0, hidden.start()) + 1, _seen(text, hidden.start()))
    return text


def _not_utf8(raw: bytes, at: int) -> Refused:
    likely = raw[at : at + 1].decode("cp1252", "replace")
    guess = f" (perhaps {likely!r} from an older Windows program)" if likely.isprintable() else ""
    before = raw[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return Refused(
        before.count(b"\n") + 1, f"this line is not UTF-8{guess}; save the file as UTF-8"
    )


def _seen(text: str, at: int) -> str:
    before = " ".join(text[:at].rpartition("\n")[2].split())[-20:]
    after = f" after '{printable(before)}'" if before else " at the beginning of the line"
    return f"{invisible(text[at])}{after}; delete it and type the text again"


def invisible(character: str) -> str:
    """The complaint about a hidden character."""
    return f"holds an invisible or broken character (U+{ord(character):04X})"
