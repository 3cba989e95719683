"""A folder that is replaced only once its successor is complete."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .place import ROOT
from .turn import turn

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
    """An empty folder beside `target`; takes its place if the work in it ends well.

    A run that was killed may leave such folders; the next one puts right what it finds.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    new, old = (target.with_name(f".{target.name}-{what}") for what in ("new", "old"))
    with turn(_lock(target), lambda: print("waiting for another build to end", flush=True)):
        _mend(new, target, old)
        new.mkdir()
        try:
            yield new
            (new / MARK).write_text(
                "A built Leg Press Guide; the next build replaces this folder.\n"
            )
            _swap(new, target, old)
        finally:
            for left in (new, old):
                shutil.rmtree(left, ignore_errors=True)


def _lock(target: Path) -> Path:
    """Where builds into that folder wait for each other: aside, so that nothing lies about."""
    locks = ROOT / ".cache" / "turns"
    locks.mkdir(parents=True, exist_ok=True)
    return locks / hashlib.sha256(os.fsencode(target)).hexdigest()[:16]


def _mend(new: Path, target: Path, old: Path) -> None:
    """After a run that was killed: the last good site in its place, and nothing else left."""
    if old.exists() and not target.exists():
        old.rename(target)
    for left in (new, old):
        if left.exists():
            shutil.rmtree(left)


def _swap(new: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
