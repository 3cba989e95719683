"""Remakes the lock files from pyproject.toml, for every platform and Python at once."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from argparse import ArgumentParser
from pathlib import Path

from . import packages
from .environment import create, python_of
from .place import ROOT

UV = "uv==0.13.8"

_OPTIONS = (
    "pip", "compile", "-q", "--universal", "--python-version", "3.11", "--generate-hashes",
    "--custom-compile-command", "python3 scripts/lock.py",
)  # fmt: skip

_LOCKS = {
    "requirements.lock": ("pyproject.toml",),
    "requirements-test.lock": ("--group", "pyproject.toml:test", "-c", "requirements.lock"),
}


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Keeps the versions that are locked and still fit, unless told to upgrade."""
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions")
    upgrade = ["--upgrade"] if parser.parse_args(argv).upgrade else []
    with tempfile.TemporaryDirectory() as scratch:
        uv = _uv(Path(scratch))
        for lock, sources in _LOCKS.items():
            call = [*uv, *_OPTIONS, *upgrade, "-o", lock, *sources]
            if subprocess.run(call, cwd=ROOT).returncode:
                raise SystemExit(f"{lock} could not be remade")
            print(lock)
    return 0


def _uv(scratch: Path) -> list[str]:
    """How to call uv: the one that is there, or one fetched into the folder `scratch`."""
    if there := shutil.which("uv"):
        return [there]
    log, python = scratch / "setup.log", python_of(scratch / "uv")
    create(scratch / "uv", log)
    try:
        fetched = packages.call([*packages.command(python), "install", UV], log)
    except packages.InstallError as error:
        raise SystemExit(str(error)) from None
    if not fetched:
        raise SystemExit(f"cannot fetch {UV}: {log.read_text('utf-8', 'replace').strip()}")
    return [str(python), "-m", "uv"]
