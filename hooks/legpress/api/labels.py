"""A part in; the fixed words in its fields out, as readers see them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, get_args, get_origin

from ..model import Part, label


def labels(part: Part) -> dict[str, str]:
    """What readers see for each word of a vocabulary that the part holds."""
    return {word: label(word) for word in sorted({*_words(part)})}


def _words(part: Part) -> Iterator[str]:
    for name, field in type(part).model_fields.items():
        held = getattr(part, name)
        annotation: Any = field.annotation
        chosen = _choices(annotation)
        for each in held if isinstance(held, list) else [held]:
            if isinstance(each, Part):
                yield from _words(each)
            elif isinstance(each, str) and each in chosen:
                yield each


@cache
def _choices(annotation: Any) -> frozenset[str]:
    """The words among which a field's type lets one choose."""
    if get_origin(annotation) is Literal:
        return frozenset(get_args(annotation))
    inner = (_choices(each) for each in get_args(annotation) if get_origin(each) or each)
    return frozenset().union(*inner)
