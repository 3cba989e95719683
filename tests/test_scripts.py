"""Every script: its help, its grammar, and what it says to an old Python."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from jobs.start import too_old

SCRIPTS = Path(__file__).parent.parent / "scripts"
DOORS = sorted(SCRIPTS.glob("*.py"))
READ_BY_OLD_PYTHONS = [*DOORS, SCRIPTS / "jobs" / "__init__.py", SCRIPTS / "jobs" / "start.py"]
NEWER_THAN_PYTHON_2 = (
    ast.AnnAssign, ast.AsyncFunctionDef, ast.JoinedStr, ast.Match, ast.NamedExpr, ast.Nonlocal,
    ast.YieldFrom,
)  # fmt: skip


def name(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("script", DOORS, ids=name)
def test_help_needs_no_set_up(script: Path) -> None:
    bare = getattr(sys, "_base_executable", sys.executable)
    done = subprocess.run([bare, script, "--help"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"usage: python3 scripts/{script.name}" in done.stdout


@pytest.mark.parametrize("script", DOORS, ids=name)
def test_every_script_has_a_job_and_a_line_in_the_table(script: Path) -> None:
    assert (SCRIPTS / "jobs" / script.name).is_file()
    assert f"`{script.name}" in (SCRIPTS / "README.md").read_text("utf-8")


@pytest.mark.parametrize("path", READ_BY_OLD_PYTHONS, ids=name)
def test_an_old_python_can_read_the_way_in(path: Path) -> None:
    source = path.read_bytes()
    nodes = list(ast.walk(ast.parse(source, feature_version=(3, 7))))
    assert source.isascii()
    assert not [node for node in nodes if isinstance(node, NEWER_THAN_PYTHON_2)]
    assert not [node for node in nodes if isinstance(node, ast.FunctionDef) and _modern(node)]


def _modern(function: ast.FunctionDef) -> bool:
    arguments = function.args
    annotated = [each for each in ast.walk(arguments) if getattr(each, "annotation", None)]
    return bool(function.returns or annotated or arguments.kwonlyargs or arguments.posonlyargs)


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13)])
def test_an_old_python_is_told_what_to_do(version: tuple[int, int, int]) -> None:
    line = too_old(version)
    assert line.startswith(f"this is Python {version[0]}.{version[1]}, ")
    assert "3.11 or newer" in line
    assert "\n" not in line


@pytest.mark.parametrize("version", [(3, 11, 2), (3, 14, 0), (4, 0, 0)])
def test_a_new_python_will_do(version: tuple[int, int, int]) -> None:
    assert too_old(version) == ""


def test_the_guide_needs_no_site_engine() -> None:
    code = (
        "import sys, pkgutil, importlib, legpress\n"
        "for found in pkgutil.walk_packages(legpress.__path__, 'legpress.'):\n"
        "    importlib.import_module(found.name)\n"
        "print(*sorted(m for m in sys.modules if m.partition('.')[0] == 'mkdocs'))"
    )
    hooks = SCRIPTS.parent / "hooks"
    done = subprocess.run([sys.executable, "-c", code], cwd=hooks, capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("", "")
