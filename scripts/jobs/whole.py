"""Whether a built site is whole: every page that a reader needs, and every file that a page names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

_NEEDED = ("index.html", "404.html", "assets/javascripts/search-index*.js")
_ADDRESSES = ("href", "src", "data-index", "data", "poster", "action")
_NOT_FOUND = "404.html"
_IN_STYLES = re.compile(r"url\(\s*['\"]?([^'\")]+)")


def missing(site: Path) -> list[str]:
    """What is not there, one line each; nothing if the site is whole."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    lines = [f"there is no {each}" for each in _NEEDED if not any(site.glob(each))]
    for path in sorted(files):
        named = {_within(path, address) for address in _addresses(site / path)}
        lines += [
            f"{path} names {each}, which is not there" for each in sorted(named - files - {""})
        ]
    return lines


def _addresses(path: Path) -> Iterator[str]:
    if path.suffix == ".html":
        page = _Page()
        page.feed(path.read_text("utf-8"))
        yield from page.addresses
    elif path.suffix == ".css":
        yield from _IN_STYLES.findall(path.read_text("utf-8"))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [value for name, value in attrs if name in _ADDRESSES and value]


def _within(path: str, address: str) -> str:
    """The file of the site that `address` on `path` means; nothing if it is elsewhere or a place."""
    parts = urlsplit(address.strip())
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    found = normpath(join(dirname(path), unquote(parts.path)))
    if path == _NOT_FOUND and found.startswith(".."):
        return ""  # it is shown at addresses below its own, and offers the folder above as well
    return (
        normpath(join(found, "index.html"))
        if parts.path.endswith(("/", "/.", "..")) or found == "."
        else found
    )
