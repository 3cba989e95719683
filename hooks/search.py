"""Lets people's own words find a page: aliases, slang and misspellings, indexed but never shown.

The theme's search worker is kept as it is; `search-names.js` is put in front of it, so that
whoever types the name of something gets that thing first.
"""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.search")

_ALIAS_BOOST = 1e4
"""Above a title's (1e3): somebody who types a page's other name wants that page."""

_FRONT = Path(__file__).with_name("search-names.js")
_WORKERS = Path("assets", "javascripts", "workers")
_WORKER = re.compile(r"(assets/javascripts/workers/)search\.[0-9a-f]{8}\.min\.js")

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


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keeps source marks and the sources at a page's foot out of the index."""
    html = html.replace('<sup id="fnref', '<sup data-search-exclude id="fnref')
    return html.replace('<div class="footnote">', '<div class="footnote" data-search-exclude>')


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Names our worker in place of the theme's."""
    replaced, count = _WORKER.subn(rf"\g<1>{_FRONT.name}", output)
    if count != 1:
        log.warning("%s: the theme names no search worker; has it changed?", page.file.src_uri)
    return replaced


# After the search plugin (0) wrote the index, before the offline plugin (-100) copies it.
@event_priority(-50)
def on_post_build(config: MkDocsConfig) -> None:
    """Adds the words to the index as a field of their own, and writes our worker."""
    site = Path(config.site_dir)
    path = site / "search" / "search_index.json"
    index = json.loads(path.read_text("utf-8"))
    index["config"]["fields"]["aliases"] = {"boost": _ALIAS_BOOST}
    for entry in index["docs"]:
        if words := _words.get(entry["location"]):
            entry["aliases"] = "\n".join(words)
    path.write_text(json.dumps(index, separators=(",", ":"), ensure_ascii=False), "utf-8")
    (theirs,) = (site / _WORKERS).glob("search.*.min.js")
    ours = site / _WORKERS / _FRONT.name
    ours.write_text(_FRONT.read_text("utf-8") + theirs.read_text("utf-8"), "utf-8")
