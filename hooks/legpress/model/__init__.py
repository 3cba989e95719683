"""What a guide is made of: strict models whose field docs become the JSON Schemas' texts."""

from .base import Entry, Part, Section, Span, Table
from .guide import Guide, Loc, Place
from .kinds import KINDS, Kind
from .ref import Ref
from .text import Cite, Link, Piece, Text, Words
from .words import label

__all__ = [
    "KINDS", "Cite", "Entry", "Guide", "Kind", "Link", "Loc", "Part",
    "Piece", "Place", "Ref", "Section", "Span", "Table", "Text", "Words", "label",
]  # fmt: skip
