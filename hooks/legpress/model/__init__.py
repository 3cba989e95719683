"""What a guide is made of: strict models whose field docs become the JSON Schemas' texts."""

from .base import Entry, Part, Section, Span, Table
from .guide import INNER, Guide, Overlay
from .kinds import KINDS, PAGES, Kind
from .place import Loc, Place
from .ref import Ref
from .text import Cite, Link, Piece, Text, Words
from .words import label

__all__ = [
    "INNER", "KINDS", "PAGES", "Cite", "Entry", "Guide", "Kind", "Link", "Loc", "Overlay", "Part",
    "Piece", "Place", "Ref", "Section", "Span", "Table", "Text", "Words", "label",
]  # fmt: skip
