"""Finds the first time a glossary term occurs on a page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Text
from ..model.glossary import Term

_FIRST_SENTENCE = re.compile(r"^.+?\.(?=\s|$)")


@dataclass(frozen=True)
class Hint:
    """A term and what its tooltip says."""

    slug: str
    says: str


class Terms:
    """Every term that has a tooltip, and the pattern that finds them."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._hints = dict(_spellings(terms))
        self._pattern = re.compile(
            rf"(?<![\w-])({_one_of(self._hints)})(?:e?s)?(?![\w-])", re.IGNORECASE
        )

    def found(self, text: str) -> Iterator[tuple[re.Match[str], Hint]]:
        """Each occurrence in a run of text, with its hint."""
        for match in self._pattern.finditer(text):
            # Ignoring case matches letters that lower() leaves alone, such as a long s.
            if hint := self._hints.get(match[1].lower()):
                yield match, hint


def _one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first.

    It branches letter by letter: at most places in a text one look tells that no word begins there.
    """
    below: dict[str, list[str]] = defaultdict(list)
    for word in words:
        below[word[:1]].append(word[1:])
    ways = [
        re.escape(letter) + (_one_of(rest) if rest != [""] else "")
        for letter, rest in sorted(below.items(), reverse=True)
        if letter
    ]
    if not ways:
        return "" if "" in below else r"(?!)"
    return f"(?:{'|'.join(ways)}){'?' if '' in below else ''}"


def _spellings(terms: Iterable[Term]) -> Iterator[tuple[str, Hint]]:
    for term in terms:
        if term.tooltip:
            hint = Hint(term.slug, first_sentence(term.means))
            yield from ((spelling.lower(), hint) for spelling in (term.name, *term.aliases))


def first_sentence(text: Text) -> str:
    """The first sentence, without marks."""
    plain = text.plain()
    found = _FIRST_SENTENCE.match(plain)
    return found[0] if found else plain
