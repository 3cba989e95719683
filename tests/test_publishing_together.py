"""Publishing again and again while people read, killed meanwhile or met by another: they never see a mixture."""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
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

import pytest
from jobs.publish import publish
from jobs.shelf import Shelf
from published import read_all, tiny, two_releases
from web import serving

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does"),
]

TESTS = Path(__file__).parent
SERVED = ("404.html", "index.html", "assets/javascripts/search-index.js")


@pytest.fixture(autouse=True)
def in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here cuts the power, so nothing need wait for the disk."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return two_releases(tmp_path)


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
    publish(place, tiny(place.parent, "new"), 1)
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
