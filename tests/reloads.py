"""Edits a data file and rebuilds, as `serve` does, many times over; prints how much memory it holds, in MB.

Runs by itself: python tests/reloads.py DATA FOLDER TIMES
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETTLED = 10
"""Reloads until everything that is kept has been read once."""


def memory_mb() -> float:
    """What this process holds at the moment."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main(data: Path, folder: Path, times: int) -> None:
    """Rebuilds so often, each time with another word in a file."""
    sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "hooks")]
    from jobs.kept import Kept
    from jobs.live import Live
    from jobs.place import CONFIG

    os.environ |= {"LEGPRESS_DATA": str(data), "NO_MKDOCS_2_WARNING": "1"}
    os.chdir(ROOT)
    logging.disable(logging.WARNING)
    live = Live(CONFIG, [data], Kept(folder, [data], []))
    live._config().plugins.on_startup(command="serve", dirty=False)
    file = data / "symptoms" / "knee-pain.yml"
    text = file.read_text("utf-8")
    name = next(row for row in text.splitlines() if row.startswith("name: "))
    for number in range(times):
        file.write_text(text.replace(name, f"{name} {number}"), "utf-8")
        live._build()
        page = folder / "site" / "symptoms" / "knee-pain.html"
        assert f"{name.removeprefix('name: ')} {number}<" in page.read_text("utf-8")
        if number + 1 in (SETTLED, times) or (number + 1) % 100 == 0:
            print(number + 1, f"{memory_mb():.1f}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
