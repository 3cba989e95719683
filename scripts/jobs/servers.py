"""Web servers for the tests, and Hugo to compare with: one that is there, or Debian's own, unpacked aside and never installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .environment import say
from .place import ROOT
from .turn import turn

_FOLDER = ROOT / ".cache" / "servers"
_PLACES = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/sbin"])
_PACKAGES = {
    "nginx": ("nginx", "nginx-common"),
    "caddy": ("caddy",),
    "hugo": ("hugo", "libsass1"),
    "apache2": ("apache2-bin", "libapr1", "libaprutil1", "liblua5.3-0"),
}
"""Debian's packages; what else these servers need is on any Debian that runs a browser."""


@dataclass(frozen=True)
class Program:
    """A web server: its program, and the folder that stands for `/` with its other files."""

    path: Path
    root: Path

    def environment(self) -> dict[str, str]:
        """What to start it with, so that it finds its libraries."""
        if self.root == Path("/"):
            return dict(os.environ)
        libraries = {str(each.parent) for each in self.root.glob("usr/lib/*/lib*.so*")}
        return os.environ | {"LD_LIBRARY_PATH": os.pathsep.join(sorted(libraries))}

    def starts(self) -> bool:
        """Whether it can tell its version."""
        word = "-v" if self.path.name in ("nginx", "apache2") else "version"
        call = [str(self.path), word]
        done = subprocess.run(call, env=self.environment(), capture_output=True)
        return done.returncode == 0


@cache
def find(name: str) -> Program | None:
    """The web server of that name, from the system or from its packages; nothing if it can't be had."""
    if path := shutil.which(name, path=_PLACES):
        return Program(Path(path), Path("/"))
    program = _unpacked(name)
    return program if program and program.starts() else None


def _unpacked(name: str) -> Program | None:
    folder = _FOLDER / name
    _FOLDER.mkdir(parents=True, exist_ok=True)
    with turn(_FOLDER / "lock", lambda: None):
        path = next((folder / "root").glob(f"usr/*bin/{name}"), None)
        if path is None and shutil.which("apt-get") and _unpack(_PACKAGES[name], folder):
            path = next((folder / "root").glob(f"usr/*bin/{name}"), None)
    return Program(path, folder / "root") if path else None


def _unpack(packages: tuple[str, ...], folder: Path) -> bool:
    say(f"  fetching {packages[0]} from the system's packages, for this folder only")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    download = ["apt-get", "download", *packages]
    if not _quietly(download, folder):
        _quietly(["apt-get", "update"], folder)
        if not _quietly(download, folder):
            return False
    unpacked = [
        _quietly(["dpkg-deb", "-x", str(file), str(folder / "root")], folder)
        for file in folder.glob("*.deb")
    ]
    return len(unpacked) == len(packages) and all(unpacked)


def _quietly(call: list[str], folder: Path) -> bool:
    return subprocess.run(call, cwd=folder, capture_output=True).returncode == 0
