"""The tables for spreadsheets: readable by any reader of CSV, whole, and never a formula."""

from __future__ import annotations

import csv
import io
import re
from html import unescape

import pytest
from api import contents
from legpress.api.tables import table
from legpress.model import Guide
from legpress.render import Output

TABLES = ["comparison.csv", "symptoms.csv"]


def rows(content: bytes) -> list[list[str]]:
    """The cells, as a spreadsheet reads them."""
    return [*csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_what_the_standard_asks_for(name: str) -> None:
    content = contents()[name]
    assert content.startswith("\ufeff".encode())
    assert content.endswith(b"\r\n")
    held = rows(content)
    assert len({len(row) for row in held}) == 1
    assert all(held[0])
    assert len({*held[0]}) == len(held[0])
    assert table(held) == content


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_is_a_formula(name: str) -> None:
    begins = {cell.lstrip()[:1] for row in rows(contents()[name]) for cell in row}
    assert not begins & {*"=+-@"}


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1"]
)
def test_a_cell_that_a_spreadsheet_would_run_is_text(cell: str) -> None:
    assert rows(table([[cell, "a=1"]])) == [[f"'{cell}", "a=1"]]


def test_quotes_commas_and_lines_come_back_as_they_were() -> None:
    held = [['say "stop"', "one, two", "one\ntwo", "größer", ""]]
    assert rows(table(held)) == held
    assert table([['a"b', "c,d"]]) == '\ufeff"a""b","c,d"\r\n'.encode()


def test_the_comparison_has_every_field_of_the_page(rendered: dict[str, Output]) -> None:
    page = rendered["variants/compare.md"].content
    fields = re.findall(r'<th scope="row" markdown="span">(.+?)</th>', page)
    fields += re.findall(r"<summary>(.+?)</summary>\n<dl>", page)
    assert len(fields) > 40
    told = {row[0] for row in rows(contents()["comparison.csv"])}
    assert {unescape(field) for field in fields} - told == set()


def test_the_tables_have_every_press_and_symptom(guide: Guide) -> None:
    head = rows(contents()["comparison.csv"])[0]
    assert sorted(head[1:]) == sorted(press.name for press in guide.variants.values())
    ids = [row[0] for row in rows(contents()["symptoms.csv"])][1:]
    assert sorted(ids) == sorted(f"symptoms/{slug}" for slug in guide.symptoms)
