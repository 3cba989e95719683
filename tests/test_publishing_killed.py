"""Publishing that is killed, has no room, or meets another: what is served is whole throughout."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jobs.publish import go_back, publish
from jobs.shelf import Shelf
from published import read_all, tiny
from web import serving

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does"),
]

TESTS = Path(__file__).parent
CHANGES = ("os.link", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.utime")
SERVED = ("404.html", "index.html", "assets/javascripts/search-index.js")


@pytest.fixture(autouse=True)
def in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here cuts the power, so nothing need wait for the disk."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A place that shows the release "old", and before it "older"."""
    place = tmp_path / "gui\xefde"
    for word in ("older", "old"):
        publish(place, tiny(tmp_path, word), 1)
    return place


def child(work: Callable[[], object]) -> int:
    """Does the work in a process of its own; returns how that ended, as os.waitpid tells it."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
        except SystemExit as end:
            print(end, flush=True)
            os._exit(1)
        finally:
            os._exit(0)
    return os.waitpid(pid, 0)[1]


def at_change(number: int, then: Callable[[], None]) -> None:
    """From now on, has this process call `then` before the change to the disk of that number."""
    left = [number]

    def hook(event: str, words: tuple[Any, ...]) -> None:
        if event in CHANGES or (event == "open" and words[1] not in ("r", "rb") and words[1]):
            left[0] -= 1
            if left[0] == 0:
                then()

    sys.addaudithook(hook)


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def no_room() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


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
            at_change(number, partial(_note_and_raise, fired))
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


def _note_and_raise(path: Path) -> None:
    path.mkdir()
    no_room()


FULL = """
mount -t tmpfs -o size=256k none "$1" && exec "$2" - "$1" <<'END'
import sys, os
from pathlib import Path
from jobs.publish import publish
from published import read_all, tiny
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
    call = ["unshare", "-rm", "sh", "-c"]
    if (
        not shutil.which("unshare")
        or subprocess.run([*call, "true"], capture_output=True).returncode
    ):
        pytest.skip("this system lets nobody mount a small disk")
    done = subprocess.run(
        [*call, FULL, "sh", disk, sys.executable], env=settings, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    *refused, last = done.stdout.splitlines()
    assert last == "there was room at last"
    assert len(refused) > 2
    assert all("No space left on device" in line for line in refused)


PUBLISHING = """
import os, sys
os.fsync = lambda handle: None
from pathlib import Path
from jobs.publish import go_back, publish
from published import tiny
place, seed = Path(sys.argv[1]), sys.argv[2]
for number in range(1000):
    publish(place, tiny(place.parent, f"w{seed}x{number}"), 50)
    if number % 3 == 2:
        go_back(place, None)
"""


def start(place: Path, seed: int) -> subprocess.Popen[bytes]:
    settings = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(TESTS.parent / "scripts"), str(TESTS)])
    }
    call = [sys.executable, "-c", PUBLISHING, str(place), str(seed)]
    return subprocess.Popen(call, env=settings)


@contextmanager
def readers(*reads: Callable[[], object]) -> Iterator[Callable[[], None]]:
    """Each reads over and over meanwhile; afterwards none has met a fault.

    What it gives waits until each has read once more.
    """
    stop, counts, faults = threading.Event(), [0] * len(reads), list[BaseException]()

    def go_on(number: int) -> None:
        try:
            while not stop.is_set():
                reads[number]()
                counts[number] += 1
        except BaseException as fault:
            faults.append(fault)
            stop.set()

    def once_more() -> None:
        before = counts[:]
        while not stop.is_set() and any(
            now == was for now, was in zip(counts, before, strict=True)
        ):
            time.sleep(0.001)

    threads = [threading.Thread(target=go_on, args=[number]) for number in range(len(reads))]
    for thread in threads:
        thread.start()
    try:
        yield once_more
        once_more()
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert faults == []
    assert all(counts)


def read_as_browser(address: str) -> None:
    """Fetches the page and then its style, which may belong to a release before by now."""
    page = fetch(f"{address}index.html").decode()
    (style,) = re.findall(r'href="look\.([0-9a-f]{8})\.css"', page)
    content = fetch(f"{address}look.{style}.css")
    assert hashlib.sha256(content).hexdigest()[:8] == style
    assert content.decode().split()[0][1:] == page.partition(">")[2]
    for name in SERVED:
        assert fetch(address + name)
    assert json.loads(fetch(f"{address}release.json"))["files"]


def fetch(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return bytes(answer.read())


def test_killed_many_times_while_people_read(place: Path) -> None:
    chance = random.Random(1)
    with (
        serving(place, "/") as address,
        readers(partial(read_all, place), partial(read_as_browser, address)) as once_more,
    ):
        for seed in range(40):
            process = start(place, seed)
            time.sleep(chance.uniform(0.05, 0.3))
            process.send_signal(signal.SIGKILL)
            process.wait()
            once_more()
    publish_new(place)
    assert read_all(place) == "new"


def test_two_at_once_take_turns(place: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from jobs.publish import publish\n"
        "from published import tiny\n"
        "place, own, word = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]\n"
        "print(publish(place, tiny(own, word), 9))\n"
    )
    settings = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(TESTS.parent / "scripts"), str(TESTS)])
    }
    words = [f"at-once-{number}" for number in range(6)]
    started = [
        subprocess.Popen(
            [sys.executable, "-c", script, place, place.parent / word, word],
            env=settings,
            stdout=subprocess.PIPE,
            text=True,
        )
        for word in words
    ]
    with readers(partial(read_all, place)):
        said = [process.communicate()[0] for process in started]
    assert [process.returncode for process in started] == [0] * 6
    assert all(f"{place} shows " in text for text in said)
    shelf = Shelf(place)
    served = [read_all(shelf.where(name)) for name in (shelf.served(), *shelf.earlier())]
    assert sorted(served) == sorted([*words, "old", "older"])
