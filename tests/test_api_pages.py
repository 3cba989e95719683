"""Whatever a page shows is in the files of its entries: its words, its sources, what it links to."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Any

import pytest
from api import records, strings
from legpress.render import TEMPLATES, Output, render
from real import GUIDE

PAGES = {output.path: output for output in render(GUIDE)}

_DRAWN = re.compile(r"<(figure|svg|form|script|template|noscript)\b.*?</\1>", re.DOTALL)
"""Pictures and tools: they are computed from the fields, and differ with what the reader enters."""
_TAG = re.compile(r"</?[a-z][^>]*>")
_INLINE = re.compile(r"</?(?:abbr|em|strong|b|br)\b[^>]*>")
_MARK = re.compile(r"\[\^([a-z0-9-]+)\]")
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)+)\]\(([^)\s]+)\)")
_SHORTEST = 3
"""Words of a run that must stand together in the data; pages put texts side by side."""


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


def words(text: str) -> str:
    """The words alone, one space between them and at both ends."""
    return " ".join(["", *re.findall(r"[^\W_]+", unescape(text).lower()), ""])


@cache
def furniture() -> str:
    """What the templates say on their own: headings, labels, what to press."""
    texts = [path.read_text("utf-8") for path in TEMPLATES.rglob("*.j2")]
    told = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{##.*?##\}", "\n", "\n".join(texts), flags=re.DOTALL)
    return "|".join(words(line) for line in _TAG.sub("\n", told).splitlines())


def fragments(text: str) -> Iterator[str]:
    """The words of each line, heading, cell or link of a page."""
    text = _INLINE.sub(" ", _MARK.sub("", text))
    text = _LINK.sub(r"\1", _TAG.sub("\n", text))
    text = re.sub(r"\{[ :#.][^}\n]*\}|\{#[^}\n]*\}", "\n", text)
    text = re.sub(r"\\(.)", r"\1", text)
    for line in re.split(r"\*\*|\n", text):
        if (told := words(line)).strip():
            yield told


def unsaid(fragment: str, known: str) -> list[str]:
    """The words of a fragment that stand in no run of known words."""
    rest, missing = fragment.split(), []
    while rest:
        length = next((n for n in range(len(rest), 0, -1) if f" {' '.join(rest[:n])} " in known), 0)
        if length < min(_SHORTEST, len(rest)):
            missing.append(rest[0])
            length = 1
        rest = rest[length:]
    return missing


@pytest.mark.parametrize("path", [path for path in PAGES if path in entries_on()])
def test_every_word_of_a_page_is_in_its_entries(path: str) -> None:
    held = entries_on()[path]
    known = "|".join(words(text) for record in held for text in strings(record)) + furniture()
    missing = {told: lost for told in fragments(body(PAGES[path])) if (lost := unsaid(told, known))}
    assert missing == {}


@pytest.mark.parametrize("path", [path for path in PAGES if path in entries_on()])
def test_every_source_mark_of_a_page_is_in_its_entries(path: str) -> None:
    held = {source for record in entries_on()[path] for source in record["sources"]}
    assert {*_MARK.findall(body(PAGES[path]))} - held == set()


@pytest.mark.parametrize("path", [path for path in PAGES if path in entries_on()])
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
