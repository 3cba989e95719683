"""What tests share: the built site, a web server that serves it, and a real browser."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from folders import data_folder
from hypothesis import settings
from legpress.model import Guide
from legpress.read import read_guide
from legpress.render import Output, render
from plan_tool import STEADY, Plan
from real import DATA, EXAMPLE_GYM, GUIDE
from shared import once
from tool_page import content
from web import Web, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent

# No test measures time: a busy machine must not turn a good example into a failure.
settings.register_profile("guide", deadline=None)
settings.load_profile("guide")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test that asks for the browser or for a built site, so that nobody has to."""
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        if "browser" in asked:
            item.add_marker("browser")
        if {"site", "gym_site", "folder", "packed", "laden_site"} & asked:
            item.add_marker("slow")


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The real data."""
    return GUIDE


@pytest.fixture(scope="session")
def gym_guide() -> Guide:
    """The real data with the example of a gym's overlay."""
    return read_guide(DATA, EXAMPLE_GYM)


@pytest.fixture(scope="session")
def rendered(guide: Guide) -> dict[str, Output]:
    """Every page that is made of the real data, by its path."""
    return {output.path: output for output in render(guide)}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once by the real script."""
    return _built(tmp_path_factory, "site")


@pytest.fixture(scope="session")
def gym_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site with the example of a gym's overlay."""
    return _built(tmp_path_factory, "gym-site", "--gym", str(EXAMPLE_GYM))


def _built(folders: pytest.TempPathFactory, name: str, *options: str) -> Path:
    def build(folder: Path) -> None:
        call = [sys.executable, str(ROOT / "scripts" / "build.py"), "--out", str(folder / "site")]
        done = subprocess.run([*call, *options], capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr

    return once(folders, name, build) / "site"


@pytest.fixture(scope="session")
def web(site: Path) -> Iterator[Web]:
    """The site on two web servers: as a whole server's root, and in a folder of another."""
    with ExitStack() as servers:
        root = servers.enter_context(serving(site, "/"))
        below = servers.enter_context(serving(site, "/gym/guide/"))
        yield Web(root, below)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser that talks to nobody but the pages under test."""
    from jobs.browser import VARIABLE, find, started

    path = os.environ.get(VARIABLE) or find()
    assert path, "no browser; 'python3 scripts/test.py' finds or installs one"
    with started(path, "--host-resolver-rules=MAP *.gym.lan 127.0.0.1") as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone's page, which must not complain while it is used."""
    with content(browser) as page:
        yield page


@pytest.fixture
def plan(page: Page) -> Plan:
    """The four-week plan, not yet opened."""
    return Plan(page)


@pytest.fixture
def ready(plan: Plan, site: Path) -> Plan:
    """The four-week plan of somebody steady and sound."""
    plan.open(site)
    plan.fill(**STEADY)
    plan.sound()
    return plan


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A small valid data folder."""
    return data_folder(tmp_path)


@pytest.fixture
def source(data: Path) -> Path:
    """A file that the folder lacks, for a test to put there what it likes."""
    path = data / "sources" / "smith-2001.yml"
    path.unlink()
    return path
