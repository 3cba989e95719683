"""The set-up that every script begins with: makes .venv if need be, and goes on inside it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import NoReturn

from .environment import Environment
from .packages import InstallError, settings
from .place import HOOKS, ROOT

GUIDE = Environment(
    ROOT / ".venv",
    {"site": ROOT / "requirements.lock", "tests": ROOT / "requirements-test.lock"},
)


def enter(part: str = "site") -> None:
    """Returns only inside an environment that has `part`, with the guide's package importable.

    Outside it the environment is made, and the same command starts again within.
    """
    if not GUIDE.has(part):
        if GUIDE.inside():  # a Python cannot replace the folder that it runs from
            _again(getattr(sys, "_base_executable", sys.executable))
        _bring(part)
    if not GUIDE.inside():
        _again(str(GUIDE.python))
    sys.path.insert(0, str(HOOKS))


def _bring(part: str) -> None:
    try:
        GUIDE.bring(part)
    except InstallError as error:
        raise SystemExit(str(error)) from None
    except OSError as error:
        raise SystemExit(f"cannot set up {GUIDE.folder}: {error}") from None


def _again(python: str) -> NoReturn:
    """Starts the same command with another Python, and ends as that ends."""
    call = [python, *sys.orig_argv[1:]]
    if os.name != "nt":
        os.execve(python, call, settings())
    child = subprocess.Popen(call, env=settings())  # Windows has no exec that keeps the terminal
    while True:
        try:
            raise SystemExit(child.wait())
        except KeyboardInterrupt:  # the child was told as well, and ends in its own way
            continue
