"""The lock files in; each package's version and licence out, as its own metadata tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, PackageNotFoundError, files, metadata

from .place import ROOT

LOCKS = {"requirements.lock": "site", "requirements-test.lock": "tests only"}

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.M)
_NOT_HERE = "not installed on this system"
_FREE = re.compile(
    r"(?i)\b(?:MIT|BSD|Apache|MPL-2\.0|Mozilla Public License 2\.0|PSF-2\.0|ISC|HPND|MIT-CMU)\b"
)
"""Licences under which anybody may use and pass on the packages, in source and built."""

_RUN = re.compile(r"(?i)GNU General Public License v2")
"""A licence under which anybody may run a program; enough for what is only run by the tests."""


@dataclass(frozen=True)
class Licence:
    """One locked package."""

    name: str
    version: str
    licence: str
    use: str
    """Whether the site is built with it, or only the tests need it."""

    @property
    def known(self) -> bool:
        """Whether its licence is one that lets the guide use it."""
        parts = re.split(r" AND | OR |, ", self.licence)
        run = self.use == "tests only"
        return self.licence == _NOT_HERE or all(
            _FREE.match(part) or (run and _RUN.match(part)) for part in parts
        )


def licences() -> Iterator[Licence]:
    """Each locked package once, those of the site first."""
    seen = set[str]()
    for lock, use in LOCKS.items():
        for name, version in _PIN.findall((ROOT / lock).read_text("utf-8")):
            if name not in seen:
                yield Licence(name, version, _licence(name), use)
            seen.add(name)


def _licence(name: str) -> str:
    try:
        return told(metadata(name)) or _headed(name)
    except PackageNotFoundError:
        return _NOT_HERE


def _headed(name: str) -> str:
    """The first line of a licence that is told by its own file alone."""
    for file in files(name) or []:
        if "licenses/" in file.as_posix():
            return file.read_text("utf-8").lstrip().partition("\n")[0]
    return ""


def told(given: PackageMetadata) -> str:
    """The licence in the words of the metadata: an expression, a short name, or a class."""
    (expression, free) = (
        (given.get_all(name) or [""])[0] for name in ("License-Expression", "License")
    )
    short = free if free != "UNKNOWN" and len(free) < 40 and "\n" not in free else ""
    classes: list[str] = given.get_all("Classifier") or []
    named = [each.rpartition(" :: ")[2] for each in classes if each.startswith("License ::")]
    return expression or short or ", ".join(named)
