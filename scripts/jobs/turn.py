"""One at a time: a lock that the system takes back when its holder ends, however it ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _taken(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return True
        return False

else:
    import fcntl

    def _taken(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:  # a disk that knows no locks: better to go ahead than not to run at all
            return False
        return False


@contextmanager
def turn(path: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Holds the lock file `path`; calls `waiting` once if another process has it.

    A process started meanwhile with `close_fds=False` holds it too: should this one be killed,
    the next waits until what it started has ended.
    """
    with path.open("ab") as file:
        os.set_inheritable(file.fileno(), True)
        if _taken(file):
            waiting()
            while _taken(file):
                time.sleep(0.1)
        yield
