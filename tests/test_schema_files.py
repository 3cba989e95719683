"""data/schemas: written from the model, and never left behind it."""

from __future__ import annotations

from pathlib import Path

from jobs.schemas import FOLDER, outdated, write
from legpress.schemas import schemas

WANTED = {"one.schema.json": "1\n", "two.schema.json": "zwölf\n"}


def test_the_schemas_are_up_to_date() -> None:
    assert outdated(FOLDER, schemas()) == [], "run 'python3 scripts/schemas.py'"


def test_what_is_missing_differs_or_is_left_over_is_outdated(tmp_path: Path) -> None:
    (tmp_path / "one.schema.json").write_bytes(b"1\n")
    (tmp_path / "two.schema.json").write_bytes(b"2\n")
    (tmp_path / "old.schema.json").write_bytes(b"0\n")
    (tmp_path / "notes.txt").touch()
    assert outdated(tmp_path, WANTED) == ["old.schema.json", "two.schema.json"]
    assert outdated(tmp_path / "nowhere", WANTED) == sorted(WANTED)


def test_what_was_written_is_not_outdated(tmp_path: Path) -> None:
    folder = tmp_path / "schemas"
    write(folder, WANTED)
    write(folder, {"one.schema.json": None})
    assert outdated(folder, {"two.schema.json": WANTED["two.schema.json"]}) == []
