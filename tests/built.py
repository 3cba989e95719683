"""A built page as a reader's browser sees it: its links, places, title and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

_SILENT = {"script", "style", "template"}


@dataclass
class Built:
    """One page of the built site."""

    path: str
    title: str = ""
    description: str = ""
    language: str = ""
    headings: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    """Addresses that a browser asks for by itself."""
    words: str = ""

    def targets(self) -> Iterator[tuple[str, str]]:
        """Pages of the same site that this one links to, each with the place on it."""
        for link in self.links:
            parts = urlsplit(link)
            if not parts.scheme and not parts.netloc:
                beside = normpath(f"{dirname(self.path)}/{unquote(parts.path)}").lstrip("/")
                yield (beside if parts.path else self.path), unquote(parts.fragment)


class _Reader(HTMLParser):
    def __init__(self, page: Built) -> None:
        super().__init__()
        self.page = page
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.inside.append(tag)
        if "id" in given:
            self.page.ids.append(given["id"])
        if tag == "a" and "href" in given:
            self.page.links.append(given["href"])
        if tag in ("script", "img", "iframe", "source") and "src" in given:
            self.page.loads.append(given["src"])
        if tag == "link" and given.get("rel") in ("stylesheet", "icon", "preload", "preconnect"):
            self.page.loads.append(given["href"])
        if tag == "html":
            self.page.language = given.get("lang", "")
        if tag == "meta" and given.get("name") == "description":
            self.page.description = given.get("content", "")
        if tag == "h1":
            self.page.headings.append("")
        if tag in ("meta", "link", "img", "input", "br", "hr", "source"):
            self.inside.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            while self.inside.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "title" in self.inside and "head" in self.inside:
            self.page.title += data
        if "h1" in self.inside:
            self.page.headings[-1] += data
        if "article" in self.inside and not _SILENT & set(self.inside):
            self.page.words += data


def read_page(site: Path, path: Path) -> Built:
    """The page at `path` of the built `site`."""
    page = Built(path.relative_to(site).as_posix())
    _Reader(page).feed(path.read_text("utf-8"))
    return page


def read_pages(site: Path) -> dict[str, Built]:
    """Every page but the one for addresses that do not exist."""
    found = (read_page(site, path) for path in sorted(site.rglob("*.html")))
    return {page.path: page for page in found if page.path != "404.html"}
