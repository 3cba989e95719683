"""Weighs a built site as a browser loads it: bytes and requests by kind, and what of it is used."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from . import browser, build, check, lighthouse, phone, setup
from .place import Sources, add_sources, sources
from .stock import build_stock
from .wire import KINDS, Sent, wired

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FIRST = "variants/45-degree-leg-press.html"
"""The page that most readers see first."""

NEXT = "symptoms/lower-back-lifts.html"
"""A page that it leads to."""

LONGEST = "variants/inverted-leg-press.html"
"""The heaviest press, as a next page."""


QUESTION = "my bum lifts of the seat"
"""What is searched for."""


@dataclass(frozen=True)
class View:
    """What one step of a visit sent."""

    name: str
    sent: Sequence[Sent]

    @property
    def requests(self) -> int:
        return len(self.sent)

    @property
    def size(self) -> int:
        """Bytes of everything, heads included."""
        return sum(each.size for each in self.sent)

    def of(self, kind: str) -> int:
        """Bytes of one kind."""
        return sum(each.size for each in self.sent if each.kind == kind)


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Weighs, and prints the tables that were asked for."""
    add_sources(parser)
    parser.add_argument("--site", metavar="DIR", help="a built site; without it one is built")
    parser.add_argument(
        "--phone", action="store_true", help="time a slow phone, beside stock Material"
    )
    parser.add_argument("--lighthouse", action="store_true", help="ask Lighthouse about five pages")
    parser.add_argument("--rounds", metavar="N", type=int, default=5, help="paired runs (5)")
    options = parser.parse_args(argv)
    asked = sources(options)
    setup.enter("tests")
    with _site(options.site, asked) as site:
        with browser.started(browser.ready()) as running:
            print(table(visit(site, running)))
            if options.phone:
                print("", beside_stock(site, asked, running, options.rounds), sep="\n")
                print("", phone.found(site, FIRST, QUESTION, running, options.rounds), sep="\n")
        if options.lighthouse:
            print("", lighthouse.report(site, browser.ready()), sep="\n")
    return 0


@contextmanager
def _site(given: str | None, asked: Sources) -> Iterator[Path]:
    """The site that was named, or one built for this."""
    if given:
        site = Path(given).resolve()
        if not (site / FIRST).is_file():
            raise SystemExit(f"{site} is no built guide: {FIRST} is not in it")
        yield site
        return
    check.read(asked)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder).resolve() / "site"
        build.build(asked, site)
        yield site


def visit(site: Path, running: Browser) -> list[View]:
    """A reader's visit with an empty cache: a press, the next page, another press, a search."""
    context = running.new_context(**phone.SCREEN)
    page = context.new_page()
    views = []
    with wired(site) as wire:
        for name, path in (
            ("first view of a press", FIRST),
            ("next page, a symptom", NEXT),
            ("next page, the longest press", LONGEST),
        ):
            before = len(wire.sent)
            page.goto(wire.address + path, wait_until="networkidle")
            views.append(View(name, wire.since(before)))
        before = len(wire.sent)
        phone.search(page, QUESTION)
        views.append(View("first search", wire.since(before)))
    context.close()
    return views


def beside_stock(site: Path, asked: Sources, running: Browser, rounds: int) -> str:
    """The first page on a slow phone, and the same Markdown as stock Material shows it."""
    with tempfile.TemporaryDirectory() as folder:
        stock = Path(folder).resolve() / "plain"
        build_stock(asked, stock)
        sites = {"the guide": site, "stock Material, same Markdown": stock}
        return phone.table(phone.compared(sites, FIRST, running, rounds))


def table(views: Sequence[View]) -> str:
    """The views as lines of a Markdown table, in kilobytes of 1,000 bytes."""
    kinds = [*dict.fromkeys(KINDS.values())]
    lines = [
        "| what is opened | requests | kB | " + " | ".join(kinds) + " |",
        "|---" * (3 + len(kinds)) + "|",
    ]
    for view in views:
        cells = [str(view.requests), _kb(view.size), *(_kb(view.of(kind)) for kind in kinds)]
        lines.append(f"| {view.name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _kb(size: int) -> str:
    return f"{size / 1000:.1f}" if size else "-"
