"""Tiny sites to publish, and readers who tell whether what they were served is whole."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from jobs.publish import publish, served_place
from jobs.shelf import Shelf

ROOT = Path(__file__).parent.parent

FILES = ("404.html", "assets/javascripts/search-index.js", "presses/seat.html", "presses/sled.html")


def tiny(folder: Path, word: str) -> Callable[[], AbstractContextManager[Path]]:
    """What makes a site in which every file says `word`, and a style is named by its content."""

    @contextmanager
    def make() -> Iterator[Path]:
        site = folder / "tiny"
        style = f".{word} {{}}"
        name = f"look.{hashlib.sha256(style.encode()).hexdigest()[:8]}.css"
        texts = dict.fromkeys(FILES, word)
        texts |= {name: style, "index.html": f'<link rel="stylesheet" href="{name}">{word}'}
        for path, text in texts.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(text)
        yield site
        for path in texts:
            (site / path).unlink()

    return make


def put(place: Path, word: str, keep: int = 3) -> str:
    """Publishes a tiny site of that word; returns what the script would say."""
    served_place(str(place))
    return publish(place, tiny(place.parents[1], word), keep)


def read_all(place: Path) -> str:
    """Reads every file of the release that is served, as one reader; returns its word.

    Asserts that all of them are there and of that one release. A reader so slow that meanwhile
    another release was served, and this one given up, begins anew.
    """
    folder = os.open(place, os.O_RDONLY)
    try:
        return _word(folder)
    except FileNotFoundError:
        if os.path.samestat(os.fstat(folder), place.stat()):
            raise
    finally:
        os.close(folder)
    return read_all(place)


def _word(folder: int) -> str:
    listed = json.loads(_read("release.json", folder))
    for name, digest in {**listed["files"], **listed["carried"]}.items():
        assert hashlib.sha256(_read(name, folder)).hexdigest() == digest
    words = {_read(name, folder).decode() for name in FILES}
    (word,) = words
    page = _read("index.html", folder).decode()
    assert page.endswith(word)
    (style,) = re.findall('href="([^"]+)"', page)
    assert word in _read(style, folder).decode()
    return word


def _read(name: str, folder: int) -> bytes:
    with open(name, "rb", opener=lambda path, flags: os.open(path, flags, dir_fd=folder)) as file:
        return file.read()


def script(name: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, ROOT / "scripts" / f"{name}.py", *words]
    return subprocess.run(call, capture_output=True, encoding="utf-8")


def releases(place: Path) -> list[str]:
    """The folders beside the place, without the one that is served."""
    shelf = Shelf(place)
    return sorted(
        {path.name for path in shelf.folder.iterdir() if path.is_dir()} - {shelf.served()}
    )


def two_releases(tmp_path: Path) -> Path:
    """A place that shows the release "old", and before it "older"."""
    place = tmp_path / "gui\xefde"
    for word in ("older", "old"):
        publish(place, tiny(tmp_path, word), 1)
    return place
