"""A configuration and its data in; out, printed, what a rebuild after an edit takes of the first build.

Run as a program of its own, because what is kept while serving is kept for as long as a program runs.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

_SUMMARY = re.compile(r"(?m)^(summary: (?:>-\n  )?)(?:Edit \d+\. )?")


def edit(file: Path, words: str) -> None:
    """Puts words before a press's summary, in place of those of the last edit."""
    text = file.read_text("utf-8")
    file.write_text(_SUMMARY.sub(lambda m: m[1] + words, text), "utf-8")


def share(config: Path, site: Path, press: Path) -> float:
    """The processors' work on the second build, as a share of that on the first."""
    done = subprocess.run(
        [sys.executable, "-m", "jobs.measure.rebuild", str(config), str(site), str(press)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return float(done.stdout)


def _build(config_file: str, site: str) -> float:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(config_file, site_dir=site)
    config.plugins.on_startup(command="serve", dirty=False)
    begun = time.process_time()
    build(config)
    return time.process_time() - begun


if __name__ == "__main__":
    first = _build(*sys.argv[1:3])
    edit(Path(sys.argv[3]), f"Edit {time.time_ns()}. ")
    print(_build(*sys.argv[1:3]) / first)
