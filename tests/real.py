"""The guide's own data, read once in a process."""

from __future__ import annotations

from pathlib import Path

from legpress.model import Guide
from legpress.read import read_guide

DATA = Path(__file__).resolve().parent.parent / "data"
EXAMPLE_GYM = DATA / "example-gym" / "gym.yml"

GUIDE: Guide = read_guide(DATA)
