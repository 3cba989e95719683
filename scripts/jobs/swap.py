"""The step by which a place shows another folder than before."""

from __future__ import annotations

import errno
import os
import time
from contextlib import suppress
from pathlib import Path

from . import release

_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
_PATIENCE = 50
"""How often a move is tried, a tenth of a second apart, while a program has a file open."""


def put(place: Path, folder: Path, name: str) -> None:
    """Makes `place` show the release `name` of the folder of releases beside it.

    Where a link stands, one step replaces it.  Where links cannot be made, or a plain folder
    stands, that folder is moved out of the way first: for the instant between, nothing is there.
    """
    link = _link(folder, name)
    retired = _retire(place, folder)
    try:
        _move(link or folder / name, place)
    except OSError:
        if retired:
            retired.rename(place)
        raise
    with suppress(OSError):  # it is served: what is left is only to outlast a power cut
        release.settle(place.parent, below=False)


def _link(folder: Path, name: str) -> Path | None:
    """A link to that release, made aside; nothing where links cannot be made or replaced."""
    if os.name == "nt":
        return None
    link = folder / ".link"
    link.unlink(missing_ok=True)
    try:
        link.symlink_to(Path(folder.name, name))
    except OSError as problem:
        if problem.errno in _NO_LINKS:
            return None
        raise
    return link


def _retire(place: Path, folder: Path) -> Path | None:
    """Moves a plain folder out of the way, to where its release belongs."""
    if place.is_symlink() or not place.is_dir():
        return None
    found = release.read(place)
    if not found:
        place.rmdir()  # an empty one: others were refused
        return None
    _move(place, folder / found.name)
    return folder / found.name


def _move(source: Path, target: Path) -> None:
    for trial in range(_PATIENCE):
        try:
            source.replace(target)
            return
        except PermissionError:  # on Windows: a web server or a virus scanner reads a file of it
            if os.name != "nt" or trial == _PATIENCE - 1:
                raise
            time.sleep(0.1)
