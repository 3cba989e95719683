"""The folder .venv: made from the lock files, and remade whenever it is not whole and fitting."""

from __future__ import annotations

import hashlib
import importlib.machinery
import os
import shutil
import sys
import time
import venv
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from . import packages
from .turn import turn

_KEPT = ("setup.lock", "setup.log")


def say(text: str) -> None:
    """Tells how far the set-up is, beside the job's own output."""
    print(text, file=sys.stderr, flush=True)


def create(folder: Path, log: Path) -> None:
    """Makes an empty environment, with a pip of its own if this Python can give it one."""
    venv.EnvBuilder(symlinks=os.name != "nt").create(folder)
    packages.own_pip(python_of(folder), log)


def python_of(folder: Path) -> Path:
    """The Python of the environment in that folder."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


@dataclass(frozen=True)
class Environment:
    """A folder of installed packages; each lock file adds a part, and the first comes first."""

    folder: Path
    locks: dict[str, Path]
    create: Callable[[Path, Path], None] = create
    install: Callable[[Path, Path, Path], None] = packages.install

    @property
    def python(self) -> Path:
        """The environment's own Python."""
        return python_of(self.folder)

    @property
    def _log(self) -> Path:
        return self.folder / "setup.log"

    def inside(self) -> bool:
        """Whether the Python that runs this is the environment's."""
        return self.folder.exists() and self.folder.samefile(sys.prefix)

    def has(self, part: str) -> bool:
        """Whether the part, and what it builds on, is installed and still fits."""
        whole = self.python.exists() and (self.folder / "pyvenv.cfg").exists()
        return whole and all(self._stamped(each) for each in self._up_to(part))

    def bring(self, part: str) -> None:
        """Makes or completes the environment; only one process at a time does."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with turn(self.folder / "setup.lock", lambda: say("waiting for another set-up to end")):
            if not self.has(part):
                self._complete(part)

    def _complete(self, part: str) -> None:
        begun = time.monotonic()
        if not self.has(next(iter(self.locks))):
            say(f"setting up {self.folder}, once: about 20 seconds")
            self._empty()
            say("  making the environment")
            self.create(self.folder, self._log)
        for each in self._up_to(part):
            if not self._stamped(each):
                say(f"  installing packages for the {each}")
                self.install(self.python, self.locks[each], self._log)
                self._stamp(each).write_text(self._fits(each), "utf-8")
        say(f"  done in {time.monotonic() - begun:.0f} s")

    def _empty(self) -> None:
        for entry in self.folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry.name not in _KEPT:
                entry.unlink()

    def _up_to(self, part: str) -> Iterator[str]:
        for each in self.locks:
            yield each
            if each == part:
                return

    def _stamp(self, part: str) -> Path:
        return self.folder / f"{part}.stamp"

    def _stamped(self, part: str) -> bool:
        with suppress(OSError):
            return self._stamp(part).read_text("utf-8") == self._fits(part)
        return False

    def _fits(self, part: str) -> str:
        """What the part depends on: place, Python and platform, and what is locked."""
        locked = hashlib.sha256(self.locks[part].read_bytes()).hexdigest()
        return "\n".join([str(self.folder), importlib.machinery.EXTENSION_SUFFIXES[0], locked])
