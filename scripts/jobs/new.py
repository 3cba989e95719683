"""Writes a starter file for a new entry, with every field explained."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from . import check, setup
from .place import Sources, data_folder


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Writes the file and says what to do next."""
    parser.add_argument("kind", metavar="KIND", help="what it is: variant, symptom, claim, ...")
    parser.add_argument("slug", metavar="SLUG", help="its id and address: lower-back-lifts")
    parser.add_argument("--data", metavar="DIR", help="another data folder")
    parser.add_argument(
        "--from", dest="source", metavar="FILE", help="begin with an exercise of free-exercise-db"
    )
    parser.add_argument("--id", help="which one, where FILE holds a list")
    options = parser.parse_args(argv)
    if not isinstance(options.slug, str):  # "--" twice: argparse then takes the slug for a list
        parser.error("a slug is needed, for instance lower-back-lifts")
    asked = options.source is not None
    if options.id is not None and not asked:
        parser.error("--id goes with --from")
    data = data_folder(options.data)
    setup.enter("site")
    from legpress.starter import StarterError

    try:
        known = begun(data, options.kind, Path(options.source), options.id) if asked else ()
        path = write(data, options.kind, options.slug, *known)
    except StarterError as error:
        raise SystemExit(str(error)) from None
    print(f"{path}\nfill in the blanks, then run: python3 scripts/check.py")
    return 0


def begun(
    data: Path, kind: str, source: Path, wanted: str | None
) -> tuple[Mapping[str, Any], Sequence[str]]:
    """What a foreign exercise says of a press, by field, and notes; ends with all that is wrong with it."""
    from legpress.exchange.begin import begin
    from legpress.exchange.take import take
    from legpress.problem import DataError
    from legpress.starter import StarterError, folder_of

    if folder_of(kind) != "variants":
        raise StarterError("only a variant can begin with an exercise from elsewhere")
    try:
        return begin(take(source, wanted), check.read(Sources(data, None)))
    except DataError as error:
        raise SystemExit(error.report()) from None


def write(
    data: Path,
    kind: str,
    slug: str,
    values: Mapping[str, Any] | None = None,
    notes: Sequence[str] = (),
) -> Path:
    """The new file; never writes over one that exists."""
    from legpress.starter import StarterError, folder_of, starter

    path = data / folder_of(kind) / f"{slug}.yml"
    text = starter(kind, slug, values, notes)
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise StarterError(f"{path} exists already") from None
    return path
