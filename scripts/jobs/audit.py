"""What the guide stands on: each locked package, its licence, and whether it has known holes."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser
from pathlib import Path

from . import setup
from .holes import asked
from .licences import licences

_UNKNOWN, _NOT_ASKED = 1, 2


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Prints one line for each package, and what is known against them."""
    parser.add_argument("--licences", action="store_true", help="only the list")
    options = parser.parse_args(argv)
    setup.enter("tests")
    found = list(licences())
    for each in found:
        print(f"{each.name:30}{each.version:14}{each.licence or 'UNKNOWN':46}{each.use}")
    unknown = [each.name for each in found if not each.known]
    print(f"{len(found)} packages, {len(unknown)} without a licence that is known here")
    if options.licences:
        return _UNKNOWN if unknown else 0
    with tempfile.TemporaryDirectory() as scratch:
        answer = asked(Path(scratch))
    print(answer.told())
    if unknown or answer.holes:
        return _UNKNOWN
    return _NOT_ASKED if answer.silent else 0
