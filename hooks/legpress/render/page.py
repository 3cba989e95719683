"""The text of one page: what it shows, which sources it has named, which terms it has explained."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from ..model import Cite, Guide, Link, Piece, Text, Words
from ..model.source import Source
from .address import Addresses
from .escape import words
from .tooltips import Terms

_STYLES = {"em": "em", "strong": "strong"}


class Page:
    """Turns the texts of one page into Markdown, and remembers what they named."""

    def __init__(self, path: str, guide: Guide, addresses: Addresses, terms: Terms) -> None:
        self.path = path
        self._guide = guide
        self._addresses = addresses
        self._terms = terms
        self._cited: dict[str, None] = {}
        self._explained: set[str] = set()
        self._noted: set[str] = set()

    @property
    def sources(self) -> list[Source]:
        """The sources named so far, in order of their first mark."""
        return [self._guide.sources[slug] for slug in self._cited]

    def show(self, value: Any) -> Any:
        """What a template prints for a value: nothing from the data goes out as markup."""
        if isinstance(value, Markup):
            return value
        if isinstance(value, Text):
            return self.text(value)
        return value if isinstance(value, int) else words(str(value))

    def text(self, text: Text) -> Markup:
        """A text with its emphasis, links, source marks and tooltips."""
        return Markup("").join(self._piece(piece) for piece in text.pieces())

    def cite(self, sources: list[str]) -> Markup:
        """Source marks for a value that is no text."""
        self._cited.update(dict.fromkeys(sources))
        return Markup("").join(Markup(f"[^{slug}]") for slug in sources)

    def to(self, kind: str, slug: str) -> Markup:
        """The address of an entry, as seen from this page."""
        return self.near(self._addresses.of(kind, slug))

    def raw(self, kind: str, slug: str) -> Markup:
        """The same address for a link in HTML, which nobody rewrites."""
        return Markup(self.to(kind, slug).replace(".md", ".html", 1))

    def near(self, address: str) -> Markup:
        """An address below the site's root, as seen from this page."""
        target, _, place = address.partition("#")
        if target == self.path and place:
            return Markup(f"#{place}")
        relative = posixpath.relpath(target, posixpath.dirname(self.path) or ".")
        return Markup(f"{relative}#{place}" if place else relative)

    def once(self, claims: Iterable[str]) -> list[str]:
        """Those claims that this page has not noted yet; from now on it has."""
        new = [slug for slug in dict.fromkeys(claims) if slug not in self._noted]
        self._noted.update(new)
        return new

    def explain_nothing(self) -> None:
        """Leaves out tooltips, on the page that explains the terms."""
        self._explained.update(self._guide.entries["glossary"])

    def _piece(self, piece: Piece) -> Markup:
        if isinstance(piece, Cite):
            return self.cite(list(piece.sources))
        if isinstance(piece, Link):
            return Markup(f"[{words(piece.text)}]({self.to(piece.kind, piece.slug)})")
        if piece.style:
            tag = _STYLES[piece.style]
            return Markup(f"<{tag}>{words(piece.text)}</{tag}>")
        return self._explained_words(piece)

    def _explained_words(self, piece: Words) -> Markup:
        out, at = Markup(""), 0
        for found, hint in self._terms.found(piece.text):
            if hint.slug in self._explained:
                continue
            self._explained.add(hint.slug)
            out += _kept(piece.text[at : found.start()])
            out += Markup(f'<abbr title="{words(hint.says)}" tabindex="0">{words(found[0])}</abbr>')
            at = found.end()
        return out + _kept(piece.text[at:])


def _kept(text: str) -> Markup:
    """Words with the spaces at their ends, which join them to what stands beside them."""
    if not text.strip():
        return Markup(" " if text else "")
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return Markup(f"{before}{words(text)}{after}")
