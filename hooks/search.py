"""Lets people's own words find a page: aliases, slang and misspellings, indexed but never shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

_ALIAS_BOOST = 1e4
"""Above a title's (1e3): somebody who types a page's other name wants that page."""

_words: dict[str, list[str]] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forgets the words of the build before."""
    _words.clear()
    return config


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Notes the words that a page's front matter gives, by address and place."""
    for place, words in page.meta.get("search_words", {}).items():
        _words[f"{page.url}#{place}" if place else page.url] = words
    return context


# After the search plugin (0) wrote the index, before the offline plugin (-100) copies it.
@event_priority(-50)
def on_post_build(config: MkDocsConfig) -> None:
    """Adds the words to the index as a field of their own."""
    path = Path(config.site_dir) / "search" / "search_index.json"
    index = json.loads(path.read_text("utf-8"))
    index["config"]["fields"]["aliases"] = {"boost": _ALIAS_BOOST}
    for entry in index["docs"]:
        if words := _words.get(entry["location"]):
            entry["aliases"] = " ".join(words)
    path.write_text(json.dumps(index, separators=(",", ":"), ensure_ascii=False), "utf-8")
