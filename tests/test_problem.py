"""How problems are told: one line each, sorted, counted, with the word that was meant."""

from __future__ import annotations

import pytest
from legpress.problem import DataError, Problem, did_you_mean, spelled


def test_a_problem_is_one_line() -> None:
    problem = Problem("data/safety.yml", 3, "claims[1]", "there is no 'x' in claims")
    assert str(problem) == "data/safety.yml:3: claims[1]: there is no 'x' in claims"
    assert str(Problem("data", 1, "", "this folder is missing")) == "data:1: this folder is missing"


def test_problems_are_sorted_counted_and_told_once() -> None:
    late, early = Problem("b.yml", 10, "", "late"), Problem("b.yml", 9, "", "early")
    error = DataError([late, early, late, Problem("a.yml", 99, "", "first")])
    expected = "a.yml:99: first\nb.yml:9: early\nb.yml:10: late\n3 problems in the data"
    assert expected == error.report()
    assert DataError([late]).report().endswith("\n1 problem in the data")


@pytest.mark.parametrize(
    ("loc", "expected"),
    [
        ((), ""),
        (("name",), "name"),
        (("mistakes", 1, "fix"), "mistakes[2].fix"),
        ((0, 1), "[1][2]"),
    ],
)
def test_the_way_to_a_value_counts_from_one(loc: tuple[str | int, ...], expected: str) -> None:
    assert expected == spelled(loc)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("artikle", "; did you mean 'article'?"),
        ("ARTICLE", "; did you mean 'article'?"),
        ("Hip-Thrust", "; did you mean 'hip-thrust'?"),
        ("45-degree", "; did you mean '45-degree-leg-press'?"),
        ("zebra", ""),
        ("", ""),
    ],
)
def test_the_nearest_known_word_is_offered(word: str, expected: str) -> None:
    known = ["article", "hip-thrust", "45-degree-leg-press"]
    assert expected == did_you_mean(word, known)
