"""A clock that runs wrong: an edit counts whatever time its file bears."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from folders import BASE
from jobs.kept import Kept

ROOT = Path(__file__).parent.parent
FILE = "symptoms/knee-pain.yml"
NAME = "My knee hurts"
LONG_AGO, FAR_AHEAD = 10**8, 4 * 10**9
"""1973 and 2096."""


def edit(data: Path, name: str, at: int) -> None:
    """Gives the entry that name, in a file of that time."""
    path = data / FILE
    text = (BASE / FILE).read_text("utf-8")
    assert NAME in text
    path.write_text(text.replace(NAME, name), "utf-8")
    os.utime(path, (at, at))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "data"))


@pytest.fixture
def address(data: Path) -> Iterator[str]:
    """Where the data is served."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = int(trial.getsockname()[1])
    call = [
        sys.executable,
        str(ROOT / "scripts" / "serve.py"),
        "--port",
        str(port),
        "--data",
        str(data),
    ]
    with subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        yield f"http://127.0.0.1:{port}/symptoms/knee-pain.html"
        process.send_signal(signal.SIGTERM)
    shutil.rmtree(ROOT / ".cache" / f"serve-{port}", ignore_errors=True)


def shown(address: str, words: str) -> bool:
    """Whether the page says so before long."""
    for _ in range(600):
        try:
            if words in urllib.request.urlopen(address, timeout=60).read().decode():
                return True
        except OSError:
            pass
        time.sleep(0.2)
    return False


@pytest.mark.slow
def test_an_edit_from_another_year_shows_while_serving(address: str, data: Path) -> None:
    assert shown(address, NAME)
    for name, at in (
        ("In the past", LONG_AGO),
        ("To come", FAR_AHEAD),
        ("Once more", LONG_AGO + 5),
    ):
        edit(data, name, at)
        assert shown(address, name)


@pytest.mark.parametrize("at", [LONG_AGO, FAR_AHEAD])
def test_pages_from_before_an_edit_of_another_year_are_stale(
    data: Path, tmp_path: Path, at: int
) -> None:
    kept = Kept(tmp_path / "kept", [data])
    kept.forget()
    (kept.site / "index.html").touch()
    kept.remember(kept.fingerprint())
    assert kept.fresh()
    edit(data, "Another", at)
    assert not kept.fresh()
