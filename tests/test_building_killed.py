"""Building that is killed, or meets a disk that is full or may not be written: the last good site stays."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from folders import BASE
from jobs.folder import MARK, successor
from jobs.whole import missing
from killed import at_change, child, kill, unshared

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does"),
]

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "scripts" / "build.py"
WORDS = ("index.html", "presses.html")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that says "old" in a folder of its own."""
    site = tmp_path / "n\xf6" / "site"
    write(site, "old")
    return site


def write(site: Path, word: str) -> None:
    """Puts a site that says so in the place of the last one."""
    with successor(site) as new:
        for name in WORDS:
            (new / name).write_text(word)


def said(site: Path) -> str:
    """The one word of a whole site."""
    assert sorted(path.name for path in site.iterdir()) == [MARK, *WORDS]
    (word,) = {(site / name).read_text() for name in WORDS}
    return word


def test_killed_before_any_change_to_the_disk(site: Path) -> None:
    seen = list[str]()
    for number in range(1, 100):
        trial = site.parent.with_name(str(number)) / "site"
        shutil.copytree(site.parent, trial.parent)

        def run(trial: Path = trial, number: int = number) -> None:
            at_change(number, kill)
            write(trial, "new")

        ended = child(run)
        seen.append(said(trial) if trial.exists() else "away")
        if not os.WIFSIGNALED(ended):
            break
        # The next run puts the last good site back before it begins, and leaves nothing else.
        with pytest.raises(KeyboardInterrupt), successor(trial):
            assert said(trial) == ("old" if seen[-1] == "away" else seen[-1])
            raise KeyboardInterrupt
        assert [path.name for path in trial.parent.iterdir()] == ["site"]
        write(trial, "next")
        assert said(trial) == "next"
    assert seen == sorted(seen, key=["old", "away", "new"].index)
    assert seen.count("away") == 1
    assert seen[-1] == "new"
    assert len(seen) > 8


def test_the_real_build_killed_at_random(tmp_path: Path) -> None:
    out = tmp_path / "Fitness M\xfcller" / "site"
    call = [sys.executable, str(BUILD), "--data", str(BASE), "--out", str(out)]
    assert subprocess.run(call, capture_output=True).returncode == 0
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    chance = random.Random(3)
    killed = 0
    for _ in range(4):
        process = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.3, 2.5))
        process.send_signal(signal.SIGKILL)  # what it started goes on; the next run waits for it
        killed += process.wait() == -signal.SIGKILL
        assert missing(out) == []
        assert {path: path.read_bytes() for path in before} == before
    assert killed
    done = subprocess.run(call, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert [path.name for path in out.parent.iterdir()] == ["site"]
    assert {path: path.read_bytes() for path in before} == before


DISK = """
mount -t tmpfs -o size=64m none "$1" || exit 9
build() { "$2" "$3" --data "$4" --out "$1/a site"; }
build "$@" || exit 1
cp -r "$1/a site" "$5"
head -c 64m /dev/zero > "$1/ballast" 2> /dev/null
build "$@" && exit 2
diff -r "$1/a site" "$5" || exit 3
rm "$1/ballast"
mount -o remount,ro "$1" || exit 9
build "$@" && exit 4
diff -r "$1/a site" "$5" || exit 5
mount -o remount,rw "$1" || exit 9
build "$@" || exit 6
diff -r "$1/a site" "$5" || exit 7
test "$(ls -A "$1")" = "a site"
"""


def test_a_full_disk_and_one_that_may_not_be_written(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    words = [str(each) for each in (disk, sys.executable, BUILD, BASE, tmp_path / "copy")]
    done = subprocess.run([*unshared(), DISK, "sh", *words], capture_output=True, text=True)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    full, locked = done.stderr.splitlines()[:-1], done.stderr.splitlines()[-1]
    assert any("No space left on device" in line for line in full), full
    assert "Traceback" not in done.stderr
    assert "Read-only file system" in locked
