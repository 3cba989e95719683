"""Builds guides of many sizes in many ways, and prints what each took as a share of another."""

from __future__ import annotations

import os
import shutil
import signal
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from . import setup
from .environment import say
from .place import ROOT, data_folder

if TYPE_CHECKING:
    from .measure.table import Row

_FOLDER = ROOT / ".cache" / f"bench-{os.getpid()}"


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Prints the tables; leaves nothing behind."""
    parser.add_argument("--sizes", default="8,20,100,500,2000", help="presses; 8: none is made")
    parser.add_argument("--runs", type=int, default=3, help="of each build; default: 3")
    parser.add_argument("--peers", action="store_true", help="Hugo and Zensical, where to be had")
    parser.add_argument("--no-serve", action="store_true", help="leave out rebuilds and edits")
    parser.add_argument("--write", metavar="FILE", type=Path, help="a page with a place for them")
    parser.add_argument("--data", metavar="DIR", help="another data folder")
    options = parser.parse_args(argv)
    real = data_folder(options.data)
    sizes = sorted({int(size) for size in options.sizes.split(",")})
    if not hasattr(signal, "SIGCHLD"):
        raise SystemExit("this system cannot tell what a single program took; use Linux or macOS")
    setup.enter("site")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a plain `kill` tidies up as well
    from .measure import table

    rows: list[Row] = []
    try:
        for size in sizes:
            rows.append(row(real, size, options.runs, options.peers, not options.no_serve))
    finally:
        shutil.rmtree(_FOLDER, ignore_errors=True)
        if rows:  # also those that were measured before somebody broke it off
            print(table.tables(rows))
    if options.write:
        table.put(options.write, table.tables(rows))
    return 0


def row(real: Path, presses: int, rounds: int, with_peers: bool, served: bool) -> Row:
    """Measures one size."""
    from .measure.peers import peers
    from .measure.rebuild import share
    from .measure.runs import taking_turns
    from .measure.sample import hooks, sample
    from .measure.served import edits
    from .measure.table import ALL, CHECK, PAGES, PLAIN, Row

    made = sample(real, _FOLDER, presses)
    say(f"{made.presses} presses, {made.pages} pages")
    commands = {
        PLAIN: made.build([]),
        PAGES: made.build(["hooks/pages.py"]),
        ALL: made.build(hooks()),
        CHECK: made.check(),
        **(dict(peers(made)) if with_peers else {}),
    }
    costs = taking_turns(commands, rounds)
    if not served:
        return Row(made.presses, made.pages, costs, [], [])
    config, site = made.config(hooks()), _FOLDER / "site-rebuilt"
    rebuilds = [share(config, site, made.press) for _ in range(rounds)]
    return Row(made.presses, made.pages, costs, rebuilds, edits(made, rounds))
