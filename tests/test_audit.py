"""What the guide stands on: every licence is known, and silence of a service is not taken for health."""

from __future__ import annotations

import json
from email.message import Message
from typing import Any, cast

import pytest
from jobs.holes import answer
from jobs.licences import Licence, licences, told


def test_every_locked_package_has_a_licence_that_is_known() -> None:
    found = list(licences())
    assert [each for each in found if not each.known] == []
    assert len({each.name for each in found}) == len(found) > 40
    assert {each.use for each in found} == {"site", "tests only"}
    assert sum(each.licence.startswith("not installed") for each in found) < 5


@pytest.mark.parametrize(
    ("licence", "known"),
    [
        ("MIT", True),
        ("MIT AND PSF-2.0", True),
        ("MIT AND GPL-3.0-only", False),
        ("", False),
        ("Own", False),
    ],
)
def test_every_part_of_a_licence_must_be_known(licence: str, known: bool) -> None:
    assert Licence("x", "1", licence, "site").known == known


def test_what_only_the_tests_run_may_be_under_the_gpl_and_what_makes_the_site_may_not() -> None:
    java = "GNU General Public License v2 (GPLv2)"
    assert Licence("x", "1", java, "tests only").known
    assert not Licence("x", "1", java, "site").known


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([("License-Expression", "MIT"), ("License", "x")], "MIT"),
        ([("License", "BSD-3-Clause")], "BSD-3-Clause"),
        (
            [("License", "UNKNOWN"), ("Classifier", "License :: OSI Approved :: MIT License")],
            "MIT License",
        ),
        ([("License", "All of it\nand more of it"), ("Classifier", "Topic :: X")], ""),
        ([], ""),
    ],
)
def test_a_licence_is_told_in_the_packages_own_words(
    fields: list[tuple[str, str]], expected: str
) -> None:
    given = Message()
    for name, value in fields:
        given[name] = value
    assert told(cast(Any, given)) == expected


def test_holes_are_told_with_the_version_that_mends_them() -> None:
    hole = {"id": "PYSEC-1", "fix_versions": ["2.1"], "aliases": []}
    said = {
        "dependencies": [
            {"name": "x", "version": "2.0", "vulns": [hole]},
            {"name": "y", "version": "1", "vulns": []},
        ]
    }
    found = answer(json.dumps(said), "")
    assert found.told() == "x 2.0: PYSEC-1, mended in 2.1\n2 packages asked about, 1 known holes"
    assert found.silent == []


@pytest.mark.parametrize("said", ["", "{}", '{"dependencies": null}', "<html>"])
def test_an_answer_that_is_none_is_silence(said: str) -> None:
    found = answer(said, "Traceback\nConnectionError: no route\n")
    assert (found.checked, found.holes) == (0, [])
    assert "NOT CHECKED" in found.told()
    assert "no route" in found.told()


def test_a_package_that_was_skipped_was_not_checked() -> None:
    said = {"dependencies": [{"name": "x", "skip_reason": "Dependency not found"}]}
    found = answer(json.dumps(said), "")
    assert (found.checked, found.silent) == (0, ["x"])
    assert "NOT CHECKED: 1 packages; Dependency not found" in found.told()
