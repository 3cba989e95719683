"""What takes long to make is made once a run: by the first of its processes that asks."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jobs.turn import turn

ROOT = Path(__file__).resolve().parent.parent
_GENERATED = (
    ".venv",
    "site",
    "dist",
    ".cache",
    ".*_cache",
    "__pycache__",
    ".hypothesis",
    ".site-*",
    ".git",
)


def once(folders: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder that `make` has filled; others wait for it meanwhile."""
    base = folders.getbasetemp()
    # Each process has a folder of its own inside that of the whole run.
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    folder.mkdir(exist_ok=True)
    with turn(folder / "lock", lambda: None):
        if not (folder / "made").exists():
            make(folder)
            (folder / "made").touch()
    return folder


def clone(folder: Path) -> Path:
    """A copy of the guide's source, without what is made of it."""
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*_GENERATED), symlinks=True)
    return folder
