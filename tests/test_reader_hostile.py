"""Files that want to harm, or were left half done: refused with a reason, at once."""

from __future__ import annotations

import itertools
import re
import sys
from pathlib import Path

import pytest
from folders import HEAD, SHOWN, report
from legpress.problem import DataError, _nearest
from legpress.read import read_guide
from legpress.read.characters import LARGEST


def test_a_file_of_60_mb_is_not_read(data: Path, source: Path) -> None:
    with source.open("wb") as file:
        file.truncate(60 * 1024 * 1024)
    assert [f"{SHOWN}:1: this file has 61,440 KB; at most 512 are read"] == report(data)


def test_a_file_of_exactly_the_largest_size_is_read(data: Path, source: Path) -> None:
    text = (HEAD + "slug: smith-2001\n").encode()
    source.write_bytes(text + b"#" * (LARGEST - len(text)))
    assert f"{SHOWN}:2: name: this field is missing" in report(data)


@pytest.mark.parametrize("deep", ["[" * 5000, "{a: " * 5000, "\n" + "- " * 5000])
def test_5000_levels_are_refused(data: Path, source: Path, deep: str) -> None:
    source.write_text(f"{HEAD}x: {deep}")
    line = 2 + deep.count("\n")
    assert [f"{SHOWN}:{line}: this is nested more than 12 levels deep"] == report(data)


def test_5000_names_of_names_are_refused(data: Path, source: Path) -> None:
    source.write_text(f"{HEAD}{'? ' * 5000}")
    (only,) = report(data)
    assert only.startswith(f"{SHOWN}:2: expected the name of a field")


def test_100000_values_are_refused(data: Path, source: Path) -> None:
    source.write_text(HEAD + "x: [" + "1," * 100_000 + "]")
    assert [f"{SHOWN}:2: this file has more than 20,000 values"] == report(data)


@pytest.mark.parametrize(
    ("file", "field", "item"),
    [
        ("sources/smith-2001.yml", "search", "~"),
        ("variants/sled-press.yml", "claims", "No-id-{}"),
        ("variants/sled-press.yml", "claims", "deep-repetitions-of-kind-{}"),
        ("designs/rail-sled.yml", "resistance", "plate-loadd-{}"),
    ],
)
def test_faults_take_steps_in_proportion_to_their_number(
    data: Path, file: str, field: str, item: str
) -> None:
    text = re.sub(rf"^{field}:.*\n(?: .*\n)*", "", (data / file).read_text("utf-8"), flags=re.M)

    def steps(count: int) -> int:
        """How many calls it takes to refuse so many faults."""
        items = ",".join(item.format(number) for number in range(count))
        (data / file).write_text(f"{text}{field}: [{items}]\n", "utf-8")
        _nearest.cache_clear()
        calls = itertools.count()
        sys.setprofile(lambda frame, event, _: next(calls) and None)
        try:
            with pytest.raises(DataError, match=f"{count} problems in the data") as caught:
                read_guide(data)
        finally:
            sys.setprofile(None)
        *_, last, _ = caught.value.report().splitlines()
        assert last.endswith(f": and {count - 200:,} more in this file")
        return next(calls)

    assert steps(3_000) < 3.3 * steps(1_000)


def test_an_alias_bomb_is_not_blown_up(data: Path, source: Path) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 100)]
    source.write_text(HEAD + "\n".join(rows))
    found = report(data)
    assert (
        f"{SHOWN}:3: a1: '&a1' is a YAML mark that is not used here; text that begins with '&' needs quotes"
        in found
    )
    assert len(found) < 250


def test_a_python_object_is_not_made(data: Path, source: Path, tmp_path: Path) -> None:
    made = tmp_path / "made"
    source.write_text(f"{HEAD}name: !!python/object/apply:pathlib.Path.touch [{made}]\n")
    assert any(
        "'!!python/object/apply:pathlib.Path.touch' is a YAML mark" in p for p in report(data)
    )
    assert not made.exists()


@pytest.mark.parametrize("code", [r"\UFFFFFFFF", r"\ud800", r"\x00", r"\N", r"\L", r"\_\x85"])
def test_backslash_codes_bring_no_hidden_characters(data: Path, source: Path, code: str) -> None:
    source.write_text(f'{HEAD}finding: "Deep {code} is bad."\n')
    assert any(problem.startswith(f"{SHOWN}:2: ") for problem in report(data))


@pytest.mark.parametrize(
    "character",
    "\x00\x1b\x7f\x85\xad\u034f\u115f\u200b\u200d\u200f\u2028\u202e\u2066\u2800\u3164\ue000\ufdd0\ufe00\ufe0f"
    "\ufeff\uffa0\ufffd\ufffe\U0001d173\U0005ffff\U000e0100\U000f0000\U0010fffd",
)
def test_hidden_characters_are_named(data: Path, source: Path, character: str) -> None:
    source.write_text(f"{HEAD}slug: smith-2001\nfinding: Deep{character} is bad.\n", "utf-8")
    expected = (
        f"{SHOWN}:3: holds an invisible or broken character (U+{ord(character):04X}) "
        "after 'finding: Deep'; delete it and type the text again"
    )
    assert [expected] == report(data)
