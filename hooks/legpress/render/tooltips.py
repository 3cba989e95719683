"""Finds the first time a glossary term occurs on a page."""

from __future__ import annotations

import re
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
        longest_first = sorted(self._hints, key=lambda word: (-len(word), word))
        alternatives = "|".join(map(re.escape, longest_first)) or r"(?!)"
        self._pattern = re.compile(rf"(?<![\w-])({alternatives})(?:e?s)?(?![\w-])", re.IGNORECASE)

    def found(self, text: str) -> Iterator[tuple[re.Match[str], Hint]]:
        """Each occurrence in a run of text, with its hint."""
        for match in self._pattern.finditer(text):
            # Ignoring case matches letters that lower() leaves alone, such as a long s.
            if hint := self._hints.get(match[1].lower()):
                yield match, hint


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
