"""Pages kept from the last time, and whether anything they were made from has changed since."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

_IGNORED = {"__pycache__", ".git"}


class Kept:
    """A built site with the fingerprint of what it was built from."""

    def __init__(self, folder: Path, inputs: Iterable[Path], words: Iterable[str] = ()) -> None:
        self.site = folder / "site"
        self._stamp = folder / "fingerprint"
        self._inputs = list(inputs)
        self._words = list(words)

    def fresh(self) -> bool:
        """Whether the kept pages are what a build would make now."""
        if not (self.site / "index.html").is_file() or not self._stamp.is_file():
            return False
        return self._stamp.read_text("utf-8") == self.fingerprint()

    def forget(self) -> None:
        """To be called before a build, which may be broken off."""
        self.site.mkdir(parents=True, exist_ok=True)
        self._stamp.unlink(missing_ok=True)

    def remember(self, fingerprint: str) -> None:
        """To be called after a good build, with the fingerprint from before it."""
        self._stamp.write_text(fingerprint, "utf-8")

    def fingerprint(self) -> str:
        """Names, sizes and times of all inputs; reading them takes too long for a quick start."""
        digest = hashlib.sha256("\0".join(self._words).encode())
        for path in sorted(file for each in self._inputs for file in _files(each)):
            stat = path.stat()
            digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode())
        return digest.hexdigest()


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path] if path.is_file() else []
    return [each for each in path.rglob("*") if each.is_file() and not _IGNORED & {*each.parts}]
