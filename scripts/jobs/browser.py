"""A real browser for the tests: the one that is there, or one that is installed now."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .environment import say

if TYPE_CHECKING:
    from playwright.sync_api import Browser

VARIABLE = "GUIDE_BROWSER"
"""The environment variable that names a browser of the Chromium family."""

FLAGS = (
    "--disable-background-networking", "--disable-component-update", "--disable-gpu",
    "--disable-quic", "--disable-sync", "--no-first-run",
)  # fmt: skip
"""Keeps a browser under test to itself: it asks nobody for anything but the page."""

_SHELL = "chromium-headless-shell"
"""The same engine without a browser's own windows, which opens a page in a third of the time."""

_COMMANDS = (
    _SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "microsoft-edge-stable", "msedge", "brave-browser",
)  # fmt: skip
_MAC = ("Google Chrome", "Microsoft Edge", "Chromium", "Brave Browser")
_WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
)
_ADVICE = (
    "the tests need a browser and none could be installed: install Chromium, Chrome or Edge, "
    f"or name one in {VARIABLE}; 'python3 scripts/test.py --fast' does without"
)


def ready() -> str:
    """The path of a browser that starts; installs one if there is none, or ends with advice."""
    named = os.environ.get(VARIABLE)
    if named:
        if starts(named):
            return named
        raise SystemExit(f"{VARIABLE} names {named}, which does not start")
    for source in (find, _from_apt, _from_playwright):
        if path := source():
            return path
    raise SystemExit(_ADVICE)


@contextmanager
def started(path: str, *flags: str) -> Iterator[Browser]:
    """A running browser that talks to nobody but the pages it is shown."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=[*FLAGS, *flags])
        yield running
        running.close()


def find() -> str | None:
    """A browser in one of the usual places, or the one that Playwright has installed."""
    return next(filter(starts, _usual_places()), None)


def starts(path: str) -> bool:
    """Whether the browser is there and runs; a stub that only advertises a package does not."""
    if sys.platform == "win32":  # there a browser opens a window instead of telling its version
        return Path(path).is_file()
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _usual_places() -> Iterator[str]:
    yield from filter(None, map(shutil.which, _COMMANDS))
    for base in (Path("/Applications"), Path.home() / "Applications"):
        yield from (str(base / f"{name}.app/Contents/MacOS/{name}") for name in _MAC)
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if base_name := os.environ.get(variable):
            yield from (str(Path(base_name) / name) for name in _WINDOWS)
    yield from _playwrights_own()


def _playwrights_own() -> Iterator[str]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def _from_apt() -> str | None:
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    say("  installing Chromium from the system's packages, about a minute")
    install = ["apt-get", "install", "-y", "--no-install-recommends"]
    calls = ([*install, _SHELL], ["apt-get", "update"], [*install, _SHELL], [*install, "chromium"])
    return next(filter(None, (find() for call in calls if _quietly(call))), None)


def _from_playwright() -> str | None:
    say("  fetching Chromium with Playwright, about a minute")
    _quietly([sys.executable, "-m", "playwright", "install", "chromium"])
    return find()


def _quietly(call: list[str]) -> bool:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(call, env=environment, capture_output=True).returncode == 0
