"""Puts the search into the site: what the theme's plugin read from the pages, ranked by the guide's own engine.

The theme's index and worker are left out. They would send the whole text of the guide with every
first view, and find neither slang nor words with a slip of the finger.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import defaultdict
from html import unescape
from pathlib import Path
from typing import Any

from legpress.search import Place, Searched, script
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

SCRIPT = "assets/javascripts/search-index.js"
"""Where the engine and its index stand; the search box names it in every page."""

_UNUSED = ("search", "assets/javascripts/workers", "assets/javascripts/lunr")
"""What the theme's own search would need."""

_MARKUP = re.compile(r"<[^>]+>")

_pages: dict[str, Page] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forgets the pages of the build before."""
    _pages.clear()
    return config


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Notes each page by its address."""
    _pages[page.url] = page
    return context


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keeps source marks and the sources at a page's foot out of the index."""
    html = html.replace('<sup id="fnref', '<sup data-search-exclude id="fnref')
    return html.replace('<div class="footnote">', '<div class="footnote" data-search-exclude>')


@event_priority(-50)  # after the search plugin (0) wrote its index
def on_post_build(config: MkDocsConfig) -> None:
    """Writes the engine with its index in place of the theme's."""
    site = Path(config.site_dir)
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    for unused in _UNUSED:
        shutil.rmtree(site / unused)
    made = script([*_searched(index["docs"])], config.extra["same_words"])
    (site / SCRIPT).write_text(made, "utf-8")


def _searched(entries: list[dict[str, Any]]) -> list[Searched]:
    """One for each page, from the plugin's entries for pages and for places on them."""
    by_page = defaultdict[str, list[dict[str, Any]]](list)
    for entry in entries:
        by_page[entry["location"].partition("#")[0]].append(entry)
    return [_page(_pages[address], *entries) for address, entries in by_page.items()]


def _page(page: Page, whole: dict[str, Any], *places: dict[str, Any]) -> Searched:
    words = page.meta.get("search_words", {})
    texts = not page.meta.get("search_names_only")
    return Searched(
        page.url,
        _plain(whole["title"]),
        next((section.title or "" for section in page.ancestors), ""),
        unescape(page.meta.get("description", "")),
        _plain(whole["text"]) if texts else "",
        words.get("", ()),
        [_place(entry, words, texts) for entry in places],
        whole.get("boost", 1),
    )


def _place(entry: dict[str, Any], words: dict[str, list[str]], texts: bool) -> Place:
    anchor = entry["location"].partition("#")[2]
    text = _plain(entry["text"]) if texts else ""
    return Place(anchor, _plain(entry["title"]), text, words.get(anchor, ()))


def _plain(html: str) -> str:
    return unescape(_MARKUP.sub(" ", html)).strip()
