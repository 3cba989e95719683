"""Editing while the guide is served: a mistake leaves the pages up, and mending it heals them."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, STDOUT
from typing import TYPE_CHECKING

import pytest
from jobs.kept import Kept

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
PAGE = "symptoms/heels-lift.html"


class Served:
    """The guide, served from a copy of its data."""

    def __init__(self, data: Path, port: int) -> None:
        self.file = data / "symptoms" / "heels-lift.yml"
        self.url = f"http://127.0.0.1:{port}/{PAGE}"
        script = ROOT / "scripts" / "serve.py"
        call = [sys.executable, str(script), "--port", str(port), "--data", str(data)]
        self.process = subprocess.Popen(call, stdout=PIPE, stderr=STDOUT, text=True)

    def wait(self) -> None:
        """Returns once the page is there."""
        while self.process.poll() is None:
            try:
                urllib.request.urlopen(self.url, timeout=60).read()
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise AssertionError(self.process.communicate()[0])

    def replace(self, old: str, new: str) -> None:
        """Edits the file as an editor would."""
        text = self.file.read_text("utf-8")
        assert old in text
        self.file.write_text(text.replace(old, new), "utf-8")

    def end(self) -> str:
        """Stops serving; returns what was printed."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.communicate(timeout=30)[0]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = int(trial.getsockname()[1])
    served = Served(data, port)
    yield served
    if served.process.poll() is None:
        served.end()
    shutil.rmtree(ROOT / ".cache" / f"serve-{port}", ignore_errors=True)


def test_a_mistake_shows_in_the_browser_and_mending_it_heals(
    browser: Browser, served: Served
) -> None:
    served.wait()
    page = browser.new_context().new_page()
    page.set_default_timeout(90_000)
    page.goto(served.url)
    served.replace("severity:", "severty:")
    box = page.locator(".problems")
    box.wait_for()
    assert ": severty: there is no such field" in box.inner_text()
    assert "did you mean 'severity'?" in box.inner_text()
    assert page.locator("#now").is_visible()
    served.replace("severty:", "severity:")
    box.wait_for(state="detached")
    assert page.locator("#now").is_visible()
    assert "severty: there is no such field" in served.end()


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.yml").write_text("a: 1")
    kept = Kept(tmp_path / "kept", [tmp_path / "in"], ["word"])
    kept.forget()
    (kept.site / "index.html").write_text("a page")
    kept.remember(kept.fingerprint())
    return kept


def test_pages_are_kept_while_nothing_changes(kept: Kept) -> None:
    assert kept.fresh()


def test_pages_are_stale_after_a_change_a_new_file_and_a_broken_build(
    kept: Kept, tmp_path: Path
) -> None:
    one = tmp_path / "in" / "one.yml"
    one.write_text("a: 12")
    assert not kept.fresh()
    one.write_text("a: 1")
    kept.remember(kept.fingerprint())
    (tmp_path / "in" / "two.yml").write_text("b: 1")
    assert not kept.fresh()
    kept.remember(kept.fingerprint())
    kept.forget()
    assert not kept.fresh()


def test_pages_made_with_other_settings_are_stale(kept: Kept, tmp_path: Path) -> None:
    assert not Kept(tmp_path / "kept", [tmp_path / "in"], ["another word"]).fresh()
