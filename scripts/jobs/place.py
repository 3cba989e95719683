"""Where things are, whichever folder a script is started from."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOOKS = ROOT / "hooks"
CONFIG = ROOT / "mkdocs.yml"
SITE = ROOT / "site"

DATA_VARIABLE = "LEGPRESS_DATA"
"""The environment variable that tells the site's hook which data folder to read."""


def data_folder(option: str | None) -> Path:
    """The data folder that was asked for, or the guide's own; refuses one that does not exist."""
    folder = Path(option or os.environ.get(DATA_VARIABLE) or ROOT / "data")
    try:
        folder = folder.resolve()
        found = folder.is_dir()
    except (OSError, ValueError, RuntimeError):  # a name too long, a link that leads to itself
        found = False
    if not found:
        raise SystemExit(f"there is no data folder {folder}")
    return folder
