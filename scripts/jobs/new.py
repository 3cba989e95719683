"""Writes a starter file for a new entry, with every field explained."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from . import setup
from .place import data_folder


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Writes the file and says what to do next."""
    parser.add_argument("kind", metavar="KIND", help="what it is: variant, symptom, claim, ...")
    parser.add_argument("slug", metavar="SLUG", help="its id and address: lower-back-lifts")
    parser.add_argument("--data", metavar="DIR", help="another data folder")
    options = parser.parse_args(argv)
    if not isinstance(options.slug, str):  # "--" twice: argparse then takes the slug for a list
        parser.error("a slug is needed, for instance lower-back-lifts")
    data = data_folder(options.data)
    setup.enter("site")
    from legpress.starter import StarterError

    try:
        path = write(data, options.kind, options.slug)
    except StarterError as error:
        raise SystemExit(str(error)) from None
    print(f"{path}\nfill in the blanks, then run: python3 scripts/check.py")
    return 0


def write(data: Path, kind: str, slug: str) -> Path:
    """The new file; never writes over one that exists."""
    from legpress.starter import StarterError, folder_of, starter

    path = data / folder_of(kind) / f"{slug}.yml"
    text = starter(kind, slug)
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise StarterError(f"{path} exists already") from None
    return path
