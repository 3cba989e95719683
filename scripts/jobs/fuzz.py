"""Attacks the reader of the data with changed real files, led by which of its lines they reach."""

from __future__ import annotations

import faulthandler
import sys
import tempfile
import time
import traceback
from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from . import setup
from .place import ROOT
from .reached import Step, reached

if TYPE_CHECKING:
    from attack import Attack

FOUND = ROOT / ".cache" / "fuzz"
TOO_LONG = 60
"""Seconds after which one file counts as a hang; the slowest take a hundredth of one."""
CHECKED = 10
"""Of so many sound files one is checked with the whole guide, which takes a hundred times as long."""
MOST_MEMORY = 2**30
LARGEST_KEPT = 40_000
"""Bytes; longer ones only slow down what follows from them."""


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Returns 1 if anything broke the reader."""
    parser.add_argument("--minutes", type=float, default=1, help="default: 1")
    parser.add_argument("--seed", type=int, default=0, help="another one makes other files")
    options = parser.parse_args(argv)
    setup.enter("tests")
    sys.path.insert(0, str(ROOT / "tests"))
    from attack import Attack
    from real import DATA, EXAMPLE_GYM

    _bound_memory()
    FOUND.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, (FOUND / "hang.txt").open("w") as hang:
        hunt = Hunt(Attack(Path(scratch), DATA, EXAMPLE_GYM), Random(options.seed))
        end = time.monotonic() + 60 * options.minutes
        while time.monotonic() < end:
            faulthandler.dump_traceback_later(TOO_LONG, exit=True, file=hang)
            hunt.once()
        faulthandler.cancel_dump_traceback_later()
    print(hunt.told())
    return 1 if hunt.finds else 0


def _bound_memory() -> None:
    """From here on a file that needs more is a find, and not the end of the computer."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, resource.RLIM_INFINITY))


@dataclass
class Hunt:
    """The files tried so far that were worth keeping, and what they found."""

    attack: Attack
    chance: Random
    steps: set[Step] = field(default_factory=set)
    finds: set[str] = field(default_factory=set)
    tried: int = 0
    sound: int = 0
    slowest: float = 0

    def __post_init__(self) -> None:
        self.kept = list(enumerate(self.attack.contents))
        for number, content in self.kept:
            self._read(number, content)
        self.sound = 0

    def once(self) -> None:
        """Tries one more file, and keeps it if it led the reader a new way."""
        from mutants import mutant

        number, content = self.chance.choice(self.kept)
        changed = mutant(self.chance, content, self.attack.contents)
        self.tried += 1
        # What a run leaves here is what made it hang or take all memory, should it.
        (FOUND / "last").write_bytes(changed)
        (FOUND / "last-is").write_text(self.attack.files[number].shown)
        begun = time.process_time()
        new = self._read(number, changed)
        self.slowest = max(self.slowest, time.process_time() - begun)
        if new and len(changed) <= LARGEST_KEPT:
            self.kept.append((number, changed))

    def _read(self, number: int, content: bytes) -> set[Step]:
        """Which steps the file leads to for the first time."""

        def work() -> None:
            if not self.attack.read(number, content):
                self.sound += 1

        before = self.sound
        new = reached(lambda: self._noting(work, number, content)) - self.steps
        self.steps |= new
        if self.sound > before and self.sound % CHECKED == 0:
            self._noting(lambda: self._check(number, content), number, content)
        return new

    def _check(self, number: int, content: bytes) -> None:
        self.attack.check({number: content})

    def _noting(self, work: Callable[[], None], number: int, content: bytes) -> None:
        try:
            work()
        except Exception as error:
            at = traceback.extract_tb(error.__traceback__)[-1]
            what = f"{type(error).__name__} at {Path(at.filename).name}:{at.lineno}"
            if what not in self.finds:
                self.finds.add(what)
                name = f"{len(self.finds)}-{self.attack.files[number].path.stem}.yml"
                (FOUND / name).write_bytes(content)
                print(f"{what}: {error}\n  {self.attack.files[number].shown} as in {FOUND / name}")

    def told(self) -> str:
        """What was done, in figures."""
        return (
            f"{self.tried:,} files tried, {self.sound:,} of them sound; "
            f"{len(self.steps):,} steps of the reader reached, "
            f"{len(self.kept) - len(self.attack.contents):,} files kept that reached new ones; "
            f"the slowest took {self.slowest:.2f} s under watch; {len(self.finds)} broke it"
        )
