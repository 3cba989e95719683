"""An exercise of a foreign catalogue as the beginning of a press: everything it allows, and all that is no such thing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from catalogue import entries
from hypothesis import example, given
from jobs.new import begun
from legpress.exchange.begin import begin
from legpress.exchange.export import exercises
from legpress.exchange.take import LARGEST, take
from legpress.model import Guide
from legpress.problem import DataError
from legpress.read.characters import decoded
from legpress.read.tree import tree
from legpress.starter import StarterError, starter
from real import DATA, GUIDE

NEW = Path(__file__).parent.parent / "scripts" / "new.py"

PLAIN: dict[str, Any] = {
    "id": "Hack_Squat", "name": "Hack squat", "force": "push", "level": "beginner",
    "mechanic": "compound", "equipment": "machine", "primaryMuscles": ["quadriceps"],
    "secondaryMuscles": ["calves"], "instructions": ["Lie back.", "Press."], "category": "strength",
    "images": [],
}  # fmt: skip
NOTHING: dict[str, Any] = {
    "force": None, "mechanic": None, "equipment": None, "secondaryMuscles": [], "instructions": [],
}  # fmt: skip
ODD = {
    "name": "<b>\ud800",
    "instructions": ["a\u200bb", "\ud800", "# - : {x} 'y' \"z\" \\n", "no", "{{ x }}"],
}


def taken(content: object, wanted: str | None = None) -> Any:
    return taken_bytes(json.dumps(content).encode(), wanted)


def taken_bytes(raw: bytes, wanted: str | None = None) -> Any:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "exercise.json"
        file.write_bytes(raw)
        return take(file, wanted)


def started(entry: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The starter file, and what the guide's own reader finds in it."""
    text = starter("variant", "some-press", *begin(taken(entry), GUIDE))
    found = tree(decoded(text.encode()), "x.yml")
    assert found.problems == []
    assert isinstance(found.value, dict)
    assert found.value == yaml.safe_load(text)
    return text, found.value


@pytest.mark.slow
@given(entries)
@example(PLAIN)
@example(PLAIN | NOTHING)
@example(PLAIN | ODD)
def test_whatever_the_catalogue_allows_begins_a_press(entry: dict[str, Any]) -> None:
    text, found = started(entry)
    assert list(found)[:2] == ["slug", "name"]
    for word in ("force", "mechanic", "level"):
        assert found["classification"][word] == entry[word]
    steps = [" ".join(step.split()) for step in entry["instructions"]]
    kept = [step["do"] for step in found["setup"] if step["do"]]
    assert kept == [step for step in steps if step in kept]
    assert text.count("\n# - step ") == len(steps) - len(kept)
    assert (found["name"] is None) == ("\n# - name: " in text)


def test_a_plain_exercise_is_taken_over_whole() -> None:
    text, found = started(PLAIN)
    assert "could take" not in text
    assert found["name"] == "Hack squat"
    assert [step["do"] for step in found["setup"]] == PLAIN["instructions"]
    assert [(each["muscle"], each["role"]) for each in found["muscles"]] == [
        ("quadriceps", "primary"), ("calves", "secondary"),
    ]  # fmt: skip
    assert found["summary"] is None
    assert found["classification"]["direction"] is None


def test_nothing_stays_blank() -> None:
    _, found = started(PLAIN | NOTHING)
    assert found["setup"] == [{"do": None}]
    assert found["classification"]["force"] is None
    assert found["classification"]["resistance"] == [None]


def test_a_cable_tells_how_it_is_loaded_and_a_barbell_is_noted() -> None:
    assert started(PLAIN | {"equipment": "cable"})[1]["classification"]["resistance"] == ["cable"]
    assert "\n# - equipment: barbell\n" in started(PLAIN | {"equipment": "barbell"})[0]


def test_what_no_field_takes_is_told() -> None:
    odd = PLAIN | {"primaryMuscles": ["biceps"], "images": ["a.jpg"], "instructions": ["<b>Go</b>"]}
    text, found = started(odd | {"category": "stretching"})
    assert "\n# - primary muscle: biceps\n" in text
    assert "\n# - 1 image; draw" in text
    assert "\n# - step 1: '<b>Go</b>'\n" in text
    assert "\n# - category: stretching\n" in text
    assert [each["muscle"] for each in found["muscles"]] == ["calves"]


def test_a_part_of_a_group_is_named_by_its_muscles() -> None:
    _, found = started(
        PLAIN | {"primaryMuscles": ["lower back"], "secondaryMuscles": ["lower back"]}
    )
    assert [(each["muscle"], each["heads"]) for each in found["muscles"]] == [
        ("core", ["erector-spinae"])
    ]


def test_every_export_comes_back(guide: Guide) -> None:
    for exercise in exercises(guide):
        values, notes = begin(taken(exercise.model_dump()), guide)
        assert len(notes) == 1
        assert values["name"] == exercise.name
        assert [step["do"] for step in values["setup"]] == exercise.instructions


def test_one_of_a_list_is_named_by_its_id() -> None:
    others = [PLAIN | {"id": "Calf_Press", "name": "Calf press"}, "no exercise", PLAIN]
    assert taken(others, "Hack_Squat").name == "Hack squat"
    assert taken([PLAIN]).name == "Hack squat"
    assert taken(PLAIN, "Hack_Squat").name == "Hack squat"


def text_with(**changed: object) -> bytes:
    return json.dumps(PLAIN | changed, indent=1).encode()


@pytest.mark.parametrize(
    ("raw", "wanted", "told"),
    [
        (b"", None, "1: this is no JSON: expecting value"),
        (b"{\n'a': 1}", None, "2: this is no JSON: expecting property name"),
        (b"5", None, "1: expected an exercise or a list of them, found the number 5"),
        (b"[5]", None, "1: expected an exercise, found the number 5"),
        (b"null", None, "found nothing"),
        (b"[]", None, "this list has no exercises"),
        (b"[{}, {}]", None, "this list has 2 exercises; name one with --id"),
        (b'[{"id": "Leg_Press"}]', "leg_pres", "no exercise with the id 'leg_pres'; did you mean 'Leg_Press'?"),
        (b'[{"id": "a"}, {"id": "a"}]', "a", "2 exercises have the id 'a'"),
        (b'{"id": "a"}', "b", "the one exercise here has another id than 'b'"),
        (b'{"id": "a"}', None, "1: category: this field is missing"),
        (b'{"id": "a",\n"id": "b"}', None, "2: id: this field stands twice"),
        (b'[{"x": 1, "x": 2}]', None, "1: x: this field stands twice"),
        (b'{"x\\u001b[31m": 1}', None, "x?[31m: there is no such field"),
        (b'{"' + b"x" * 500 + b'": 1}', None, "xxx...: there is no such field"),
        (b'{"id": NaN}', None, "1: this is no JSON: it has no number NaN"),
        (b'{"a": 1,\n"b": [-Infinity]}', None, "2: this is no JSON: it has no number -Infinity"),
        (b"9" * 5000, None, "found the number inf"),
        (b"[" * 200_000, None, "nested too deeply"),
        (b'{"a":' * 200_000, None, "nested too deeply"),
        (b" " * (LARGEST + 1), None, "at most 2048 are read"),
        (b'{"name": "\xe9"}', None, "not UTF-8 (perhaps '\xe9'"),
        ("{}".encode("utf-16"), None, "saved as UTF-16"),
        (b'{"id": "\x00"}', None, "invisible or broken character"),
        (text_with(level="begginer"), None, "5: level: expected one of beginner, intermediate, expert; found the text 'begginer'; did you mean 'beginner'?"),
        (text_with(force=3), None, "4: force: expected one of push, pull, static; found the number 3"),
        (text_with(name=None), None, "3: name: expected text, found nothing"),
        (text_with(instructions="Press."), None, "instructions: expected a list, found the text 'Press.'"),
        (text_with(instructions=["Press.", {}]), None, "instructions[2]: expected text, found a group of fields"),
        (text_with(primaryMuscles=[]), None, "primaryMuscles: this list has no items; it needs at least 1"),
        (text_with(primaryMuscles=["quads"]), None, "primaryMuscles[1]: expected one of"),
        (text_with(secondaryMuscles=["calves", "calves"]), None, "secondaryMuscles: names calves twice"),
        (text_with(id="a b"), None, "id: 'a b' holds characters that are not used here"),
        (text_with(mecanic="x"), None, "mecanic: there is no such field; did you mean 'mechanic'?"),
    ],
)  # fmt: skip
def test_what_is_no_exercise_is_refused_in_plain_words(
    raw: bytes, wanted: str | None, told: str
) -> None:
    with pytest.raises(DataError) as refusal:
        taken_bytes(raw, wanted)
    report = refusal.value.report()
    assert told in report
    assert all(line.isprintable() for line in report.splitlines())


def test_a_byte_order_mark_does_no_harm() -> None:
    assert taken_bytes(b"\xef\xbb\xbf" + text_with()).name == "Hack squat"


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(DataError) as refusal:
        taken(PLAIN | {"level": "x", "force": "y", "images": 3})
    assert len(refusal.value.problems) == 3


@pytest.mark.parametrize(
    "name, why", [("missing.json", "there is no such file"), (".", "no file that can be read")]
)
def test_what_is_no_file_is_refused(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(DataError, match=why):
        take(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_never_answers_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DataError, match="no file that can be read"):
        take(tmp_path / "pipe")


def test_only_a_press_begins_so(tmp_path: Path) -> None:
    with pytest.raises(StarterError, match="only a variant"):
        begun(DATA, "symptom", tmp_path / "x.json", None)


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, str(NEW), "variant", "hack-squat", "--data", str(folder), *words]
    return subprocess.run(call, capture_output=True, encoding="utf-8")


def test_the_script_says_what_is_wrong_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text('{"id": 5}')
    done = _run(DATA, "--from", str(tmp_path / "bad.json"))
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{tmp_path / 'bad.json'}:1: id: expected text, found the number 5\n" in done.stderr
    assert done.stderr.endswith("11 problems in the data\n")
    assert not (DATA / "variants" / "hack-squat.yml").exists()


def test_an_id_without_a_file_is_refused() -> None:
    done = _run(DATA, "--id", "Hack_Squat")
    assert done.returncode == 2
    assert "--id goes with --from" in done.stderr
