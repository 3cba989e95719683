"""A drawing of a press in; the same, done once for as long as the press is the same, out."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from ..model.variant import Variant

T = TypeVar("T")


def once(draw: Callable[[Variant], T]) -> Callable[[Variant], T]:
    """Keeps the last result for each press; while serving, only what was edited is read anew."""
    kept: dict[str, tuple[Variant, T]] = {}

    @wraps(draw)
    def drawn(variant: Variant) -> T:
        last = kept.get(variant.slug)
        if last is None or last[0] is not variant:
            kept[variant.slug] = last = variant, draw(variant)
        return last[1]

    return drawn
