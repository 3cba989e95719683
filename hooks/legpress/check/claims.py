"""What a claim says of its standing is borne out by what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Guide
from ..model.claim import Claim
from ..problem import Problem
from .walk import at, named_in


def claims_rest_on_something(guide: Guide) -> Iterator[Problem]:
    """A problem for each claim without position or source, unless nobody has tested it."""
    for slug, claim in guide.claims.items():
        cited = any(kind == "sources" for text in claim.evidence for kind, _ in named_in(text))
        if claim.status != "untested" and not claim.positions and not cited:
            why = "give a position or cite a source in evidence, or write 'untested'"
            yield at(guide, f"claims/{slug}", ("status",), why)


def agreed_by_two(guide: Guide) -> Iterator[Problem]:
    """A problem for each claim that counts as agreed though fewer than two voices speak for it."""
    for slug, claim in guide.claims.items():
        count = len(_voices(guide, claim))
        if claim.status == "agreed" and count < 2:
            why = (
                "'agreed' needs positions from two voices or more, "
                f"found {count or 'none'}; sources with the same 'voice' count once"
            )
            yield at(guide, f"claims/{slug}", ("status",), why)


def _voices(guide: Guide, claim: Claim) -> set[str]:
    """Who speaks: a source, or the voice that it shares with others."""
    voices = set()
    for position in claim.positions:
        source = guide.sources.get(position.source)
        voices.add(source.voice if source and source.voice else position.source)
    return voices
