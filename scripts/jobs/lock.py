"""Remakes the lock files from pyproject.toml, for every platform and Python at once."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from argparse import ArgumentParser
from pathlib import Path

from .fetched import tool
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
    parser.add_argument(
        "--check", action="store_true", help="write nothing; end with 1 if a file would change"
    )
    options = parser.parse_args(argv)
    if options.check and options.upgrade:
        parser.error("--check goes without --upgrade")
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch) / "made"
        made.mkdir()
        for name in ("pyproject.toml", *_LOCKS):
            if (ROOT / name).exists():
                shutil.copy(ROOT / name, made)
        _make(made, tool(UV, Path(scratch)), ["--upgrade"] if options.upgrade else [])
        return (_compare if options.check else _put)(made)


def _make(folder: Path, uv: list[str], upgrade: list[str]) -> None:
    """Makes all lock files in that folder, from the project file and the older ones in it."""
    for lock, sources in _LOCKS.items():
        call = [*uv, *_OPTIONS, *upgrade, "-o", lock, *sources]
        if subprocess.run(call, cwd=folder).returncode:
            raise SystemExit(f"{lock} could not be remade")


def _put(made: Path) -> int:
    for lock in _LOCKS:
        shutil.copy(made / lock, ROOT / lock)
        print(lock)
    return 0


def _compare(made: Path) -> int:
    stale = [lock for lock in _LOCKS if _bytes(made / lock) != _bytes(ROOT / lock)]
    for lock in stale:
        print(f"{lock} is not what pyproject.toml makes; run 'python3 scripts/lock.py'")
    if not stale:
        print("the lock files are what pyproject.toml makes, byte for byte")
    return 1 if stale else 0


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""
