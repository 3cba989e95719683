"""The navigation as it is written in; the same with its folders unfolded out."""

from __future__ import annotations

import fnmatch
from collections.abc import Sequence
from typing import Any


def with_folders(nav: list[Any], paths: Sequence[str]) -> list[Any]:
    """The navigation with each "folder/" replaced by the folder's pages that are not yet in it.

    A section that holds nothing then, such as the gym's own without an overlay, is left out.
    """
    named = set(_named(nav))
    return [item for entry in nav for item in _expanded(entry, paths, named)]


def _expanded(entry: Any, paths: Sequence[str], named: set[str]) -> list[Any]:
    if isinstance(entry, str) and (entry.endswith("/") or "*" in entry):
        found = fnmatch.filter(paths, f"{entry}*" if entry.endswith("/") else entry)
        return [path for path in found if path not in named]
    if isinstance(entry, dict):
        return [
            filled
            for title, below in entry.items()
            if (filled := _section(title, below, paths, named))
        ]
    return [entry]


def _section(title: str, below: Any, paths: Sequence[str], named: set[str]) -> dict[str, Any]:
    """A section with its pages; empty when it has none."""
    if not isinstance(below, list):
        return {title: below}
    pages = [item for entry in below for item in _expanded(entry, paths, named)]
    return {title: pages} if pages else {}


def _named(nav: Any) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    below = nav.values() if isinstance(nav, dict) else nav
    return [path for entry in below for path in _named(entry)]
