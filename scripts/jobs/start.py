"""Starts a job. Even Python 2.7 can read this file, so that an old Python is told what is needed."""

import argparse
import importlib
import io
import sys

OLDEST = (3, 11)


def too_old(version):
    # type: (tuple[int | str, ...]) -> str
    """One line for a Python of that version, or nothing if it will do."""
    if tuple(version[:2]) >= OLDEST:
        return ""
    return (
        "this is Python {0}.{1}, and the guide needs Python {2}.{3} or newer: install one, "
        "then use its name in place of 'python3', for instance 'python{2}.{3}'"
    ).format(version[0], version[1], *OLDEST)


def start(job, doc):
    # type: (str, str | None) -> int
    """Runs jobs/<job>.py with the script's own text as its help, and returns the exit code."""
    advice = too_old(sys.version_info)
    if advice:
        sys.exit(advice)
    for stream in (sys.stdout, sys.stderr):
        # A terminal gets a code for a letter it does not know, not a crash after the work is done.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    parser = argparse.ArgumentParser(
        prog="python3 scripts/" + job + ".py",
        description=doc,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    try:
        return int(importlib.import_module("jobs." + job).main(parser, sys.argv[1:]))
    except KeyboardInterrupt:
        sys.stderr.write("\nstopped\n")
        return 130
