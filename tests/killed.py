"""A piece of work in a process of its own that is killed, or finds no room, at a chosen change to the disk."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CHANGES = ("os.link", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.utime")


def child(work: Callable[[], object]) -> int:
    """Does the work in a process of its own; returns how that ended, as os.waitpid tells it."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
        except SystemExit as end:
            print(end, flush=True)
            os._exit(1)
        finally:
            os._exit(0)
    return os.waitpid(pid, 0)[1]


def at_change(number: int, then: Callable[[], None]) -> None:
    """From now on, has this process call `then` before the change to the disk of that number."""
    left = [number]

    def hook(event: str, words: tuple[Any, ...]) -> None:
        if event in CHANGES or (event == "open" and words[1] not in ("r", "rb") and words[1]):
            left[0] -= 1
            if left[0] == 0:
                then()

    sys.addaudithook(hook)


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def no_room() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def no_room_noted(path: Path) -> None:
    """Fails for want of room, and leaves a note that it did."""
    path.mkdir()
    no_room()


def unshared() -> list[str]:
    """How to run a shell that may mount disks of its own; skips the test where nobody may."""
    call = ["unshare", "-rm", "sh", "-c"]
    there = shutil.which("unshare")
    if not there or subprocess.run([*call, "true"], capture_output=True).returncode:
        pytest.skip("this system lets nobody mount a small disk")
    return call
