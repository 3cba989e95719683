"""The date of the guide's source, which stands in for today's: the same source makes the same bytes."""

from __future__ import annotations

import os
import subprocess

from .place import ROOT

VARIABLE = "SOURCE_DATE_EPOCH"
"""What reproducible builds agreed on: seconds since 1970."""

_OLDEST = 315532800
"""1 January 1980, before which an archive cannot date a file; used where nothing is known."""


def source_date() -> int:
    """What the variable says, or the date of the last commit, in seconds since 1970."""
    given = os.environ.get(VARIABLE)
    if given is None:
        return max(_OLDEST, _last_commit())
    if not (given.isascii() and given.isdigit() and _OLDEST <= int(given) < 2**32):
        raise SystemExit(f"{VARIABLE} is {given!r}, not seconds since 1970 of a day from 1980 on")
    return int(given)


def _last_commit() -> int:
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return int(done.stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return _OLDEST
