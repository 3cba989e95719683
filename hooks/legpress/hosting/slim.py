"""Pages without what no browser needs: indentation, marks for the search index, names that nothing leads to."""

from __future__ import annotations

import re
from pathlib import Path

_AS_IT_IS = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.S)
_SPACES = re.compile(r"[ \t\r\n]+")
_LEFT_OUT = (
    re.compile(r" data-search-exclude(?:=\"\")?(?=[ >])"),
    re.compile(r" data-md-scrollfix(?=[ >])"),
    # Each source has one way back, to its first mark.
    re.compile(r'(?<=<sup) id="fnref\d+:[^"]*"'),
)


def slim(site: Path) -> None:
    """Rewrites every page; each looks and works as before."""
    for page in site.rglob("*.html"):
        page.write_bytes(slimmed(page.read_bytes().decode()).encode())


def slimmed(html: str) -> str:
    """The same page in fewer bytes."""
    for what in _LEFT_OUT:
        html = what.sub("", html)
    pieces = _AS_IT_IS.split(html)  # text, element as it is, its name, text, ...
    pieces[::3] = [_SPACES.sub(_space, text) for text in pieces[::3]]
    del pieces[2::3]
    return "".join(pieces)


def _space(spaces: re.Match[str]) -> str:
    return "\n" if "\n" in spaces[0] else " "
