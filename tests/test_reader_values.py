"""What the reader makes of the words in a file, and which line it remembers for each."""

from __future__ import annotations

from pathlib import Path

import pytest
from folders import BASE, EXAMPLES, data_folder
from legpress.model import KINDS, Guide
from legpress.read import read_guide
from legpress.read.scalars import plain
from legpress.read.tree import tree


@pytest.fixture(scope="module")
def guide() -> Guide:
    return read_guide(BASE)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("", None), ("~", None), ("null", None), ("true", True), ("False", False),
        ("0", 0), ("45", 45), ("-3", -3), ("+7", 7), ("2.5", 2.5), ("0.10", 0.1),
    ],
)  # fmt: skip
def test_plain_words_that_mean_something_else(word: str, expected: object) -> None:
    actual = plain(word)
    assert (expected, type(expected)) == (actual, type(actual))


@pytest.mark.parametrize(
    "word",
    [
        "no", "yes", "on", "off", "y", "n", "12:30", "1:30:00", "017", "0o17", "0x1F", "1_000",
        "1e3", "1.5e9", ".5", "5.", ".inf", ".nan", "-", "+", "2026-11-21", "5 kg", "9" * 16,
        "2026-11-21T10:00:00Z", "=", "nulls", "TRUE!",
    ],
)  # fmt: skip
def test_plain_words_that_stay_words(word: str) -> None:
    assert plain(word) == word


def test_quoted_words_stay_words() -> None:
    found = tree("a: \"45\"\nb: 'true'\nc: |\n  null\nd: >-\n  1.5\n", "x.yml")
    assert found.value == {"a": "45", "b": "true", "c": "null\n", "d": "1.5"}
    assert found.problems == []


def test_every_value_has_the_line_it_stands_on(guide: Guide) -> None:
    checked = 0
    for place in guide.places.values():
        rows = (BASE.parent / place.path).read_text("utf-8").splitlines()
        for loc, line in place.lines.items():
            if loc and isinstance(loc[-1], str):
                assert f"{loc[-1]}:" in rows[line - 1]
                checked += 1
    assert checked > 150


def test_a_list_item_has_the_line_of_its_dash() -> None:
    found = tree("a:\n  - one\n  -\n    two: 2\n  - [3,\n     4]\n", "x.yml")
    expected = {
        (): 1, ("a",): 1, ("a", 0): 2, ("a", 1): 4, ("a", 1, "two"): 4,
        ("a", 2): 5, ("a", 2, 0): 5, ("a", 2, 1): 6,
    }  # fmt: skip
    assert expected == found.lines


def test_a_value_that_is_not_in_the_file_has_the_line_of_what_holds_it(guide: Guide) -> None:
    place = guide.places["variants/sled-press"]
    assert place.line(("mistakes", 0)) == place.line(("mistakes", 0, "nowhere", 3))
    assert place.line(("nowhere",)) == place.line(())


def test_the_guide_holds_every_file_in_the_order_of_names(guide: Guide) -> None:
    files = (path.relative_to(BASE).with_suffix("") for path in BASE.rglob("*.yml"))
    assert sorted(path.as_posix() for path in files) == sorted(guide.places)
    assert list(guide.sources) == ["jones-2010", "smith-2001"]
    for kind in KINDS.values():
        if kind.one_entry_a_file:
            assert [entry.slug for entry in getattr(guide, kind.name).values()] == list(
                getattr(guide, kind.name)
            )


def test_entries_that_share_a_file_are_found_by_kind_and_id(guide: Guide) -> None:
    assert guide.entries["heads"]["rectus-femoris"] is guide.muscles["quadriceps"].heads[0]
    assert guide.entries["glossary"]["rep"].aliases == ["rep"]
    assert guide.entries["faults"]["sticky-sled"] is guide.maintenance.faults[0]
    assert [kind for kind, found in guide.entries.items() if not found] == ["machines"]


def test_words_like_on_and_off_arrive_as_they_were_typed(tmp_path: Path) -> None:
    guide = read_guide(data_folder(tmp_path, EXAMPLES / "good" / "on-and-off-are-words"))
    source = guide.sources["smith-2001"]
    expected = ("on", "off", "12:30", "017", "2001-05-01", "no")
    actual = (
        source.authors, source.title, source.container, source.volume, source.pages, source.finding,
    )  # fmt: skip
    assert expected == actual


def test_windows_files_read_the_same(guide: Guide, tmp_path: Path) -> None:
    for case in ("crlf", "old-mac-line-ends", "byte-order-mark"):
        again = read_guide(data_folder(tmp_path / case, EXAMPLES / "good" / case))
        assert guide == again
