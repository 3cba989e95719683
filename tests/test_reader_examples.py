"""Example folders: what lies in tests/data/bad must be refused as expected, what lies in good must pass."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from folders import BASE, EXAMPLES, data_folder
from legpress.problem import DataError
from legpress.read import problems, read_guide, tree
from legpress.read.characters import text_of
from legpress.read.refused import Refused

BAD = sorted((EXAMPLES / "bad").iterdir())
GOOD = [BASE, *sorted((EXAMPLES / "good").iterdir())]


def name(case: Path) -> str:
    return case.name


@pytest.mark.parametrize("case", BAD, ids=name)
def test_bad_data_is_refused_with_every_problem(case: Path, tmp_path: Path) -> None:
    expected = (case / "expect.txt").read_text("utf-8").splitlines()
    guide, found = problems(data_folder(tmp_path, case))
    assert expected == [str(problem) for problem in found]
    assert guide is None


@pytest.mark.parametrize("case", GOOD, ids=name)
def test_good_data_passes(case: Path, tmp_path: Path) -> None:
    guide, found = problems(data_folder(tmp_path, case))
    assert found == []
    assert guide is not None


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="PyYAML has one parser here")
@pytest.mark.parametrize("case", BAD + GOOD, ids=name)
def test_both_parsers_say_the_same(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in case.rglob("*.y*ml"):
        said = []
        for loader in (yaml.CSafeLoader, yaml.SafeLoader):
            monkeypatch.setattr(tree, "LOADER", loader)
            said.append(what_is_said(path))
        assert said[0] == said[1]


def what_is_said(path: Path) -> object:
    try:
        return tree.tree(text_of(path), "x.yml")
    except Refused as refused:
        return refused.line, refused.why


@pytest.mark.parametrize("case", BAD, ids=name)
def test_expected_messages_are_plain(case: Path) -> None:
    for line in (case / "expect.txt").read_text("utf-8").splitlines():
        assert re.match(r"data/[\w./-]+:[1-9][0-9]*: ", line)
        assert not line.endswith(".") or "..." in line
        assert line.isprintable()
        for jargon in ("Traceback", "pydantic", "Input should", "regex", "dict", "None"):
            assert jargon not in line


def test_the_report_lists_all_problems_and_counts_them(tmp_path: Path) -> None:
    case = EXAMPLES / "bad" / "problems-in-many-files"
    with pytest.raises(DataError) as caught:
        read_guide(data_folder(tmp_path, case))
    *lines, total = caught.value.report().splitlines()
    assert (case / "expect.txt").read_text("utf-8").splitlines() == lines
    assert total.startswith("5 problems in the data; files that could not be read in full")
    assert str(caught.value) == caught.value.report()
