"""The releases of a published guide, and the one step by which another of them is served.

    guide -> guide.releases/20260531-101500-1a2b3c4d     what the web server is pointed at
    guide.releases/                                      every release, `history` and `lock`

`history` lists the releases in the order in which they came to be served, the served one last.
It is written before that step and put right by the next run, should this one be killed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path

from . import release
from .folder import MARK, RELEASE
from .swap import put


class Shelf:
    """A served place and, beside it, the folder of its releases."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.folder = place.with_name(f"{place.name}.releases")
        self.lock = self.folder / "lock"

    def open(self) -> None:
        """Makes the folder of releases, if there is none yet."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / MARK).touch()

    def where(self, name: str) -> Path:
        """The folder of that release: without links, the served one is the served place itself."""
        if not self.place.is_symlink() and name == self.served():
            return self.place
        return self.folder / name

    def served(self) -> str:
        """The name of the served release; nothing if there is none."""
        if self.place.is_symlink():
            return self.place.readlink().name
        found = release.read(self.place)
        return found.name if found else ""

    def earlier(self) -> list[str]:
        """The complete releases that were served before the present one, the latest first."""
        served = self.served()
        return [name for name in _once(self._history()) if name != served and self._has(name)]

    def mend(self) -> None:
        """Puts right and clears away whatever a killed run left."""
        history = self._history()
        if not os.path.lexists(self.place) and history and self._has(history[-1]):
            put(self.place, self.folder, history[-1])
        served = self.served()
        if history and history[-1] != served:
            history.pop()
        if served and history[-1:] != [served]:
            history.append(served)
        self._keep(history)

    def adopt(self) -> None:
        """Makes a release of a site that was built right into the served place."""
        if (self.place / MARK).is_file() and not self.served():
            name = f"found-{release.stamp()}"
            release.write(self.place, release.Release(name, release.sums(self.place)))
            release.settle(self.place)

    def shows(self, site: Path) -> bool:
        """Whether what is served is that site, unharmed."""
        folder = self.where(self.served()) if self.served() else self.place
        found = release.read(folder)
        return bool(found and found.files == release.sums(site) and not release.damage(folder))

    def add(self, site: Path) -> str:
        """Takes in a copy of a site, and returns the name of the release, complete and on the disk."""
        return self._add(site, release.sums(site), link=False)

    def renew(self, name: str) -> str:
        """The same for the site of an earlier release, which needs next to no room."""
        folder = self.where(name)
        found = release.read(folder)
        return self._add(folder, found.files if found else {}, link=True)

    def _add(self, site: Path, own: Mapping[str, str], *, link: bool) -> str:
        new = self.folder / ".new"
        release.copy(own, site, new, link=link)
        carried = self._carry(own, new, link=link)
        name = self._unused(f"{release.stamp()}-{release.digest(own)}")
        release.write(new, release.Release(name, own, carried))
        if wrong := release.damage(new):
            raise OSError(f"not all arrived as it was sent: {', '.join(wrong)}")
        release.refresh(new)
        release.settle(new)
        new.rename(self.folder / name)
        release.settle(self.folder, below=False)
        return name

    def _carry(self, own: Mapping[str, str], new: Path, *, link: bool) -> dict[str, str]:
        """Has hashed files of the other releases go with `new`.

        A reader who opened a page just before the change still gets that page's style and script.
        """
        carried: dict[str, str] = {}
        for folder in map(self.where, filter(None, [self.served(), *self.earlier()])):
            found = release.read(folder)
            files = release.hashed(found.files) if found else {}
            wanted = {name: files[name] for name in files.keys() - own.keys() - carried.keys()}
            release.copy(wanted, folder, new, link=link)
            carried |= wanted
        return carried

    def serve(self, name: str) -> None:
        """Serves that release from now on."""
        self._write_history([*self._history(), *filter(None, [self.served()]), name])
        put(self.place, self.folder, name)

    def forget(self, name: str) -> None:
        """Forgets an earlier release."""
        self._keep([*reversed([each for each in self.earlier() if each != name]), self.served()])

    def prune(self, keep: int) -> None:
        """Forgets all but the served release and the `keep` before it."""
        self._keep([*reversed(self.earlier()[:keep]), self.served()])

    def _keep(self, names: list[str]) -> None:
        kept = {*names, MARK, self.lock.name, "history"}
        for path in self.folder.iterdir():
            if path.name not in kept:
                _remove(path)
        if names != self._history():
            self._write_history(names)

    def _unused(self, name: str) -> str:
        taken = {self.served(), *(path.name for path in self.folder.iterdir())}
        return next(
            each for n in count(1) if (each := f"{name}-{n}" if n > 1 else name) not in taken
        )

    def _has(self, name: str) -> bool:
        return release.read(self.where(name)) is not None

    def _history(self) -> list[str]:
        try:
            return (self.folder / "history").read_text("utf-8").split()
        except FileNotFoundError:
            return []

    def _write_history(self, names: Iterable[str]) -> None:
        release.replace_text(self.folder / "history", "".join(f"{name}\n" for name in names))


def _once(history: list[str]) -> list[str]:
    """Each name where it came last, the latest first."""
    return list(dict.fromkeys(reversed(history)))


def _remove(path: Path) -> None:
    """Removes a file, or a folder: its list first, so that no half of it passes for a release."""
    if path.is_dir() and not path.is_symlink():
        (path / RELEASE).unlink(missing_ok=True)
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
