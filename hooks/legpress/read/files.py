"""A data folder in; out come the files to read, and what does not belong there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..model import KINDS, Kind
from ..model.ref import DEVICES, LONGEST_SLUG, SLUG_PATTERN
from ..problem import Problem, did_you_mean, printable, quoted

SCHEMAS = "schemas"
"""The folder of data/ that is made by a program and not read."""

EXAMPLE = "example-gym"
"""The folder of data/ with an overlay to look at and to copy; read only when it is asked for."""

PICTURES = "gym"
"""The folder of data/ for the pictures and manuals that data/gym.yml names."""

_NOT_READ = (SCHEMAS, EXAMPLE, PICTURES)
_STRAY = re.compile(r"\..*|.*~|#.*#|.*\.sw[a-p]|Thumbs\.db|desktop\.ini")
_NAMES = "file names are lower-case letters, digits and hyphens, and end in .yml"
_LEADS_OUT = "this is a link that leads out of the data folder"
_STEM = re.compile(SLUG_PATTERN)


@dataclass(frozen=True)
class DataFile:
    """One file to read, and the kind of entry in it."""

    path: Path
    shown: str
    """Its path as messages name it: "data/variants/x.yml"."""
    kind: Kind
    fault: str = ""
    """Why it cannot be read, if that shows without opening it."""
    outside: bool = False
    """Whether it lies elsewhere than in its place in the data folder."""

    @property
    def well_named(self) -> bool:
        """Whether its name could be an entry's id."""
        return self.path.suffix == ".yml" and bool(_STEM.fullmatch(self.path.stem))

    @property
    def key(self) -> str:
        """Its name inside a guide: "variants/x" or "safety"."""
        return f"{self.kind.name}/{self.path.stem}" if self.kind.in_folder else self.kind.name


Found = Iterator[DataFile | Problem]


def find(data: Path, gym: Path | None = None) -> Found:
    """Every file of the guide, and a problem for everything missing or out of place.

    `gym` is an overlay kept elsewhere; it is read in place of one in the data folder.
    """
    names, fault = _listed(data, data)
    if fault:
        yield Problem(data.name, 1, "", fault)
        return
    expected = {_file_name(kind): kind for kind in KINDS.values()}
    for name in names:
        if gym and name == _file_name(KINDS["gym"]):
            continue
        if name in expected:
            yield from _kind(data, name, expected.pop(name))
        elif name not in _NOT_READ:
            yield from _unexpected(data, name, expected)
    for name, kind in expected.items():
        if not kind.optional:
            yield _missing(f"{data.name}/{name}", kind)
    if gym:
        yield _overlay(data, gym)


def _file_name(kind: Kind) -> str:
    return kind.name if kind.in_folder else f"{kind.name}.yml"


def _missing(shown: str, kind: Kind) -> Problem:
    what = "folder" if kind.in_folder else "file"
    return Problem(shown, 1, "", f"this {what} is missing; the guide needs it")


def _kind(data: Path, name: str, kind: Kind) -> Found:
    """The one file of a kind, or all files of its folder."""
    shown = f"{data.name}/{name}"
    if not kind.in_folder:
        yield from _file(data, data / name, shown, kind)
        return
    names, fault = _listed(data, data / name)
    if fault or not names:
        yield Problem(shown, 1, "", fault or f"this folder is empty; it needs a {kind.one} file")
    for inner in names:
        yield from _file(data, data / name / inner, f"{shown}/{printable(inner)}", kind)


def _overlay(data: Path, gym: Path) -> DataFile:
    """An overlay that was asked for by its path."""
    inside = gym.is_relative_to(data)
    shown = f"{data.name}/{gym.relative_to(data).as_posix()}" if inside else printable(str(gym))
    try:
        fault = "" if gym.is_file() else "there is no such file"
    except OSError as error:
        fault = _cannot_be_opened("file", error)
    return DataFile(gym, shown, KINDS["gym"], fault, outside=True)


def _file(data: Path, path: Path, shown: str, kind: Kind) -> Found:
    try:
        fault = _fault(data, path)
    except OSError as error:
        fault = _cannot_be_opened("file", error)
    file = DataFile(path, shown, kind, fault)
    if not fault and (wrong := _misnamed(file)):
        yield Problem(shown, 1, "", wrong)
    yield file


def _fault(data: Path, path: Path) -> str:
    """Why there is nothing to read at that path, or nothing."""
    if _leads_out(data, path):
        return f"{_LEADS_OUT}; copy the file"
    if path.is_dir():
        return "this is a folder where only files belong; remove it"
    if path.suffix.lower() not in (".yml", ".yaml"):
        return "only files that end in .yml belong here; rename or remove it"
    return ""


def _misnamed(file: DataFile) -> str:
    """What is wrong with the file's name, or nothing."""
    stem = file.path.stem
    if not file.well_named:
        return f"{_NAMES}; rename it to '{_renamed(file.path)}'"
    if len(stem) > LONGEST_SLUG:
        return f"the file's name has {len(stem)} characters; at most {LONGEST_SLUG} fit before .yml"
    if stem in DEVICES:
        return f"Windows cannot hold a file named {quoted(stem)}; give it another name"
    return ""


def _cannot_be_opened(what: str, error: OSError) -> str:
    return f"this {what} cannot be opened ({(error.strerror or 'no reason').lower()})"


def _renamed(path: Path) -> str:
    words = re.findall(r"[a-z0-9]+", path.stem.lower())
    return f"{'-'.join(words)[:LONGEST_SLUG].rstrip('-') or 'a-name'}.yml"


def _unexpected(data: Path, name: str, expected: dict[str, Kind]) -> Found:
    """Something in the data folder itself that is no kind of entry."""
    path, shown = data / name, f"{data.name}/{printable(name)}"
    single = KINDS.get(path.stem)
    if single and f"{path.stem}.yml" in expected and path.suffix == ".yaml":
        del expected[f"{path.stem}.yml"]
        yield from _file(data, path, shown, single)
        return
    try:
        what = "folder" if path.is_dir() else "file"
    except OSError:
        what = "file"
    hint = did_you_mean(path.stem, KINDS) or "; no part of the guide has this name"
    yield Problem(shown, 1, "", f"unknown {what}{hint}")


def _listed(data: Path, folder: Path) -> tuple[list[str], str]:
    """The names in a folder that count, sorted, or why there are none."""
    try:
        if not folder.is_dir():
            return [], "this folder is missing" if not folder.exists() else "this is no folder"
        if folder != data and _leads_out(data, folder):
            return [], f"{_LEADS_OUT}; copy the folder"
        return sorted(_counting(path.name for path in folder.iterdir())), ""
    except OSError as error:
        return [], _cannot_be_opened("folder", error)


def _counting(names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if not _STRAY.fullmatch(name))


def _leads_out(data: Path, path: Path) -> bool:
    """Whether the path is a link to something elsewhere, or to nothing."""
    if not path.is_symlink():
        return False
    try:
        return not path.resolve(strict=True).is_relative_to(data.resolve())
    except (OSError, RuntimeError):
        return True
