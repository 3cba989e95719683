"""One file of the guide: a page for any engine that reads Markdown, or what a page needs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Output:
    """A file: where it stands, what is in it, and the data file it was made from."""

    path: str
    """Below the site's root, as "variants/45-degree-leg-press.md"."""
    content: str
    """Markdown with front matter, or CSS."""
    source: str | None = None
    """The data file, as "variants/45-degree-leg-press.yml"; None when made from many."""
