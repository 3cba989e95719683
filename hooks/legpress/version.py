"""The guide's version: the one in pyproject.toml, and no other."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

_PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


@cache
def version() -> str:
    """As in "1.0.0"."""
    found: str = tomllib.loads(_PROJECT.read_text("utf-8"))["project"]["version"]
    return found
