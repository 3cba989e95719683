"""Pages -> the index that `engine.js` reads: names as text, and which word stands where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from .places import Place, Searched
from .words import ENDINGS, SMALL, stem, words

_LEVELS = 3
"""How often a word stands on a page is told as once, a few times, or often."""

_LONGEST = 24
"""Nobody types a longer word; addresses and the like are left out."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def index(pages: Sequence[Searched], same: Iterable[Sequence[str]]) -> dict[str, object]:
    """The index, as plain lists and texts.

    Places are numbered after the pages. `words` have lost their endings, which follow them.
    `found` tells for each where it stands, as differences between numbers, each times three plus how often, in base 36.
    `same` are groups of words and phrases that mean the same to a reader.
    """
    places = [place for page in pages for place in page.places]
    spelled = defaultdict[str, set[str]](set)
    texts = [*_texts(pages, spelled)]
    found = _found(texts)
    return {
        "endings": ENDINGS,
        "small": " ".join(sorted(SMALL)),
        "pages": [[p.address, p.title, p.kind, p.description, p.weight] for p in pages],
        "places": [[*_listed(page)] for page in pages],
        "names": [_others(page) for page in pages]
        + [_others(place) if place.names else None for place in places],
        "lengths": [sum(text.values()) for text in texts],
        "words": " ".join(_forms(word, forms) for word, forms in sorted(spelled.items())),
        "found": " ".join(_packed(found[word]) for word in found),
        "same": [[*group] for group in same],
    }


def _texts(pages: Sequence[Searched], spelled: dict[str, set[str]]) -> Iterator[Counter[str]]:
    """The words of every page, then of every place; each text counts in one of the two."""
    for page in pages:
        own = [page.text, page.description]
        if not page.holds_entries:
            own += [place.text for place in page.places]
        yield _counted(own, spelled)
    for page in pages:
        for place in page.places:
            yield _counted([place.text] if page.holds_entries else [], spelled)


def _listed(page: Searched) -> Iterator[str | int]:
    """Anchor and title of every place, in turn; 0 for an anchor that is the words of its title."""
    for place in page.places:
        yield 0 if place.anchor == "-".join(words(place.title)) else place.anchor
        yield place.title


def _others(named: Searched | Place) -> list[str]:
    return [name for name in named.names if words(name) != words(named.title)]


def _counted(texts: Iterable[str], spelled: dict[str, set[str]]) -> Counter[str]:
    """How often each word stands in the texts; notes in `spelled` in which forms."""
    counted = Counter[str]()
    for text in texts:
        for word in words(text):
            if word not in SMALL and len(word) <= _LONGEST:
                counted[stem(word)] += 1
                spelled[stem(word)].add(word)
    return counted


def _forms(word: str, forms: set[str]) -> str:
    """ "lift,s,ed,ing": the word, and what it ends with where it is written; "carri,:carry"."""
    after = [f[len(word) :] if f.startswith(word) else f":{f}" for f in sorted(forms - {word})]
    return ",".join([word, *after])


def _found(texts: Sequence[Counter[str]]) -> dict[str, list[tuple[int, int]]]:
    """Word to (number, level), both in order."""
    found = defaultdict[str, list[tuple[int, int]]](list)
    for number, text in enumerate(texts):
        for word, times in text.items():
            found[word].append((number, _level(times)))
    return dict(sorted(found.items()))


def _level(times: int) -> int:
    return 0 if times == 1 else 1 if times < 5 else _LEVELS - 1


def _packed(numbers: Sequence[tuple[int, int]]) -> str:
    before = 0
    parts = []
    for number, level in numbers:
        parts.append(_base36((number - before) * _LEVELS + level))
        before = number
    return ",".join(parts)


def _base36(number: int) -> str:
    whole, digit = divmod(number, 36)
    return (_base36(whole) if whole else "") + _DIGITS[digit]
