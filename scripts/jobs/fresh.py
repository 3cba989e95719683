"""A site built just now, in a folder that nobody looks into and that is gone afterwards."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .place import ROOT
from .turn import turn

FOLDER = ROOT / ".cache" / "fresh"


@contextmanager
def fresh(build: Callable[[Path], object]) -> Iterator[Path]:
    """Has `build` write a site, and gives its folder; what a killed run left there is cleared."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with turn(FOLDER / "lock", lambda: print("waiting for another build to end", flush=True)):
        _clear()
        try:
            site = FOLDER / "site"
            build(site)
            yield site
        finally:
            _clear()


def _clear() -> None:
    for path in FOLDER.iterdir():
        if path.name != "lock":
            shutil.rmtree(path, ignore_errors=True)
