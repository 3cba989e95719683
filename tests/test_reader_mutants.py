"""Real files after slips of the hand, and odd values in every place: a guide, or problems with a line."""

from __future__ import annotations

import copy
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attack import Attack, assert_plain
from folders import BASE, EXAMPLES
from legpress.model import KINDS, Part
from legpress.model.place import Loc
from legpress.read.characters import LARGEST
from legpress.read.entry import _checked, read_file
from legpress.read.files import DataFile, find
from legpress.read.tree import Tree, tree
from mutants import mutant
from real import DATA, EXAMPLE_GYM

LEAST = 30
"""Changed files of a kind, or one of each; scripts/fuzz.py makes as many as there is time for."""

ODD: list[Any] = [
    None, True, 0, -1, 10**15, 1e308, -0.0, 0.1, "", " ", "x", "nobody", "\u0664\u0662", "a" * 2_000, "'", "45",
    [], [None], [[]], ["x", "x"], {}, {"a": 1}, {"slug": "x"}, {"min": 9, "max": 1}, {"value": "x"}, [{"id": 1}],
]  # fmt: skip
SMALL = [
    *find(BASE),
    *(each for each in find(EXAMPLES / "good" / "gym") if isinstance(each, DataFile)),
]


@pytest.fixture(scope="module")
def attack(tmp_path_factory: pytest.TempPathFactory) -> Attack:
    return Attack(tmp_path_factory.mktemp("attack"), DATA, EXAMPLE_GYM)


def made(attack: Attack, kind: str) -> Iterator[tuple[int, bytes]]:
    """Changed files of one kind, each with the number of the file it comes from."""
    mine = [number for number, file in enumerate(attack.files) if file.kind.name == kind]
    for seed, number in enumerate(mine * max(1, LEAST // len(mine))):
        chance = Random(f"{attack.files[number].path.stem} {seed}")
        yield number, mutant(chance, attack.contents[number], attack.contents)


@pytest.mark.parametrize("kind", KINDS)
def test_a_changed_file_is_read_or_refused(attack: Attack, kind: str) -> None:
    found = [attack.read(number, changed) for number, changed in made(attack, kind)]
    assert any(found)


@pytest.mark.slow
def test_changed_files_that_are_sound_are_checked_together(attack: Attack) -> None:
    sound = {
        number: changed
        for kind in KINDS
        for number, changed in made(attack, kind)
        if not attack.read(number, changed)
    }
    guide, found = attack.check(sound)
    assert len(sound) > len(KINDS)
    assert found
    assert guide.variants


def ways(value: object, loc: Loc = ()) -> Iterator[Loc]:
    """The way to every value inside."""
    if loc:
        yield loc
    inside = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for name, each in inside:
        yield from ways(each, (*loc, name))


def put(whole: Any, loc: Loc, value: object) -> Any:
    """The whole once more, with the value in that place."""
    changed = copy.deepcopy(whole)
    holder = changed
    for part in loc[:-1]:
        holder = holder[part]
    holder[loc[-1]] = value
    return changed


@pytest.mark.slow
@pytest.mark.parametrize("file", SMALL, ids=lambda file: file.shown)
def test_an_odd_value_in_any_place_is_taken_or_refused(file: DataFile) -> None:
    content = file.path.read_bytes()
    found = tree(content.decode(), file.shown)
    refused = 0
    for at, loc in enumerate(ways(found.value)):
        for value in ODD[at % 3 :: 3]:
            changed = Tree(put(found.value, loc, value), found.lines, [], whole=True)
            part, problems = _checked(file, changed)
            assert isinstance(part, Part) or problems
            assert_plain(problems, content, file.shown)
            refused += part is None
    assert refused


WORST = {
    "one long word": "x: " + "a" * LARGEST,
    "one long text": "x: '" + "a b " * (LARGEST // 4),
    "many fields": "\n".join(f"f{n}: 1" for n in range(LARGEST // 10)),
    "many items": "x:\n" + "- 1\n" * (LARGEST // 4),
    "many empty lists": "x: [" + "[]," * (LARGEST // 3),
    "many lines": "\n" * LARGEST,
    "many comments": "#\n" * (LARGEST // 2),
    "many marks": "x: [" + "&a *a " * (LARGEST // 6),
    "many quotes": "x: [" + "''," * (LARGEST // 3),
    "many brackets": "[" * LARGEST,
    "many dashes": "- " * (LARGEST // 2),
    "many questions": "? " * (LARGEST // 2),
    "many lost comments": "x: 1\n" + "y: a #b\n" * (LARGEST // 8),
    "a long name": "a" * (LARGEST - 10) + ": 1",
    "a long block": "x: |\n" + " a\n" * (LARGEST // 3),
    "not closed": "x: [\n" + "'a', \n" * (LARGEST // 6),
}


@pytest.mark.slow
@pytest.mark.parametrize("text", WORST.values(), ids=WORST)
def test_the_largest_file_takes_little_memory(text: str, tmp_path: Path) -> None:
    path = tmp_path / "smith-2001.yml"
    path.write_text(text[:LARGEST])
    tracemalloc.start()
    try:
        reading = read_file(DataFile(path, "data/sources/smith-2001.yml", KINDS["sources"]))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert reading.problems
    assert peak < 64 * 1024 * 1024
