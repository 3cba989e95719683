"""When each data file was last changed, as git remembers it."""

from __future__ import annotations

import datetime
import subprocess
from pathlib import Path

_MARK = "\x01"


def last_changed(data: Path) -> dict[str, datetime.date]:
    """The day of each file's last commit, by its path below `data`; empty without git."""
    command = ["git", "log", f"--format={_MARK}%cs", "--name-only", "--relative", "--", "."]
    try:
        log = subprocess.run(command, cwd=data, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return {}
    return _newest_first(log.stdout)


def _newest_first(log: str) -> dict[str, datetime.date]:
    changed: dict[str, datetime.date] = {}
    for commit in log.split(_MARK)[1:]:
        day, *paths = filter(None, commit.splitlines())
        for path in paths:
            changed.setdefault(path, datetime.date.fromisoformat(day))
    return changed
