"""A tool that only a script needs: the one that is there, or one fetched for the moment."""

from __future__ import annotations

import shutil
from pathlib import Path

from . import packages
from .environment import create, python_of


def tool(requirement: str, scratch: Path) -> list[str]:
    """How to call it; `requirement` names a package and its version, `scratch` is a folder to fetch it into."""
    name = requirement.partition("==")[0]
    if there := shutil.which(name):
        return [there]
    log, python = scratch / "setup.log", python_of(scratch / name)
    create(scratch / name, log)
    try:
        fetched = packages.call([*packages.command(python), "install", requirement], log)
    except packages.InstallError as error:
        raise SystemExit(str(error)) from None
    if not fetched:
        raise SystemExit(f"cannot fetch {requirement}: {log.read_text('utf-8', 'replace').strip()}")
    return [str(python), "-m", name.replace("-", "_")]
