"""A file that an overlay names in; why a page cannot show it out."""

from __future__ import annotations

from pathlib import Path

from ..problem import quoted
from .drawing import unfit_drawing

LARGEST = {"picture": 500_000, "manual": 30_000_000}
"""Bytes; a phone at the machine waits for the picture."""

_STARTS: dict[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG",),
    ".jpg": (b"\xff\xd8",),
    ".jpeg": (b"\xff\xd8",),
    ".webp": (b"RIFF",),
    ".pdf": (b"%PDF",),
}
"""How a file of each kind begins, whatever it is called."""


def unfit(folder: Path, name: str) -> str:
    """Why the file `name` below `folder` cannot be shown, or nothing."""
    path = folder / name
    try:
        if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
            return f"there is no file {quoted(name)} beside this file"
        return _content(path.suffix.lower(), path.read_bytes())
    except OSError as error:
        return f"this file cannot be opened ({(error.strerror or 'no reason').lower()})"


def _content(suffix: str, content: bytes) -> str:
    what = "manual" if suffix == ".pdf" else "picture"
    if not content:
        return f"the {what} is an empty file"
    if len(content) > LARGEST[what]:
        return f"the {what} has {len(content) // 1000} kB; make it smaller than {LARGEST[what] // 1000}"
    if suffix == ".svg":
        return unfit_drawing(content)
    if not content.startswith(_STARTS[suffix]):
        return f"this is no {suffix} file, whatever its name says"
    return ""
