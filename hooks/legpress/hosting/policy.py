"""A strict Content-Security-Policy for every page, with the hashes of that page's own inline scripts.

It stands in the page, so that it holds on any server and on file://; servers send the whole
site's as a header, for what only a header can say.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from .markup import ALONE, faults

_RULES = (
    "default-src 'self'; img-src 'self' data:; frame-src 'none'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'"
)
"""The guide's own files only. A stricter default would forbid Firefox to fetch the next page ahead."""

_FOR_SERVERS = "frame-ancestors 'self'"
"""Who may show the guide in a frame: browsers heed this in a header only."""

_INLINE = re.compile(r"<(script|style)([^>]*)>(.*?)</\1>", re.S | re.I)
_NOT_RUN = re.compile(r"\ssrc=|\stype=[\"']?application/(?:\w+\+)?json", re.I)
_START = '<meta charset="utf-8">'
_META = '<meta http-equiv="Content-Security-Policy" content="{}">'


def protect(site: Path) -> tuple[str, list[str]]:
    """Writes each page's policy into it; returns the one for the whole site, and all faults."""
    scripts, styles, found = set[str](), set[str](), list[str]()
    for page in sorted(site.rglob("*.html")):
        name, html = page.relative_to(site).as_posix(), page.read_bytes().decode()
        own = _hashes(html, "script"), _hashes(html, "style") if name in ALONE else set[str]()
        scripts |= own[0]
        styles |= own[1]
        found += [f"{name}:{line}: {what}" for line, what in faults(html, alone=name in ALONE)]
        if _START not in html:
            found.append(f"{name}:1: no {_START} to put the security policy after")
        meta = _START + _META.format(_policy(*own))
        page.write_bytes(html.replace(_START, meta, 1).encode())
    return f"{_policy(scripts, styles)}; {_FOR_SERVERS}", found


def _policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    sources = {"script-src": scripts, "style-src": styles}
    own = (" ".join([kind, "'self'", *sorted(hashes)]) for kind, hashes in sources.items())
    return "; ".join([_RULES, *own])


def _hashes(html: str, tag: str) -> set[str]:
    return {
        _hash(body)
        for name, attributes, body in _INLINE.findall(html)
        if name.lower() == tag and not _NOT_RUN.search(attributes)
    }


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
