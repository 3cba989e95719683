"""Serving for long: rebuild after rebuild takes no more memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from folders import BASE
from reloads import SETTLED

TIMES = int(os.environ.get("GUIDE_RELOADS", "20"))
"""How often a file is edited; a thousand take about ten minutes."""

MOST_KB = 150
"""More memory for each reload; a build that is never let go would be megabytes."""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells it so")
def test_reloads_hold_on_to_nothing(tmp_path: Path) -> None:
    data = shutil.copytree(BASE, tmp_path / "data")
    script = Path(__file__).with_name("reloads.py")
    call = [sys.executable, str(script), str(data), str(tmp_path / "kept"), str(TIMES)]
    done = subprocess.run(call, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    told = [row.split() for row in done.stdout.splitlines()]
    (first, settled), (last, end) = told[0], told[-1]
    assert (int(first), int(last)) == (SETTLED, TIMES)
    assert (float(end) - float(settled)) * 1024 < MOST_KB * (TIMES - SETTLED)
