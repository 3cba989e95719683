"""Publishes a fresh, whole site to a served place, or puts an earlier release back."""

from __future__ import annotations

import signal
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from . import check, folder, release, setup
from .build import build
from .fresh import fresh
from .place import ROOT, add_sources, sources
from .shelf import Shelf
from .turn import turn
from .whole import missing


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Publishes or goes back; or says what is wrong and leaves what is served as it is."""
    parser.add_argument("dest", metavar="DEST", help="the folder that the web server serves")
    add_sources(parser)
    parser.add_argument("--rollback", action="store_true", help="serve the release before again")
    parser.add_argument(
        "--to", metavar="RELEASE", help="with --rollback: this one of DEST.releases"
    )
    parser.add_argument(
        "--keep", type=_at_least_one, metavar="N", default=3, help="earlier releases to keep (3)"
    )
    options = parser.parse_args(argv)
    if options.to and not options.rollback:
        parser.error("--to goes with --rollback")
    place = served_place(options.dest)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a plain `kill` tidies up as well
    if options.rollback:
        print(go_back(place, options.to))
        return 0
    asked = sources(options)
    setup.enter("site")
    check.read(asked)
    print(publish(place, lambda: fresh(lambda site: build(asked, site)), options.keep))
    return 0


def served_place(given: str) -> Path:
    """The place of that name; ends with one line if it is, or holds, something else."""
    try:
        whole = Path(given).absolute()
        whole = whole.resolve() if whole.name == ".." else whole
        place = whole.parent.resolve() / whole.name
        problem = _refusal(place)
    except (OSError, ValueError, RuntimeError) as error:
        raise SystemExit(f"cannot publish to {given}: {error}") from None
    if problem:
        raise SystemExit(problem)
    return place


def _refusal(place: Path) -> str:
    if not place.name or place.is_relative_to(ROOT) or ROOT.is_relative_to(place):
        return f"{place} holds the guide's source, or lies within; name a folder elsewhere"
    shelf = Shelf(place)
    if place.is_symlink():
        if place.readlink().parent != Path(shelf.folder.name):
            return f"{place} is a link to somewhere else; name a new or empty folder"
    elif not release.read(place) and (problem := folder.refusal(place, ours=False)):
        return problem
    return folder.refusal(shelf.folder, ours=False)


def publish(place: Path, make: Callable[[], AbstractContextManager[Path]], keep: int) -> str:
    """Serves what `make` makes at `place`, and tells in a line what is served now."""
    with _alone(place) as shelf:
        with make() as site:
            if lines := missing(site):
                raise SystemExit(
                    "\n".join([*lines, "the site is not whole; nothing was published"])
                )
            if shelf.shows(site):
                return f"{place} shows this already: {shelf.served()}"
            shelf.adopt()
            name = shelf.add(site)
        shelf.serve(name)
        with suppress(OSError):  # what is left over now is cleared by the next run
            shelf.prune(keep)
        earlier = [*shelf.earlier(), "none"][0]
        return f"{place} shows {name}; the release before: {earlier}"


def go_back(place: Path, to: str | None) -> str:
    """Serves the release before again, or the one named `to`, and tells in a line which it is."""
    if not Shelf(place).folder.is_dir():
        raise SystemExit(f"nothing was published to {place} yet")
    with _alone(place) as shelf:
        earlier = shelf.earlier()
        if not earlier:
            raise SystemExit(f"{place} has no earlier release to go back to")
        if to and to not in earlier:
            raise SystemExit(f"there is no earlier release {to}; there are: {', '.join(earlier)}")
        name = to or earlier[0]
        if wrong := release.damage(shelf.where(name)):
            raise SystemExit(f"release {name} is damaged ({wrong[0]}); {place} stays as it is")
        renewed = shelf.renew(name)
        shelf.serve(renewed)
        with suppress(OSError):
            shelf.forget(name)  # the renewed one stands for it
        return f"{place} shows {name} again, now named {renewed}"


@contextmanager
def _alone(place: Path) -> Iterator[Shelf]:
    """The releases of that place, while no other run touches them."""
    shelf = Shelf(place)
    try:
        shelf.open()
        with turn(shelf.lock, lambda: print(f"waiting: another run is at {place}", flush=True)):
            shelf.mend()
            try:
                yield shelf
            except BaseException:
                shelf.mend()
                raise
    except OSError as error:
        raise SystemExit(f"cannot publish to {place}: {error}") from None


def _at_least_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError("keep at least one, for readers who came before, and to go back to")
    return int(text)
