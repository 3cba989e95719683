"""Whatever a page shows is in the files of its entries: its words, its sources, what it links to."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape
from typing import Any

import pytest
from api import read, records, strings
from legpress.render import TEMPLATES, Output, render
from real import GUIDE

PAGES = {output.path: output for output in render(GUIDE)}

_DRAWN = re.compile(
    r"<(figure|svg|form|script|template|noscript)\b.*?</\1>|<details class=\"uses\".*?</details>|^It is a geometric model.*?$",
    re.DOTALL | re.MULTILINE,
)
"""Pictures and tools, computed from the fields; and on which pages a source is used, which is in `named_in`."""
_TAG = re.compile(r"</?[a-z][^>]*>")
_INLINE = re.compile(r"</?(?:abbr|em|strong|b|br)\b[^>]*>")
_MARK = re.compile(r"\[\^([a-z0-9-]+)\]")
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)+)\]\(([^)\s]+)\)")
_COMPUTED = {
    "training/four-week-sample.md",
    "training/what-could-i-press.md",
    "training/your-posture.md",
}
"""Pages with tables that a tool has worked out; what it reckons with is in the files."""

Run = tuple[str, ...]


def body(page: Output) -> str:
    """The Markdown below the front matter, without drawings."""
    return _DRAWN.sub("\n", page.content.split("\n---\n", 1)[1])


@cache
def entries_on() -> dict[str, list[dict[str, Any]]]:
    """The files of the entries that stand on each page."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for record in records():
        if record["page"]:
            found[record["page"].partition("#")[0].replace(".html", ".md")].append(record)
    return found


def words(text: str) -> list[str]:
    """The words alone."""
    return re.findall(r"[^\W_]+", unescape(text).lower())


def runs(texts: Iterable[str]) -> set[Run]:
    """Every three words that follow one another, shorter texts as they are, and every number."""
    told = [words(text) for text in texts]
    threes = {(*each[at : at + 3],) for each in told for at in range(max(1, len(each) - 2))}
    return threes | {(word,) for each in told for word in each if word.isdigit()}


@cache
def furniture() -> set[Run]:
    """What the templates say on their own: headings, labels, names of measures."""
    texts = [path.read_text("utf-8") for path in TEMPLATES.rglob("*.j2")]
    worded = re.findall(r'"([^"\n]+)"', "\n".join(texts))
    told = re.sub(r"\{[{%#].*?[}%#]?\}", "\n", "\n".join(texts), flags=re.DOTALL)
    described = strings(read("schemas/variants.schema.json"))
    return runs(
        [
            *worded,
            *re.split(r"\n|\*\*|[<>]", told),
            *described,
            "or more",
            "m",
            "s",
            "min",
            "degrees",
        ]
    )


def fragments(text: str) -> Iterator[str]:
    """The words of each line, heading, cell or link of a page."""
    text = _INLINE.sub(" ", _MARK.sub("", text))
    text = _LINK.sub(r"\1", _TAG.sub("\n", text))
    text = re.sub(r"\{[ :#.][^}\n]*\}", "\n", text)
    text = re.sub(r"\\(.)", r"\1", text)
    for line in re.split(r"\*\*|\n", text):
        yield re.sub(r"^\s*\d+\. ", "", line)


def told_by(held: list[dict[str, Any]]) -> set[Run]:
    """What the files of entries say, and those of the sources, lists and muscles that they name."""
    beside = {f"sources/{slug}" for record in held for slug in record["sources"]}
    beside |= {each for record in held for ids in record["shown"].values() for each in ids}
    beside |= {each for record in held for each in record["names"] if each.startswith("heads/")}
    all_held = [*held, *(read(f"{each}.json") for each in beside)]
    return furniture() | runs(text for record in all_held for text in strings(record))


def unsaid(fragment: str, known: set[Run]) -> list[str]:
    """The words of a fragment that stand in no run of known words."""
    told = words(fragment)
    said = {
        at + step
        for length in (1, 2, 3)
        for at in range(len(told) - length + 1)
        if (*told[at : at + length],) in known
        for step in range(length)
    }
    return [word for at, word in enumerate(told) if at not in said]


def told_pages() -> list[str]:
    """Every page of entries."""
    found = [path for path in PAGES if any(r["kind"] != "subjects" for r in entries_on()[path])]
    return [path for path in found if path not in _COMPUTED]


@pytest.mark.parametrize("path", told_pages())
def test_every_word_of_a_page_is_in_its_entries(path: str) -> None:
    held = entries_on()[path]
    known = told_by(held)
    missing = {told: lost for told in fragments(body(PAGES[path])) if (lost := unsaid(told, known))}
    assert missing == {}


@pytest.mark.parametrize("path", told_pages())
def test_every_source_mark_of_a_page_is_in_its_entries(path: str) -> None:
    held = {source for record in entries_on()[path] for source in record["sources"]}
    assert {*_MARK.findall(body(PAGES[path]))} - held == set()


@pytest.mark.parametrize("path", told_pages())
def test_every_entry_that_a_page_links_to_is_named_in_its_entries(path: str) -> None:
    held = entries_on()[path]
    named = {each for record in held for each in (*record["names"], *record["named_in"])}
    named |= {f"{record['kind']}/{record['slug']}" for record in held}
    missing = {
        f"{record['kind']}/{record['slug']}"
        for _, address in _LINK.findall(body(PAGES[path]))
        for record in at(posixpath.normpath(posixpath.join(posixpath.dirname(path), address)))
    }
    assert missing - named == set()


def at(address: str) -> list[dict[str, Any]]:
    """The entries at an address; a page that several share is none of them."""
    page = address.partition("#")[0]
    exact = [r for r in entries_on().get(page, []) if r["page"].replace(".html", ".md") == address]
    return [record for record in exact if record["kind"] != "subjects"]


@pytest.mark.parametrize("field", ["mistakes", "faq", "setup", "summary", "foot_placement"])
def test_a_field_that_were_left_out_would_be_missed(field: str) -> None:
    path = "variants/45-degree-leg-press.md"
    record = read("variants/45-degree-leg-press.json")
    less = {**record["entry"], field: None}
    known = told_by([record | {"entry": less}])
    assert any(unsaid(told, known) for told in fragments(body(PAGES[path])))
