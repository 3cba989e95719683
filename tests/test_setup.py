"""The set-up: made once, whole or not at all, and remade when it no longer fits."""

from __future__ import annotations

import importlib.machinery
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from jobs import environment, packages
from jobs.environment import Environment
from jobs.packages import InstallError, advice, install, settings

ROOT = Path(__file__).parent.parent


class Trial:
    """An environment whose making and installing are only noted down."""

    def __init__(self, home: Path) -> None:
        self.done: list[str] = []
        self.failing: BaseException | None = None
        self.meanwhile: Callable[[], object] = lambda: None
        self.home = home
        home.mkdir()
        for name in ("site", "tests"):
            (home / f"{name}.lock").write_text(f"{name} packages")

    def environment(self) -> Environment:
        locks = {name: self.home / f"{name}.lock" for name in ("site", "tests")}
        return Environment(self.home / ".venv", locks, self.create, self.install)

    def create(self, folder: Path, log: Path) -> None:
        self.done.append("create")
        python = Environment(folder, {}).python
        python.parent.mkdir()
        python.touch()
        (folder / "pyvenv.cfg").touch()

    def install(self, python: Path, lock: Path, log: Path) -> None:
        self.meanwhile()
        if self.failing:
            raise self.failing
        self.done.append(lock.stem)

    def bring(self, part: str = "site") -> list[str]:
        """What one more set-up does."""
        self.done.clear()
        self.environment().bring(part)
        return self.done


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    return Trial(tmp_path / "home")


@pytest.fixture
def made(trial: Trial) -> Trial:
    assert trial.bring() == ["create", "site"]
    return trial


def test_what_is_there_is_not_made_again(made: Trial) -> None:
    assert made.bring() == []


def test_the_tests_add_only_what_they_need(made: Trial) -> None:
    assert made.bring("tests") == ["tests"]
    assert made.bring("tests") == []
    assert made.bring("site") == []


def test_the_tests_bring_the_site_along(trial: Trial) -> None:
    assert trial.bring("tests") == ["create", "site", "tests"]


@pytest.mark.parametrize("failing", [InstallError("no network"), KeyboardInterrupt()])
def test_a_set_up_that_was_cut_short_begins_anew(trial: Trial, failing: BaseException) -> None:
    trial.failing = failing
    with pytest.raises(type(failing)):
        trial.bring()
    left = trial.home / ".venv" / "lib" / "half a package"
    left.mkdir(parents=True)
    trial.failing = None
    assert trial.bring() == ["create", "site"]
    assert not left.exists()


@pytest.mark.parametrize("missing", ["pyvenv.cfg", "site.stamp"])
def test_an_environment_that_lost_a_file_is_remade(made: Trial, missing: str) -> None:
    (made.home / ".venv" / missing).unlink()
    assert made.bring() == ["create", "site"]


def test_an_environment_whose_python_is_gone_is_remade(made: Trial) -> None:
    made.environment().python.unlink()
    assert made.bring() == ["create", "site"]


def test_a_changed_lock_is_followed(made: Trial) -> None:
    (made.home / "site.lock").write_text("newer packages")
    assert made.bring() == ["create", "site"]


def test_a_changed_lock_of_the_tests_leaves_the_site_alone(made: Trial) -> None:
    made.bring("tests")
    (made.home / "tests.lock").write_text("newer packages")
    assert made.bring("site") == []
    assert made.bring("tests") == ["tests"]


def test_a_moved_folder_is_set_up_again(made: Trial) -> None:
    made.home = made.home.rename(made.home.with_name("elsewhere"))
    assert made.bring() == ["create", "site"]


def test_another_python_gets_an_environment_of_its_own(
    made: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.machinery, "EXTENSION_SUFFIXES", [".cpython-399.so"])
    assert made.bring() == ["create", "site"]


def test_two_at_once_install_once(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    waits = threading.Event()

    def say(said: str) -> None:
        if said == "waiting for another set-up to end":
            waits.set()

    monkeypatch.setattr(environment, "say", say)
    trial.meanwhile = lambda: waits.wait(60)
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda _: trial.environment().bring("site"), range(2)))
    assert waits.is_set()
    assert trial.done == ["create", "site"]


FAILING_PIP = """
import sys
print({said!r})
sys.exit(1)
"""


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError'",
            "connect to the inter",
        ),
        ("ERROR: No matching distribution found for x==1", "No matching distribution found for x"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "DO NOT MATCH THE HASHES"),
        ("Killed", "pip gave no reason"),
    ],
)
def test_a_failing_pip_becomes_one_line(
    said: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pip.py").write_text(FAILING_PIP.format(said=said))
    monkeypatch.setattr(packages, "command", lambda _: [sys.executable, str(tmp_path / "pip.py")])
    with pytest.raises(InstallError) as failure:
        install(Path(sys.executable), tmp_path / "any.lock", tmp_path / "setup.log")
    assert told in str(failure.value)
    assert "\n" not in str(failure.value)
    assert said in (tmp_path / "setup.log").read_text()


def test_advice_names_the_log(tmp_path: Path) -> None:
    assert str(tmp_path / "setup.log") in advice("ERROR: disk full", tmp_path / "setup.log")


def test_settings_of_the_users_own_do_not_lead_packages_astray(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PIP_TARGET", "elsewhere")
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    monkeypatch.setenv("PIP_PROXY", "kept")
    assert {"PIP_TARGET", "PYTHONPATH"}.isdisjoint(settings())
    assert settings()["PIP_PROXY"] == "kept"


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A guide on a computer that has never seen it; its lock files ask for nothing."""
    home = tmp_path_factory.mktemp("new comer")
    shutil.copytree(ROOT / "scripts", home / "scripts")
    for name in ("requirements.lock", "requirements-test.lock"):
        (home / name).write_text("# no packages\n")
    package = home / "hooks" / "legpress"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "schemas.py").write_text("def schemas():\n    return {}\n")
    yield home


@pytest.mark.slow
def test_a_bare_python_sets_itself_up_and_goes_on(newcomer: Path, tmp_path: Path) -> None:
    bare = getattr(sys, "_base_executable", sys.executable)
    call = [bare, newcomer / "scripts" / "schemas.py", "--check"]
    runs = [
        subprocess.run(call, cwd=tmp_path, capture_output=True, text=True)
        for _ in ("first", "again")
    ]
    assert [run.returncode for run in runs] == [0, 0], runs[0].stderr
    assert [run.stdout for run in runs] == ["schemas are up to date\n"] * 2
    assert "installing packages for the site" in runs[0].stderr
    assert runs[1].stderr == ""
