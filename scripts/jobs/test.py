"""Runs the tests, on every processor, with a real browser unless told to be quick."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser

from . import browser, setup
from .place import ROOT


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Returns pytest's exit code; words this script does not know are passed on to pytest."""
    parser.add_argument(
        "--fast",
        action="store_true",
        help="leave out what needs a browser, a whole build or many tries",
    )
    options, passed_on = parser.parse_known_args(argv)
    setup.enter("tests")
    if not options.fast:
        os.environ[browser.VARIABLE] = browser.ready()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.chdir(ROOT)
    _keep_bytecode()
    import pytest

    # What is passed on comes last, so that it counts: `-n 0` runs all in this process.
    shared = [] if "no:xdist" in passed_on else ["-n", "auto", "--dist", "worksteal"]
    chosen = ["-m", "not browser and not slow"] if options.fast else []
    return int(pytest.main([*shared, *chosen, *passed_on]))


def _keep_bytecode() -> None:
    """Has this and all that the tests start compile each file once, aside, whatever the user's own settings."""
    kept = str(ROOT / ".cache" / "bytecode")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = kept
    sys.dont_write_bytecode, sys.pycache_prefix = False, kept
