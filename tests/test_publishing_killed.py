"""Publishing that is killed, or finds no room: what is served is whole throughout."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from jobs.publish import go_back, publish
from jobs.shelf import Shelf
from killed import at_change, child, kill, no_room_noted, unshared
from published import read_all, tiny, two_releases

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does"),
]

TESTS = Path(__file__).parent


@pytest.fixture(autouse=True)
def in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here cuts the power, so nothing need wait for the disk."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return two_releases(tmp_path)


def publish_new(place: Path) -> None:
    publish(place, tiny(place.parent, "new"), 1)


def roll_back(place: Path) -> None:
    go_back(place, None)


def copy_of(place: Path, number: int) -> Path:
    """The same served place once more, in a folder of its own."""
    return (
        Path(shutil.copytree(place.parent, f"{place.parent}-{number}", symlinks=True)) / place.name
    )


@pytest.mark.parametrize(("work", "after"), [(publish_new, "new"), (roll_back, "older")])
def test_killed_before_any_change_to_the_disk(
    place: Path, work: Callable[[Path], None], after: str
) -> None:
    seen = []
    for number in range(1, 1000):
        trial = copy_of(place, number)

        def run(trial: Path = trial, number: int = number) -> None:
            at_change(number, kill)
            work(trial)

        ended = child(run)
        seen.append(read_all(trial))
        if not os.WIFSIGNALED(ended):
            break
        heal_and_check(trial, seen[-1])
    assert set(seen) == {"old", after}
    assert seen == sorted(seen, key=["old", after].index)
    assert len(seen) > 10


def heal_and_check(place: Path, served: str) -> None:
    """The next run clears what was left; going back leads to what was served before."""
    publish(place, tiny(place.parent, "next"), 1)
    assert read_all(place) == "next"
    shelf = Shelf(place)
    beside = {shelf.served()} if place.is_symlink() else set()
    kept = {".leg-press-guide", "history", "lock", *shelf.earlier()}
    assert {path.name for path in shelf.folder.iterdir()} == kept | beside
    go_back(place, None)
    assert read_all(place) == served


def test_killed_without_links_is_put_right_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobs.swap._link", lambda folder, name: None)
    place = tmp_path / "guide"
    publish(place, tiny(tmp_path, "older"), 1)
    publish(place, tiny(tmp_path, "old"), 1)
    gaps = 0
    for number in range(1, 1000):
        trial = copy_of(place, number)

        def run(trial: Path = trial, number: int = number) -> None:
            at_change(number, kill)
            publish_new(trial)

        ended = child(run)
        gaps += not trial.exists()
        served = read_all(trial) if trial.exists() else "new"
        if not os.WIFSIGNALED(ended):
            break
        heal_and_check(trial, served)
    assert gaps == 1


@pytest.mark.parametrize("work", [publish_new, roll_back])
def test_no_room_at_any_change(
    place: Path, work: Callable[[Path], None], capfd: pytest.CaptureFixture[str]
) -> None:
    for number in range(1, 1000):
        trial = copy_of(place, number)
        fired = trial.with_name("fired")

        def run(trial: Path = trial, number: int = number, fired: Path = fired) -> None:
            at_change(number, partial(no_room_noted, fired))
            work(trial)

        ended = child(run)
        said = capfd.readouterr().out
        served = read_all(trial)
        if not fired.exists():
            break
        if os.WEXITSTATUS(ended):
            assert served == "old"
            assert re.fullmatch(r"cannot publish to .*: .*No space left on device.*\n", said)
        heal_and_check(trial, served)
    assert number > 10


FULL = """
mount -t tmpfs -o size=256k none "$1" && exec "$2" - "$1" <<'END'
import sys, os
from pathlib import Path
from jobs.publish import publish
from published import read_all, tiny, two_releases
disk, elsewhere = Path(sys.argv[1]), Path(os.environ["ELSEWHERE"])
place = disk / "guide"
publish(place, tiny(elsewhere, "old"), 1)
for spare in range(0, 120_000, 4096):
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    (disk / "ballast").write_bytes(bytes(max(0, free - spare)))
    try:
        publish(place, tiny(elsewhere, "new"), 1)
    except SystemExit as end:
        print(end)
        assert read_all(place) == "old"
        assert not list((disk / "guide.releases").glob(".n*"))
        (disk / "ballast").unlink()
    else:
        assert read_all(place) == "new"
        print("there was room at last")
        break
END
"""


def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    disk, elsewhere = tmp_path / "disk", tmp_path / "elsewhere"
    disk.mkdir()
    elsewhere.mkdir()
    settings = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(TESTS.parent / "scripts"), str(TESTS)]),
        "ELSEWHERE": str(elsewhere),
    }
    done = subprocess.run(
        [*unshared(), FULL, "sh", disk, sys.executable],
        env=settings,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    *refused, last = done.stdout.splitlines()
    assert last == "there was room at last"
    assert len(refused) > 2
    assert all("No space left on device" in line for line in refused)
