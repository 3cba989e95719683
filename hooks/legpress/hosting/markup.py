"""What a page may not hold under the security policy: it would not run, not load or not look right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

ALONE = frozenset({"404.html"})
"""Pages that carry their own style sheet: shown at any address, they cannot know where others lie."""

_NO_TAGS = re.compile(r"<!--.*?-->|(<(script|style)\b[^>]*>).*?(?=</\2>)", re.S | re.I)
TAG = re.compile(r"<([a-z][\w:-]*)((?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>", re.I)
ATTRIBUTE = re.compile(r"([^\s\"'>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.I)
_CODE = re.compile(r"\s*(?:javascript|vbscript):", re.I)

_NEVER = {"applet", "base", "embed", "frame", "iframe", "object"}
_LOADING = {"action", "data", "formaction", "href", "poster", "src", "srcset", "xlink:href"}
_LINKS = {"a", "area"}
_ONLY_TOLD = {"alternate", "author", "canonical", "edit", "license", "next", "prev"}
"""Kinds of `<link>` that browsers do not load."""


def faults(html: str, *, alone: bool = False) -> Iterator[tuple[int, str]]:
    """Line and description of each thing in the page that the policy blocks."""
    text = _NO_TAGS.sub(_emptied, html)
    for tag in TAG.finditer(text):
        for what in _in_tag(tag[1].lower(), tag[2], alone):
            line = text.count("\n", 0, tag.start()) + 1
            yield line, f"{what}: the security policy blocks it"


def _emptied(match: re.Match[str]) -> str:
    """What cannot hold tags, as empty lines: those below keep their number."""
    return (match[1] or "") + "\n" * match[0].count("\n", len(match[1] or ""))


@lru_cache(4096)  # most tags of a page are those of the page before
def _in_tag(tag: str, inside: str, alone: bool) -> Sequence[str]:
    return [*_blocked(tag, inside, alone)]


def _blocked(tag: str, inside: str, alone: bool) -> Iterator[str]:
    if tag in _NEVER or (tag == "style" and not alone):
        yield f"<{tag}>"
    given = {a[0].lower(): a[1] or a[2] or a[3] for a in ATTRIBUTE.findall(inside)}
    for name, value in given.items():
        if name == "style" or name.startswith("on"):
            yield f"<{tag} {name}=...>"
        elif name in _LOADING and (_CODE.match(value) or _comes_from_elsewhere(tag, given, value)):
            yield f'<{tag} {name}="{value}">'


def _comes_from_elsewhere(tag: str, given: dict[str, str], address: str) -> bool:
    if tag in _LINKS or (tag == "link" and given.get("rel", "").lower() in _ONLY_TOLD):
        return False
    return bool(_ELSEWHERE.match(address))
