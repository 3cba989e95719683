"""Commands in; what they took out: time, and the most memory they held."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from ..environment import say


@dataclass(frozen=True)
class Command:
    """What to run, and what to clear away before, so that nothing is left of the run before."""

    words: Sequence[str]
    folder: Path
    settings: Mapping[str, str]
    before: Callable[[], None] = lambda: None
    may_fail: bool = False
    """Another's program, which need not be able to do this."""


@dataclass(frozen=True)
class Cost:
    """What a run took."""

    seconds: float
    worked: float
    """The seconds that processors worked for it, which others on the same computer hardly change."""
    megabytes: float
    """The most memory it held at once."""


def taking_turns(commands: Mapping[str, Command], rounds: int) -> dict[str, list[Cost]]:
    """The costs of each command; every other round goes backwards, so that none is always first.

    One that may fail, and did, has no costs.
    """
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    failed = set[str]()
    for number in range(rounds):
        for name in [*commands][:: -1 if number % 2 else 1]:
            if name in failed:
                continue
            try:
                found[name].append(cost(commands[name]))
            except SystemExit as why:
                if not commands[name].may_fail:
                    raise
                say(f"{name} cannot build this: {str(why).splitlines()[-2]}")
                failed.add(name)
    return found | {name: [] for name in failed}


def cost(command: Command) -> Cost:
    """Runs a command; raises SystemExit with its words if it fails."""
    command.before()
    log = command.folder / "bench.log"
    with log.open("wb") as out:
        begun = time.perf_counter()
        child = subprocess.Popen(
            command.words,
            cwd=command.folder,
            env=os.environ | dict(command.settings),
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(
            f"{log.read_text('utf-8', 'replace').strip()}\nthis failed: {command.words}"
        )
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def share(costs: Sequence[Cost], whole: Sequence[Cost]) -> float:
    """The median, over the rounds, of one run's time as a share of the other's."""
    return median(a.seconds / b.seconds for a, b in zip(costs, whole, strict=True))


def work(costs: Sequence[Cost], whole: Sequence[Cost]) -> float:
    """The same for the processors' work."""
    return median(a.worked / b.worked for a, b in zip(costs, whole, strict=True))


def seconds(costs: Sequence[Cost]) -> float:
    """The median of the times."""
    return median(each.seconds for each in costs)


def megabytes(costs: Sequence[Cost]) -> float:
    """The median of the most memory."""
    return median(each.megabytes for each in costs)
