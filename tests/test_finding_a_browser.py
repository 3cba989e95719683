"""A browser for the tests: the one that is named, one that is there, one that can be installed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jobs import browser

HOW = ("find", "_from_apt", "_from_playwright")


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ways that were tried; none of them finds a browser, and none is named."""
    tried: list[str] = []
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    for way in HOW:
        monkeypatch.setattr(browser, way, lambda way=way: tried.append(way))
    return tried


def test_the_named_browser_is_taken(tried: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(browser.VARIABLE, sys.executable)
    assert browser.ready() == sys.executable
    assert tried == []


def test_a_named_browser_that_does_not_start_is_told(
    tried: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(browser.VARIABLE, str(tmp_path / "nowhere"))
    with pytest.raises(SystemExit) as end:
        browser.ready()
    assert str(end.value).endswith("nowhere, which does not start")
    assert tried == []


def test_nothing_is_installed_beside_a_browser_that_is_there(
    tried: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "find", lambda: "a browser")
    assert browser.ready() == "a browser"
    assert tried == []


def test_every_way_is_tried_before_giving_advice(tried: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        browser.ready()
    assert tried == list(HOW)
    assert browser.VARIABLE in str(end.value)
    assert "\n" not in str(end.value)


@pytest.mark.parametrize("name", ["nowhere", "."])
def test_what_cannot_run_is_no_browser(name: str, tmp_path: Path) -> None:
    assert not browser.starts(str(tmp_path / name))
