"""Example folders: what lies in tests/data/bad must be refused as expected, what lies in good must pass."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from folders import BASE, EXAMPLES, data_folder
from legpress.problem import DataError
from legpress.read import problems, read_guide, tree

BAD = sorted((EXAMPLES / "bad").iterdir())
GOOD = [BASE, *sorted((EXAMPLES / "good").iterdir())]


def name(case: Path) -> str:
    return case.name


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reads with the parser written in C, and with the one written in Python."""
    loader = getattr(yaml, request.param, None)
    if loader is None:
        pytest.skip("PyYAML was built without the parser written in C")
    monkeypatch.setattr(tree, "LOADER", loader)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("case", BAD, ids=name)
def test_bad_data_is_refused_with_every_problem(case: Path, tmp_path: Path) -> None:
    expected = (case / "expect.txt").read_text("utf-8").splitlines()
    guide, found = problems(data_folder(tmp_path, case))
    assert expected == [str(problem) for problem in found]
    assert guide is None


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("case", GOOD, ids=name)
def test_good_data_passes(case: Path, tmp_path: Path) -> None:
    guide, found = problems(data_folder(tmp_path, case))
    assert found == []
    assert guide is not None


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
    expected = [*(case / "expect.txt").read_text("utf-8").splitlines(), "5 problems in the data"]
    assert expected == caught.value.report().splitlines()
    assert str(caught.value) == caught.value.report()
