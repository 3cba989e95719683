"""The builds that are measured: guides that are valid, of the size asked for, and told as tables."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from jobs.measure import synthetic, table
from jobs.measure.runs import Command, Cost, taking_turns
from legpress.model import Guide
from legpress.read import read_guide

ROOT = Path(__file__).parent.parent
SIZE = 20


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    folder = tmp_path_factory.mktemp("made") / "data"
    synthetic.write(ROOT / "data", folder, SIZE)
    return read_guide(folder)


@pytest.mark.slow
def test_a_made_guide_is_valid_and_has_the_size_asked_for(made: Guide) -> None:
    assert len(made.variants) == SIZE


@pytest.mark.slow
def test_a_made_press_is_as_long_as_the_real_one_and_drawn_otherwise(made: Guide) -> None:
    real, copy = (made.variants[slug] for slug in ("single-leg-press", "single-leg-press-2"))
    assert copy.geometry != real.geometry
    assert len(copy.model_dump_json()) > len(real.model_dump_json())


@pytest.mark.slow
def test_made_presses_lead_to_one_another(made: Guide) -> None:
    copy = made.variants["45-degree-leg-press-2"]
    others = [one.variant for one in copy.alternatives if one.variant]
    assert "horizontal-leg-press-2" in others


@pytest.mark.slow
def test_fewer_presses_than_the_real_ones_are_those(guide: Guide, tmp_path: Path) -> None:
    synthetic.write(ROOT / "data", tmp_path / "data", 1)
    assert read_guide(tmp_path / "data").variants == guide.variants


def row(presses: int, pages: int, worked: float) -> table.Row:
    cost = [Cost(2 * worked, worked, 100)] * 3
    names = (table.PLAIN, table.PAGES, table.ALL, table.CHECK)
    return table.Row(presses, pages, dict.fromkeys(names, cost), [0.5], [worked])


def test_growth_as_that_of_the_pages_has_the_exponent_one() -> None:
    text = table.tables([row(8, 100, 5), row(100, 200, 10), row(500, 600, 30)])
    assert "| 8 | 100 | 1 (10.0 s) | 1.00 / 1.00 |" in text
    assert "| 100 presses | 500 | 1.00 | 1.00 |" in text


def test_a_peer_that_cannot_build_this_is_told_and_the_rest_is_measured(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    ours = Command([sys.executable, "-c", ""], tmp_path, {})
    theirs = Command(
        [sys.executable, "-c", "raise SystemExit('too large')"], tmp_path, {}, may_fail=True
    )
    costs = taking_turns({table.PLAIN: ours, "Peer": theirs}, 2)
    assert (len(costs[table.PLAIN]), costs["Peer"]) == (2, [])
    assert capfd.readouterr().err == "Peer cannot build this: too large\n"
    names = (table.PAGES, table.ALL, table.CHECK)
    all_costs = costs | dict.fromkeys(names, costs[table.PLAIN])
    assert "| failed |" in table.tables([table.Row(8, 100, all_costs, [], [])])


def test_tables_are_put_between_their_marks_and_nowhere_else(tmp_path: Path) -> None:
    page = tmp_path / "measured.md"
    page.write_text("a\n<!-- bench.py: begin -->\nold\n<!-- bench.py: end -->\nb\n")
    table.put(page, "new")
    assert page.read_text() == "a\n<!-- bench.py: begin -->\n\nnew\n\n<!-- bench.py: end -->\nb\n"
    with pytest.raises(SystemExit, match="has no lines"):
        table.put(ROOT / "README.md", "new")


@pytest.mark.slow
def test_a_small_guide_is_measured_from_end_to_end() -> None:
    small = ["--data", str(ROOT / "tests" / "data" / "base"), "--sizes", "1", "--runs", "1"]
    call = [sys.executable, str(ROOT / "scripts" / "bench.py"), *small]
    done = subprocess.run(call, capture_output=True, encoding="utf-8")
    told = re.fullmatch(r"1 presses, (\d+) pages\n", done.stderr)
    assert (done.returncode, bool(told)) == (0, True), done.stderr
    assert done.stdout.startswith("Medians of 1 run")
    assert told and f"\n| 1 | {told[1]} | 1 (" in done.stdout
