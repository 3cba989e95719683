"""The words of a text as a search compares them: without accents, apostrophes and endings.

`search/words.js` takes a reader's question apart in the same way, by the rules that the index brings.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

ENDINGS = (
    ("(..)ies$", "y"),
    ("(s|x|z|ch|sh)es$", ""),
    ("([^siu])s$", ""),
    ("(..[aeiouy].*|[aeiouy].+)(?:ing|ed)ly$", ""),
    ("(.*[aeiouy].+)ing$", ""),
    ("(.*[aeiouy].+)ed$", ""),
    ("(...)ly$", ""),
    ("(....)ness$", ""),
    (r"([bdgmnprt])\1$", ""),
    ("(..)e$", ""),
    ("(..)y$", "i"),
)
"""What to cut from a word, one after the other, and what stands after the part that is kept.

A plural, a past and an "-ing" become one word; what remains need not be a word of English.
"""

_SMALL = """
    a about after all also always am an and any are as at be been but by can cant could did do does
    doing dont for from get gets getting give go goes going got had has have how i id if im in into
    is isnt it its just like make may me my no not of on one or our should so some than that the
    their them then there these they thing this those to too up use used using want was we were what
    whats when where which while who why will with would you your
"""

SMALL = frozenset(_SMALL.split())
"""Words that say little; texts are not searched for them."""

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile("['\u2019\u02bc\u0300-\u036f]")
"""Apostrophes, which people leave out, and accents, which NFKD sets apart."""

_SHORTEST = 4
"""A shorter word has no ending to lose."""


def words(text: str) -> list[str]:
    """The words in small letters, without accents and apostrophes."""
    return _WORD.findall(_UNSEEN.sub("", unicodedata.normalize("NFKD", text)).lower())


@cache
def stem(word: str) -> str:
    """The word without its endings."""
    if len(word) < _SHORTEST or any(character.isdigit() for character in word):
        return word
    for ending, after in ENDINGS:
        word = re.sub(ending, rf"\g<1>{after}", word)
    return word
