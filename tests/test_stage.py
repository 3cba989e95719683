"""The guide written out for other engines: whole, refused where it would harm, and built by three of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from built import read_pages
from jobs import packages, stage
from jobs.environment import create, python_of
from legpress.model import Guide
from legpress.render import Output
from real import DATA
from shared import once

ROOT = Path(__file__).parent.parent
PROPERDOCS = ("properdocs==1.6.7", "mkdocs-material==9.8.1", "pymdown-extensions==12.3")
ZENSICAL = ("zensical==0.0.73",)
SEARCH_INDEX = re.compile(r"search-index\.[0-9a-f]{8}\.js")
"""Its pages stand in another order, so its name is another."""


@pytest.fixture(scope="module")
def staged(guide: Guide, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = once(tmp_path_factory, "staged", lambda new: stage.stage(guide, DATA, new / "all"))
    return folder / "all"


@pytest.fixture(scope="module")
def config(staged: Path) -> dict[str, object]:
    found: dict[str, object] = yaml.safe_load((staged / "mkdocs.yml").read_text("utf-8"))
    return found


def test_every_page_is_a_file(staged: Path, rendered: dict[str, Output]) -> None:
    docs = staged / "docs"
    assert rendered.keys() <= {file.relative_to(docs).as_posix() for file in docs.rglob("*.md")}
    body = rendered["safety.md"].content.partition("\n---\n")[2].partition("\n")[0]
    assert body in (docs / "safety.md").read_text("utf-8")
    assert (docs / "assets/images/mark.svg").is_file()
    assert (docs / "hosting.md").read_bytes() == (ROOT / "docs/hosting.md").read_bytes()


def test_the_navigation_names_pages_and_no_folders(staged: Path, config: dict[str, object]) -> None:
    named = set(_pages(config["nav"]))
    assert not [page for page in named if not (staged / "docs" / page).is_file()]
    assert named == {
        file.relative_to(staged / "docs").as_posix() for file in staged.glob("docs/**/*.md")
    }


def _pages(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list | dict):
        for below in nav.values() if isinstance(nav, dict) else nav:
            yield from _pages(below)


def test_hooks_that_make_pages_stay_behind(staged: Path, config: dict[str, object]) -> None:
    assert config["hooks"] == ["hooks/theme.py", "hooks/search.py", "hooks/hosting.py"]
    assert sorted(file.name for file in (staged / "hooks").iterdir()) == [
        "hosting.py", "legpress", "search.py", "theme.py",
    ]  # fmt: skip
    assert not list(staged.rglob("__pycache__"))


@pytest.mark.slow
def test_a_gym_goes_along(gym_guide: Guide, tmp_path: Path) -> None:
    stage.stage(gym_guide, DATA, tmp_path / "all")
    config = yaml.safe_load((tmp_path / "all/mkdocs.yml").read_text("utf-8"))
    assert gym_guide.gym
    assert config["extra"]["gym"]["name"] == gym_guide.gym.name
    assert {"gym/index.md"} < set(_pages(config["nav"]))


def test_what_is_not_ours_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear words")
    call = [sys.executable, str(ROOT / "scripts/stage.py"), str(tmp_path)]
    done = subprocess.run(call, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (1, "")
    assert "name a new or empty folder" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_a_page_by_hand_where_one_is_made_is_an_error(tmp_path: Path) -> None:
    stage.write(tmp_path / "about.md", b"mine")
    with pytest.raises(OSError, match=r"two things want to be about\.md"):
        stage.write(tmp_path / "about.md", b"yours")


@pytest.mark.slow
def test_mkdocs_makes_the_same_site_of_it(staged: Path, site: Path, tmp_path: Path) -> None:
    made = _build(staged, tmp_path, [sys.executable, "-m", "mkdocs", "build", "--strict"])
    assert _html(made) == _html(site)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("requirements", "module", "options"),
    [(PROPERDOCS, "properdocs", ("--strict",)), (ZENSICAL, "zensical", ("--strict", "--clean"))],
    ids=["ProperDocs", "Zensical"],
)
def test_another_engine_tells_the_same(
    staged: Path, site: Path, tmp_path: Path,
    requirements: tuple[str, ...], module: str, options: tuple[str, ...],
) -> None:  # fmt: skip
    python = _environment(tmp_path / "environment", requirements)
    call = [str(python), "-m", module, "build", *options, "-f", "mkdocs.yml"]
    made = _build(staged, tmp_path, call)
    assert _told(made) == _told(site)


def _environment(folder: Path, requirements: tuple[str, ...]) -> Path:
    """A Python with these packages, made as the scripts make theirs."""
    folder.mkdir()
    python, log = python_of(folder / "in"), folder / "pip.log"
    create(folder / "in", log)
    call = [*packages.command(python), "install", "-q", "--only-binary", ":all:", *requirements]
    if not packages.call(call, log):
        pytest.skip(f"{requirements[0]} cannot be installed here")
    return python


def _build(staged: Path, folder: Path, call: list[str]) -> Path:
    shutil.copytree(staged, folder / "copy")
    settings = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        call, cwd=folder / "copy", env=settings, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "copy" / "site"


def _html(site: Path) -> dict[str, str]:
    found = ((file, file.read_text("utf-8")) for file in site.rglob("*.html"))
    return {file.relative_to(site).as_posix(): SEARCH_INDEX.sub("", html) for file, html in found}


def _told(site: Path) -> dict[str, str]:
    """What each page says; engines differ in blanks, and in how often sources lead back."""
    return {path: re.sub(r"[\s↩]", "", page.words) for path, page in read_pages(site).items()}
