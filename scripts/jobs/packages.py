"""Packages from a lock file into an environment, and plain words when that fails."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

_OPTIONS = (
    "--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-compile",
    "--no-input", "--retries", "2", "--progress-bar", "off", "--disable-pip-version-check",
)  # fmt: skip

_IN_THE_WAY = (
    "PIP_CONSTRAINT", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV", "PIP_TARGET", "PYTHONHOME", "PYTHONPATH",
)  # fmt: skip
"""Settings of the user's own that would send packages elsewhere, or bring others in."""

_UNREACHED = re.compile(
    r"connection broken|ConnectionError|NewConnection|name resolution|Name or service not known"
    r"|getaddrinfo|[Tt]imed out|[Uu]nreachable|ProxyError|SSLError|Could not fetch URL|Failed to connect"
)


class InstallError(Exception):
    """Packages could not be installed; the text is what to do about it."""


def settings() -> dict[str, str]:
    """The environment variables to run the environment's Python with; UTF-8 on every system."""
    kept = {name: value for name, value in os.environ.items() if name not in _IN_THE_WAY}
    return kept | {"PIP_USER": "0", "PYTHONUTF8": "1"}


def call(words: Sequence[str], log: Path) -> bool:
    """Runs a command under this set-up's lock and tells whether it went well; `log` has its words."""
    with log.open("wb") as out:
        done = subprocess.run(
            words, stdout=out, stderr=subprocess.STDOUT, env=settings(), close_fds=False
        )
    return done.returncode == 0


def own_pip(python: Path, log: Path) -> None:
    """Gives that Python a pip of its own, where the one that runs this has it to give."""
    if find_spec("ensurepip"):
        call([str(python), "-Im", "ensurepip", "--default-pip"], log)


def command(python: Path) -> list[str]:
    """How to call pip for that Python: its own, or the one of the Python that runs this."""
    own = [str(python), "-m", "pip"]
    if subprocess.run([*own, "--version"], capture_output=True, env=settings()).returncode == 0:
        return own
    if find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", str(python)]
    raise InstallError(
        "this Python has no pip and cannot make one; "
        "on Debian or Ubuntu run 'sudo apt install python3-venv', then run this again"
    )


def install(python: Path, lock: Path, log: Path) -> None:
    """Installs what `lock` lists, exactly; pip's own words go to the file `log`."""
    if not call([*command(python), "install", *_OPTIONS, "-r", str(lock)], log):
        raise InstallError(advice(log.read_text("utf-8", "replace"), log))


def advice(output: str, log: Path) -> str:
    """What to do, in one line, about a pip that failed with that output."""
    if _UNREACHED.search(output):
        return (
            "cannot reach the Python packages: connect to the internet once (or set up pip for "
            f"your proxy), then run this again; what pip said is in {log}"
        )
    errors = [line for line in output.splitlines() if line.startswith("ERROR:")]
    said = errors[-1].removeprefix("ERROR:").strip() if errors else "pip gave no reason"
    return f"the Python packages could not be installed: {said}; what pip said is in {log}"
