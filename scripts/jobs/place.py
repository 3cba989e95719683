"""Where things are, whichever folder a script is started from."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOOKS = ROOT / "hooks"
CONFIG = ROOT / "mkdocs.yml"
SITE = ROOT / "site"

DATA_VARIABLE = "LEGPRESS_DATA"
"""The environment variable that tells the site's hook which data folder to read."""

GYM_VARIABLE = "LEGPRESS_GYM"
"""The one that tells it which gym's overlay to read in place of data/gym.yml."""

EXAMPLE_GYM = ROOT / "data" / "example-gym" / "gym.yml"
"""An overlay to look at and to copy."""


@dataclass(frozen=True)
class Sources:
    """What the guide is made from."""

    data: Path
    gym: Path | None
    """An overlay that was asked for by its path."""

    def settings(self) -> dict[str, str]:
        """The environment variables that tell the site's hook."""
        return {DATA_VARIABLE: str(self.data), GYM_VARIABLE: str(self.gym or "")}


def add_sources(parser: ArgumentParser) -> None:
    """The options of every script that reads the guide."""
    parser.add_argument("--data", metavar="DIR", help="another data folder")
    parser.add_argument("--gym", metavar="FILE", help="a gym's overlay kept elsewhere")


def sources(options: Namespace) -> Sources:
    """What was asked for, by option or environment variable; refuses what does not exist."""
    return Sources(data_folder(options.data), gym_file(options.gym))


def gym_file(option: str | None) -> Path | None:
    """The overlay that was asked for; refuses one that does not exist."""
    if option == "":  # a chain's script with an unset name must not publish a guide without its gym
        raise SystemExit("--gym needs the name of a file")
    asked = option or os.environ.get(GYM_VARIABLE)
    if not asked:
        return None
    try:
        file = Path(asked).absolute()
        found = file.is_file()
    except (OSError, ValueError):
        found = False
    if not found:
        raise SystemExit(f"{asked} is no file, or there is none")
    return file


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
