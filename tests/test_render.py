"""A guide in, pages out: golden pages, and what the text of a page must do."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from legpress.check.addresses import EVERYWHERE, PLACES_TAKEN
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


def test_a_letter_that_only_looks_like_a_term_is_no_term(page: Page) -> None:
    assert page.text(Text("The \u017fled moves.")) == "The \u017fled moves."


def test_a_tooltip_cannot_hold_a_source_mark(base: Guide, outputs: dict[str, Output]) -> None:
    term = base.terms[0].model_copy(update={"means": Text("A part [^one] that moves.")})
    page = Page("x.md", base, Addresses(base), Terms([term]))
    assert "[^" not in page.text(Text(f"The {term.name} here."))


def test_no_heading_stands_where_an_entry_may_stand(
    base: Guide, outputs: dict[str, Output]
) -> None:
    addresses = Addresses(base)
    own = {addresses.of(kind, slug) for kind, found in base.entries.items() for slug in found}
    shared = {address.partition("#")[0] for address in own if "#" in address}
    taken = EVERYWHERE.union(*PLACES_TAKEN.values())
    fixed = {
        place
        for path in shared
        for place in re.findall(r"\{#([\w-]+)\}", outputs[path].content)
        if f"{path}#{place}" not in own
    }
    assert fixed - taken == set()
