"""Builds the site beside the last one, and puts it in its place only if all went well."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from subprocess import PIPE, STDOUT

from . import check, dated, setup
from .folder import refusal, successor
from .place import CONFIG, ROOT, SITE, Sources, add_sources, sources


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Builds, or says what is wrong and leaves the last site as it was."""
    add_sources(parser)
    parser.add_argument("--out", metavar="DIR", default=SITE, help="default: site")
    options = parser.parse_args(argv)
    asked, out = sources(options), Path(options.out).resolve()
    if problem := refusal(out, ours=out == SITE):
        raise SystemExit(problem)
    setup.enter("site")
    check.read(asked)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a plain `kill` tidies up as well
    begun = time.monotonic()
    try:
        pages = build(asked, out)
    except OSError as error:
        raise SystemExit(f"cannot write {out}: {error}") from None
    print(f"built {pages} pages in {time.monotonic() - begun:.1f} s: {out}")
    return 0


def build(asked: Sources, out: Path) -> int:
    """Builds strictly from what was asked for into `out`, and returns the number of pages."""
    with successor(out) as new:
        call = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(CONFIG)]
        settings = {
            **os.environ,
            **asked.settings(),
            "PYTHONIOENCODING": "utf-8",
            "NO_MKDOCS_2_WARNING": "1",
            dated.VARIABLE: str(dated.source_date()),
        }
        done = subprocess.run(
            [*call, "-d", str(new)],
            cwd=ROOT,
            env=settings,
            stdout=PIPE,
            stderr=STDOUT,
            encoding="utf-8",
            close_fds=False,  # whoever waits for our turn waits for this as well
        )
        if done.returncode:
            raise SystemExit(f"{complaints(done.stdout)}\nnothing was built")
        return sum(1 for _ in new.rglob("*.html"))


def complaints(output: str) -> str:
    """What MkDocs printed, without what only tells how far it is, or where a full disk met it."""
    before, _, last = output.rstrip().rpartition("\n")
    if last.startswith("OSError: "):
        before = before.partition("Traceback (most recent call last):")[0]
        last = last.replace("OSError: ", "cannot build: ")
    lines = [*before.splitlines(), last]
    return "\n".join(line for line in lines if not line.startswith(("INFO", "DEBUG")))
