"""What other programs read: every press with steps, in a foreign catalogue's shape and nothing invented."""

from __future__ import annotations

import json
from typing import Any

import pytest
from catalogue import faults
from legpress.exchange.export import EXERCISES, MUSCLES, files
from legpress.model import Guide
from legpress.render import attached


@pytest.fixture(scope="module")
def entries(guide: Guide) -> dict[str, dict[str, Any]]:
    found = {beside.path: beside.content for beside in attached(guide)}
    return {each["id"]: each for each in json.loads(found[EXERCISES])}


def test_every_entry_has_the_catalogues_shape(entries: dict[str, dict[str, Any]]) -> None:
    assert [(name, what) for name, entry in entries.items() for what in faults(entry)] == []
    assert entries


def test_every_press_with_steps_is_there_and_no_other(
    guide: Guide, entries: dict[str, dict[str, Any]]
) -> None:
    with_steps = {it.slug for it in guide.variants.values() if it.setup}
    assert {f"leg-press-guide-{slug}" for slug in with_steps} == entries.keys()
    assert "leg-press-guide-reverse-leg-press-sled" not in entries


def test_a_press_reads_as_its_page(guide: Guide, entries: dict[str, dict[str, Any]]) -> None:
    it = guide.variants["45-degree-leg-press"]
    entry = entries["leg-press-guide-45-degree-leg-press"]
    told = entry["instructions"]
    assert told[: len(it.setup)] == [step.do.plain() for step in it.setup]
    assert len(told) == len(it.setup) + len(it.rep) + 1
    assert told[-1].startswith("Stop at any of these signs: Chest pain, a faint,")
    assert {name: value for name, value in entry.items() if name != "instructions"} == {
        "id": "leg-press-guide-45-degree-leg-press",
        "name": "45-degree leg press",
        "force": "push",
        "level": "beginner",
        "mechanic": "compound",
        "equipment": "machine",
        "primaryMuscles": ["quadriceps", "glutes"],
        "secondaryMuscles": ["adductors", "hamstrings", "calves"],
        "category": "strength",
        "images": [],
    }


def test_what_is_no_machine_is_none(entries: dict[str, dict[str, Any]]) -> None:
    found = {name: entry["equipment"] for name, entry in entries.items()}
    assert found.pop("leg-press-guide-cable-kick-back") == "cable"
    assert set(found.values()) == {"machine"}


def test_no_instruction_holds_marks(entries: dict[str, dict[str, Any]]) -> None:
    told = "".join(line for entry in entries.values() for line in entry["instructions"])
    assert not set("[]*@<>") & set(told)


def test_a_side_gluteal_and_the_lower_back_have_names_of_their_own(guide: Guide) -> None:
    heads = {head["id"]: head for muscle in _muscles(guide) for head in muscle["heads"]}
    assert heads["gluteus-medius"]["free_exercise_db"] == "abductors"
    assert heads["gluteus-maximus"]["free_exercise_db"] == "glutes"
    assert heads["erector-spinae"]["free_exercise_db"] == "lower back"


def test_wgers_numbers_are_those_known(guide: Guide) -> None:
    named = [*_muscles(guide), *(head for each in _muscles(guide) for head in each["heads"])]
    assert {each["id"]: each["wger"] for each in named if each["wger"]} == {
        "quadriceps": 10, "hamstrings": 11, "gluteus-maximus": 8, "gastrocnemius": 7, "soleus": 15,
        "rectus-abdominis": 6, "erector-spinae": 16,
    }  # fmt: skip


def _muscles(guide: Guide) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(dict(files(guide))[MUSCLES])
    return found
