"""A guide in, pages out: golden pages, and what the text of a page must do."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from legpress.model import Guide, Text
from legpress.read import read_guide
from legpress.render import Output, render
from legpress.render.address import Addresses
from legpress.render.page import Page
from legpress.render.tooltips import Terms, first_sentence
from markupsafe import Markup

GOLDEN = Path(__file__).parent / "golden"
RENEW = "GUIDE_RENEW_GOLDEN"
"""Set this environment variable to write the golden pages anew; then read the difference."""


@pytest.fixture(scope="module")
def base() -> Guide:
    return read_guide(Path(__file__).parent / "data" / "base")


@pytest.fixture(scope="module")
def outputs(base: Guide) -> dict[str, Output]:
    return {output.path: output for output in render(base)}


@pytest.fixture
def page(base: Guide) -> Page:
    return Page("symptoms/x.md", base, Addresses(base), Terms(base.terms))


def test_the_pages_are_the_golden_ones(outputs: dict[str, Output]) -> None:
    if os.environ.get(RENEW):
        for path, output in outputs.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_text(output.content, "utf-8")
    expected = {
        p.relative_to(GOLDEN).as_posix(): p.read_text("utf-8") for p in GOLDEN.rglob("*.md")
    }
    assert expected == {path: output.content for path, output in outputs.items()}, f"see {RENEW}"


def test_no_two_pages_have_one_address(base: Guide) -> None:
    paths = [output.path for output in render(base)]
    assert len(set(paths)) == len(paths)


def test_the_same_guide_gives_the_same_pages(base: Guide, outputs: dict[str, Output]) -> None:
    assert {output.path: output for output in render(base)} == outputs


def test_front_matter_is_safe_to_print_unescaped(outputs: dict[str, Output]) -> None:
    for output in outputs.values():
        meta = json.loads(output.content.split("---\n")[1])
        assert not {"<", ">"} & set(meta.get("title", "") + meta["description"])


def test_a_source_mark_becomes_a_footnote_and_is_listed_once(page: Page, base: Guide) -> None:
    slug = next(iter(base.sources))
    shown = page.text(Text(f"A fact. [@{slug}] Another. [@{slug}]"))
    assert shown == f"A fact.[^{slug}] Another.[^{slug}]"
    assert [source.slug for source in page.sources] == [slug]


def test_a_link_is_relative_to_the_page(page: Page, base: Guide) -> None:
    slug = next(iter(base.variants))
    assert (
        page.text(Text(f"[this press](variants/{slug})")) == f"[this press](../variants/{slug}.md)"
    )


def test_emphasis_is_the_only_markup(page: Page) -> None:
    shown = page.text(Text("*soft* and **strong** but not _this_ or #that"))
    assert shown == (
        "<em>soft</em> and <strong>strong</strong> but not &#95;this&#95; or &#35;that"
    )


def test_a_term_is_explained_once_on_a_page(page: Page, base: Guide) -> None:
    term = next(term for term in base.terms if term.tooltip)
    first = page.text(Text(f"The {term.name} here."))
    assert f">{term.name}</abbr>" in first
    assert "<abbr" not in page.text(Text(f"The {term.name} again."))


def test_plain_values_are_escaped_and_markup_is_kept(page: Page) -> None:
    assert page.show("a*b") == "a&#42;b"
    assert page.show(Markup("<b>x</b>")) == "<b>x</b>"
    assert page.show(3) == 3


@pytest.mark.parametrize(
    ("means", "says"),
    [
        ("One sentence.", "One sentence."),
        ("First, with *marks*. Second.", "First, with marks."),
        ("No full stop", "No full stop"),
        ("About 1.5 times. Then more.", "About 1.5 times."),
    ],
)
def test_a_tooltip_is_the_first_sentence(means: str, says: str) -> None:
    assert first_sentence(Text(means)) == says
