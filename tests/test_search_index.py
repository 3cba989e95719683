"""The search's index: every word where it stands, nothing twice, and no larger than it must be."""

from __future__ import annotations

import json
import re

import pytest
from legpress.search import Place, Searched, script
from legpress.search.index import index
from legpress.search.words import SMALL, stem, words

PAGES = [
    Searched("a.html", "Sled", "Presses", "A sled on rails.", "Push the sled. Sleds slide.", ["sledge"]),
    Searched(
        "g.html", "Glossary", "", "", "All the words",
        places=[Place("rail", "rail", "What a sled runs on", ["track"]), Place("x", "Unnamed", "Rails")],
    ),
]  # fmt: skip


def found() -> dict[str, list[tuple[int, int]]]:
    """The words of the index as (number, level)."""
    made = index(PAGES, [])
    assert isinstance(made["words"], str) and isinstance(made["found"], str)
    out = {}
    for word, packed in zip(made["words"].split(" "), made["found"].split(" "), strict=True):
        at, numbers = 0, []
        for one in packed.split(","):
            step, level = divmod(int(one, 36), 3)
            at += step
            numbers.append((at, level))
        out[word.partition(",")[0]] = numbers
    return out


def test_a_word_stands_where_it_is_written_and_as_often() -> None:
    assert found()["sled"] == [(0, 1), (2, 0)]
    assert found()["push"] == [(0, 0)]


def test_the_text_of_a_glossary_belongs_to_its_terms_and_that_of_a_page_to_the_page() -> None:
    assert found()["rail"] == [(0, 0), (3, 0)]
    assert found()["word"] == [(1, 0)]


def test_forms_of_a_word_are_one_word_and_are_remembered() -> None:
    made = index([Searched("a", "A", "", text="carry carries lifts lifted lifting lift")], [])
    assert made["words"] == "carri,es,:carry lift,ed,ing,s"


def test_small_words_take_no_room() -> None:
    assert not SMALL & found().keys()


def test_a_name_like_the_title_is_not_sent_twice() -> None:
    made = index([Searched("a", "Foot height", "", names=["foot height", "Feet high"])], [])
    assert made["names"] == [["Feet high"]]


def test_the_script_is_one_plain_script_with_all_parts() -> None:
    made = script(PAGES, [["bum", "butt"]])
    assert "LegPressSearch.words =" in made and "LegPressSearch.engine =" in made
    data = json.loads(made[made.rindex("LegPressSearch.index = ") :].partition(" = ")[2])
    assert data["same"] == [["bum", "butt"]]
    assert not re.search(r"\b(import|export|fetch|Worker|eval)\b *\(", made)


@pytest.mark.parametrize(
    ("one", "other"),
    [("knee", "knees"), ("press", "presses"), ("injury", "injuries"), ("lift", "lifting"), ("planned", "plan"),
     ("raise", "raised"), ("slow", "slowly"), ("box", "boxes"), ("squat", "squatting")],
)  # fmt: skip
def test_endings_do_not_part_words(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("press", "pres"), ("hip", "his"), ("sled", "slid"), ("bus", "bu")]
)
def test_words_that_are_not_the_same_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_accents_apostrophes_and_capitals_do_not_count() -> None:
    assert words("Don’t DON'T dönt 45° 1RM") == ["dont", "dont", "dont", "45", "1rm"]
