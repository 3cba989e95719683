"""A guide in; the style sheets that its pages need beside the common ones out."""

from __future__ import annotations

from collections.abc import Iterator

from ..figure.press import motion, sheet
from ..model import Entry, Guide
from ..model.variant import Variant
from .output import Attachment


def styles(guide: Guide) -> Iterator[Attachment]:
    """How each press moves, one sheet for its page alone."""
    for variant in guide.variants.values():
        moved = motion(variant)
        if moved:
            yield Attachment(_address(variant), sheet(moved).encode())


def sheets_of(entry: Entry) -> list[str]:
    """The addresses of the sheets that an entry's page needs."""
    return [_address(entry)] if isinstance(entry, Variant) and motion(entry) else []


def _address(variant: Variant) -> str:
    return f"assets/stylesheets/motion/{variant.slug}.css"
