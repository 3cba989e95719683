"""Building and checking: plain words when something is wrong, and the last good site left alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jobs import build
from jobs.folder import MARK, refusal, successor
from jobs.place import Sources

ROOT = Path(__file__).parent.parent


def script(name: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, ROOT / "scripts" / f"{name}.py", *words]
    return subprocess.run(call, capture_output=True, encoding="utf-8")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The guide's data with two mistakes in it."""
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    symptom = data / "symptoms" / "heels-lift.yml"
    text = symptom.read_text("utf-8").replace("severity:", "severty:")
    symptom.write_text(text, "utf-8")
    return data


@pytest.fixture
def last_site(tmp_path: Path) -> Path:
    """A site that was built before."""
    site = tmp_path / "site"
    site.mkdir()
    (site / MARK).touch()
    (site / "index.html").write_text("the last good site")
    return site


def contents(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.slow
def test_the_guides_own_data_is_fine() -> None:
    done = script("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("data is fine: ")
    assert " variants, " in done.stdout


@pytest.mark.slow
def test_check_names_file_line_and_field(broken: Path) -> None:
    done = script("check", "--data", broken)
    *lines, total = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (1, "")
    assert any("heels-lift.yml:" in line and "severty" in line for line in lines)
    assert total.startswith(f"{len(lines)} problems in the data")


def test_a_data_folder_with_too_long_a_name_is_one_line() -> None:
    done = script("check", "--data", "x" * 300)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith("there is no data folder ")


def test_new_without_a_slug_says_so() -> None:
    done = script("new", "symptom", "--", "--")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_path_that_the_terminal_cannot_show_is_no_mishap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    (tmp_path / "d\xe4ta").mkdir()
    done = script("new", "symptom", "numb-toes", "--data", tmp_path / "d\xe4ta")
    assert (done.returncode, done.stderr) == (0, "")
    assert "d\\xe4ta" in done.stdout


@pytest.mark.slow
def test_a_mistake_in_the_data_leaves_the_last_site(broken: Path, last_site: Path) -> None:
    before = contents(broken.parent)
    done = script("build", "--data", broken, "--out", last_site)
    assert (done.returncode, done.stdout) == (1, "")
    assert "severty" in done.stderr
    assert "Traceback" not in done.stderr
    assert (last_site / "index.html").read_text() == "the last good site"
    assert contents(broken.parent) == before


@pytest.mark.slow
def test_a_failing_build_leaves_the_last_site(
    last_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("[nowhere](nowhere.md)")
    (tmp_path / "mkdocs.yml").write_text("site_name: Trial\n")
    monkeypatch.setattr(build, "CONFIG", tmp_path / "mkdocs.yml")
    before = contents(tmp_path)
    with pytest.raises(SystemExit) as end:
        build.build(Sources(ROOT / "data", None), last_site)
    assert "nowhere.md" in str(end.value)
    assert "INFO" not in str(end.value)
    assert (last_site / "index.html").read_text() == "the last good site"
    assert contents(tmp_path) == before


def test_a_full_disk_during_the_build_is_one_line() -> None:
    output = (
        'INFO    -  Building\nTraceback (most recent call last):\n  File "x.py", line 1\n'
        "OSError: [Errno 28] No space left on device\n"
    )
    assert build.complaints(output) == "cannot build: [Errno 28] No space left on device"


def test_a_missing_data_folder_is_named(tmp_path: Path) -> None:
    done = script("build", "--data", tmp_path / "nowhere")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "there is no data folder" in done.stderr


def test_a_folder_of_somebody_elses_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    done = script("build", "--out", tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "name a new or empty folder" in done.stderr
    assert contents(tmp_path) == ["thesis.txt"]


def test_what_may_be_replaced(tmp_path: Path, last_site: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert refusal(tmp_path / "new", ours=False) == ""
    assert refusal(last_site, ours=False) == ""
    assert refusal(tmp_path, ours=True) == ""
    assert "is a file" in refusal(file, ours=False)
    assert "something else" in refusal(ROOT, ours=False)


def test_a_successor_takes_the_place_of_the_last_site(last_site: Path) -> None:
    with successor(last_site) as new:
        (new / "page.html").write_text("new")
        assert (last_site / "index.html").exists()
    assert contents(last_site) == [MARK, "page.html"]
    assert contents(last_site.parent) == ["site"]


@pytest.mark.parametrize("stop", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_successor_that_fails_leaves_no_trace(last_site: Path, stop: type[BaseException]) -> None:
    with pytest.raises(stop), successor(last_site) as new:
        (new / "page.html").write_text("half")
        raise stop
    assert contents(last_site) == [MARK, "index.html"]
    assert contents(last_site.parent) == ["site"]


def test_the_last_site_comes_back_if_it_cannot_be_replaced(
    last_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if self.name.endswith("-new"):
            raise PermissionError("a program has it open")
        return really(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(PermissionError), successor(last_site):
        pass
    assert (last_site / "index.html").read_text() == "the last good site"
