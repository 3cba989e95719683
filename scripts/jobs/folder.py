"""A folder that is replaced only once its successor is complete."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = ".leg-press-guide"
"""The file by which a folder is known as one that may be replaced."""

RELEASE = "release.json"
"""The file by which a folder is known as one that was published."""


def refusal(target: Path, *, ours: bool) -> str:
    """Why `target` may not be replaced, in one line; nothing if it may.

    `ours` says that it is known to hold nothing but what was built.
    """
    if target.is_dir():
        if (target / RELEASE).exists():
            return f"{target} holds a published guide; use 'python3 scripts/publish.py' for it"
        if ours or (target / MARK).exists() or not any(target.iterdir()):
            return ""
        return f"{target} holds something else than a built guide; name a new or empty folder"
    return f"{target} is a file, not a folder" if target.exists() else ""


@contextmanager
def successor(target: Path) -> Iterator[Path]:
    """An empty folder beside `target`; takes its place if the work in it ends well."""
    target.parent.mkdir(parents=True, exist_ok=True)
    new, old = (target.with_name(f".{target.name}-{what}-{os.getpid()}") for what in ("new", "old"))
    new.mkdir()
    try:
        yield new
        (new / MARK).write_text("A built Leg Press Guide; the next build replaces this folder.\n")
        _swap(new, target, old)
    finally:
        for left in (new, old):
            shutil.rmtree(left, ignore_errors=True)


def _swap(new: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
