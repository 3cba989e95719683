"""A guide in; how long an edit takes until the page that is served shows it out."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..place import ROOT
from .rebuild import edit
from .sample import Sample

_PATIENCE = 3600
"""Seconds after which an edit is taken to be lost."""

_HOST = "127.0.0.1"


def edits(of: Sample, rounds: int) -> list[float]:
    """Seconds from saving a sentence to the first answer of the server that holds it, each time."""
    with _serving(of) as root:
        page = f"{root}/variants/{of.press.stem}.html"
        _wait(page, "<h1")
        return [_edit(page, of.press, f"Edit {number}. ") for number in range(rounds)]


def _edit(page: str, file: Path, words: str) -> float:
    time.sleep(1)  # so that no edit falls into the work on the one before
    begun = time.perf_counter()
    edit(file, words)
    _wait(page, words)
    return time.perf_counter() - begun


@contextmanager
def _serving(of: Sample) -> Iterator[str]:
    """The address at which `serve.py` shows the guide."""
    port = _free_port()
    call = [sys.executable, str(ROOT / "scripts" / "serve.py"), "--no-gym", "--port", str(port)]
    call += ["--data", str(of.data)]
    kept = ROOT / ".cache" / f"serve-{port}"
    log = of.folder / "serve.log"
    with log.open("wb") as out:
        server = subprocess.Popen(
            call, env=os.environ | of.settings, stdout=out, stderr=subprocess.STDOUT
        )
        try:
            yield f"http://{_HOST}:{port}"
        finally:
            server.terminate()
            server.wait()
            shutil.rmtree(kept, ignore_errors=True)


def _wait(page: str, words: str) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        with suppress(OSError):
            if words in urllib.request.urlopen(page, timeout=_PATIENCE).read().decode():
                return
        time.sleep(0.02)
    raise SystemExit(f"{page} never held {words!r}")


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind((_HOST, 0))
        return int(trial.getsockname()[1])
