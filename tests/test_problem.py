"""How problems are told: one line each, sorted, counted, with the word that was meant."""

from __future__ import annotations

import pytest
from legpress.problem import MOST_TOLD, DataError, Problem, did_you_mean, quoted, spelled


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


def test_of_very_many_problems_in_a_file_the_first_are_told() -> None:
    many = [Problem("a.yml", line, "", "wrong") for line in range(1, MOST_TOLD + 1502)]
    *lines, last, other, total = (
        DataError([*many, Problem("b.yml", 3, "", "odd")]).report().split("\n")
    )
    assert lines == [f"a.yml:{line}: wrong" for line in range(1, MOST_TOLD + 1)]
    assert (last, other) == (f"a.yml:{MOST_TOLD + 1}: and 1,501 more in this file", "b.yml:3: odd")
    assert total == f"{MOST_TOLD + 1502} problems in the data"


def test_a_report_says_when_more_may_show_later() -> None:
    report = DataError([Problem("a.yml", 1, "", "wrong")], partly=True).report()
    told = "; files that could not be read in full may show more once these are mended"
    assert report.endswith(f"\n1 problem in the data{told}")


@pytest.mark.parametrize(
    ("value", "expected"),
    [("a\nb", "'a b'"), ("\u202ex", "'?x'"), ("x" * 61, f"'{'x' * 57}...'"), (5, "'5'")],
)
def test_a_quoted_value_is_short_and_on_one_line(value: object, expected: str) -> None:
    assert expected == quoted(value)
