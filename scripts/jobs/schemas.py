"""Writes the JSON Schemas that help editors while they type, or checks that they are up to date."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path

from . import setup
from .place import ROOT

FOLDER = ROOT / "data" / "schemas"


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Writes what differs; with --check, only says so."""
    parser.add_argument("--check", action="store_true", help="write nothing; fail if any differs")
    options = parser.parse_args(argv)
    setup.enter("site")
    from legpress.schemas import schemas

    wanted = schemas()
    stale = outdated(FOLDER, wanted)
    if options.check and stale:
        raise SystemExit(f"out of date: {', '.join(stale)}; run 'python3 scripts/schemas.py'")
    write(FOLDER, {name: wanted.get(name) for name in stale})
    print(f"{len(wanted)} schemas, {len(stale)} written" if stale else "schemas are up to date")
    return 0


def outdated(folder: Path, wanted: Mapping[str, str]) -> list[str]:
    """The names of the files that are missing, differ, or no longer belong there."""
    there = {path.name: path.read_bytes() for path in folder.glob("*.schema.json")}
    right = {name: text.encode() for name, text in wanted.items()}
    return sorted(name for name in there | right if there.get(name) != right.get(name))


def write(folder: Path, texts: Mapping[str, str | None]) -> None:
    """Writes each file; removes those without a text."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        if text is None:
            (folder / name).unlink()
        else:
            (folder / name).write_bytes(text.encode())
