"""What was measured in; tables in Markdown out."""

from __future__ import annotations

import math
import os
import platform
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

from .runs import Cost, megabytes, seconds, share, work

PLAIN, PAGES, ALL, CHECK = "plain Markdown", "with pages.py", "with all hooks", "check alone"
"""The commands that every size is measured with."""

_START, _END = "<!-- bench.py: begin -->", "<!-- bench.py: end -->"


@dataclass(frozen=True)
class Row:
    """One size of guide, and what its commands took."""

    presses: int
    pages: int
    costs: Mapping[str, Sequence[Cost]]
    rebuilds: Sequence[float]
    """The work on a second build while serving, as a share of that on the first; may be left out."""
    edits: Sequence[float]
    """Seconds until an edit was seen; may be left out."""


def tables(rows: Sequence[Row]) -> str:
    """All tables, and on what machine they were measured."""
    rounds = len(next(iter(rows[0].costs.values())))
    return "\n".join(
        [
            f"Medians of {rounds} {'run' if rounds == 1 else 'runs'} that take turns, on {machine()}. "
            "A pair is the share of time / of the processors' work.",
            "",
            *_shares(rows),
            *(["", *_growth(rows)] if len(rows) > 2 else []),
        ]
    )


def machine() -> str:
    """The computer, as far as it matters."""
    system = platform.system()
    if system == "Linux":
        system = platform.freedesktop_os_release().get("PRETTY_NAME", system)
    return f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}"


def _shares(rows: Sequence[Row]) -> Iterator[str]:
    peers = [name for name in rows[0].costs if name not in (PLAIN, PAGES, ALL, CHECK)]
    heads = ["Presses", "Pages", PLAIN[0].upper() + PLAIN[1:], PAGES, ALL, CHECK]
    heads += [
        "rebuilt while serving, of its first build",
        "edit seen, of a full build",
        "memory",
        *peers,
    ]
    yield _line(heads)
    yield "|" + " --- |" * len(heads)
    for row in rows:
        plain = row.costs[PLAIN]
        full = seconds(row.costs[ALL])
        cells = [f"{row.presses:,}", f"{row.pages:,}", f"1 ({seconds(plain):.1f} s)"]
        cells += [_share(row.costs[name], plain) for name in (PAGES, ALL, CHECK)]
        cells.append(f"{median(row.rebuilds):.2f}" if row.rebuilds else "")
        cells.append(
            f"{median(row.edits) / full:.2f} ({median(row.edits):.1f} s)" if row.edits else ""
        )
        cells.append(f"{megabytes(row.costs[ALL]):.0f} MB")
        yield _line(cells + [_share(row.costs.get(name, ()), plain) for name in peers])


def _share(costs: Sequence[Cost], plain: Sequence[Cost]) -> str:
    return f"{share(costs, plain):.2f} / {work(costs, plain):.2f}" if costs else "failed"


def _growth(rows: Sequence[Row]) -> Iterator[str]:
    """Exponents; of a whole build they would tell less, as pages of presses are longer than others."""
    yield "Exponents of the processors' work that the added presses cost; 1 is linear growth."
    yield ""
    yield _line(["From", "to", PLAIN, ALL])
    yield "| --- | --- | --- | --- |"
    for one, two in pairwise(rows[1:]):
        pages = [row.pages - rows[0].pages for row in (one, two)]
        cells = [f"{one.presses:,} presses", f"{two.presses:,}"]
        for name in (PLAIN, ALL):
            own = [_worked(row, name) - _worked(rows[0], name) for row in (one, two)]
            cells.append(_exponent(own[0], own[1], pages[0], pages[1]))
        yield _line(cells)


def _worked(row: Row, name: str) -> float:
    return median(each.worked for each in row.costs[name])


def _exponent(first: float, second: float, small: int, large: int) -> str:
    if first <= 0 or second <= 0 or small <= 0 or large <= small:
        return ""
    return f"{math.log(second / first) / math.log(large / small):.2f}"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def put(path: Path, text: str) -> None:
    """Writes the tables between their marks in a page; raises SystemExit where there are none."""
    page = path.read_text("utf-8")
    within = re.compile(f"(?<={re.escape(_START)}\n).*(?={re.escape(_END)})", re.S)
    if not within.search(page):
        raise SystemExit(f"{path} has no lines '{_START}' and '{_END}' to write between")
    path.write_text(within.sub(lambda _: f"\n{text}\n\n", page), "utf-8")
