"""Reads the data and tells what is wrong with it, or how much there is."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from . import setup
from .place import Sources, add_sources, sources

if TYPE_CHECKING:
    from legpress.model import Guide


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Prints one line for each problem, or what was found."""
    add_sources(parser)
    asked = sources(parser.parse_args(argv))
    setup.enter("site")
    print(f"data is fine: {contents(read(asked))}")
    return 0


def read(asked: Sources) -> Guide:
    """The guide from there; ends with the report of everything that is wrong with it."""
    from legpress.problem import DataError
    from legpress.read import read_guide

    try:
        return read_guide(asked.data, asked.gym)
    except DataError as error:
        raise SystemExit(error.report()) from None


def contents(guide: Guide) -> str:
    """How many entries of each kind there are, as in "8 variants, 44 symptoms"."""
    from legpress.model import KINDS

    folders = [kind for kind in KINDS.values() if kind.one_entry_a_file]
    counts = [f"{len(getattr(guide, kind.name))} {kind.name}" for kind in folders]
    floor = [f"{len(guide.gym.machines)} machines at {guide.gym.name}"] if guide.gym else []
    return ", ".join(counts + floor)
