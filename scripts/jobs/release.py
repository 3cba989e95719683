"""A release: a folder with a site in it, and a list of its files by which it can be told whole."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .folder import MARK, RELEASE

_HASHED = re.compile(r"\.[0-9a-f]{8}\.[^/]*$")
"""A name that changes with the content, so that it means the same file in every release."""


@dataclass(frozen=True)
class Release:
    """What a release's list says."""

    name: str
    files: Mapping[str, str]
    """The SHA-256 of each file of its own site, by path."""
    carried: Mapping[str, str] = field(default_factory=dict)
    """The same for files of earlier releases, for pages that readers opened before."""


def read(folder: Path) -> Release | None:
    """The release in that folder; nothing if there is none, or not a complete one."""
    try:
        return Release(**json.loads((folder / RELEASE).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write(folder: Path, release: Release) -> None:
    """Lists the release in its folder; done last, this makes it complete."""
    replace_text(folder / RELEASE, json.dumps(vars(release), indent=1))


def sums(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file of a site, by path, sorted; without the marks of how it came there."""
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    names = sorted(path for path in paths if path not in (MARK, RELEASE))
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}


def hashed(files: Mapping[str, str]) -> dict[str, str]:
    """Those files that are named by their content."""
    return {name: each for name, each in files.items() if _HASHED.search(name)}


def stamp() -> str:
    """The time of now, as a release's name begins with it."""
    return time.strftime("%Y%m%d-%H%M%S", time.gmtime())


def digest(files: Mapping[str, str]) -> str:
    """Eight digits that stand for these files and what is in them."""
    return hashlib.sha256(json.dumps(sorted(files.items())).encode()).hexdigest()[:8]


def refresh(folder: Path) -> None:
    """Dates every file now, so that no browser takes what it kept for newer."""
    for path in folder.rglob("*"):
        os.utime(path)


def damage(folder: Path) -> list[str]:
    """The files that differ from the release's list, are missing, or are too many."""
    release = read(folder)
    if not release:
        return [RELEASE]
    listed, there = {**release.carried, **release.files}, sums(folder)
    return sorted(name for name in listed | there if listed.get(name) != there.get(name))


def copy(names: Iterable[str], source: Path, target: Path, *, link: bool = False) -> None:
    """Copies these files, and returns once they are on the disk.

    With `link`, files that lie there already get a second name instead, which needs no room.
    """
    for name in names:
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not (link and _linked(source / name, path)):
            _copy(source / name, path)


def _linked(source: Path, target: Path) -> bool:
    try:
        target.hardlink_to(source)
    except OSError:  # a disk that knows no links
        return False
    return True


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as old, target.open("wb") as new:
        shutil.copyfileobj(old, new)
        new.flush()
        os.fsync(new.fileno())


def settle(folder: Path, *, below: bool = True) -> None:
    """Returns once the names in `folder`, and below, are on the disk, where a system can tell."""
    if os.name == "nt":
        return
    inner = (each for each in folder.rglob("*") if each.is_dir()) if below else ()
    for path in (folder, *inner):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def replace_text(path: Path, text: str) -> None:
    """Writes a file so that it holds either the old text or the new."""
    replace_bytes(path, text.encode())


def replace_bytes(path: Path, content: bytes) -> None:
    """Writes a file so that it holds either the old content or the new."""
    aside = path.with_name(f".{path.name}")
    with aside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
