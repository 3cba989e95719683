"""Who may import whom: downwards only, and the guide knows no site engine."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import legpress
import pytest

PACKAGE = Path(legpress.__file__).parent
BELOW = {
    "exchange": {"model", "problem", "read"},
    "api": {"check", "model", "render", "schemas"},
    "hosting": set(),
    "problem": set(),
    "version": set(),
    "model": set(),
    "pose": set(),
    "programme": {"model"},
    "stance": {"model", "pose"},
    "schemas": {"model"},
    "shown": {"model", "pose", "stance"},
    "check": {"model", "pose", "problem", "programme", "shown", "stance"},
    "read": {"check", "model", "problem"},
}
"""What each part may import of the others."""


def imported(part: str) -> Iterator[str]:
    """The parts of the package that a part names in its imports."""
    place = PACKAGE / part
    for path in place.rglob("*.py") if place.is_dir() else [place.with_suffix(".py")]:
        depth = len(path.relative_to(PACKAGE).parts)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level == depth:
                yield (node.module or "").partition(".")[0]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                yield (node.module or "").removeprefix("legpress.").partition(".")[0]


@pytest.mark.parametrize("part", BELOW)
def test_a_part_imports_only_what_is_below_it(part: str) -> None:
    others = {path.stem for path in PACKAGE.iterdir()} - {part, "__init__"}
    assert {name for name in imported(part) if name in others} <= BELOW[part]


def test_the_guide_is_read_without_a_site_engine() -> None:
    names = "legpress.read, legpress.check, legpress.schemas"
    code = f"import sys, {names}; print('mkdocs' in sys.modules, 'jinja2' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, encoding="utf-8"
    )
    assert (done.stdout, done.stderr) == ("False False\n", "")


def test_pages_and_data_are_made_without_a_site_engine() -> None:
    code = "import sys, legpress.api, legpress.render; print('mkdocs' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, encoding="utf-8"
    )
    assert (done.stdout, done.stderr) == ("False\n", "")
