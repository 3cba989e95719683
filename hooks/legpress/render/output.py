"""One page of the guide, ready for any engine that reads Markdown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Output:
    """A page: where it stands, its Markdown, and the data file it was made from."""

    path: str
    """Below the site's root, as "variants/45-degree-leg-press.md"."""
    content: str
    """Markdown with front matter."""
    source: str | None = None
    """The data file, as "variants/45-degree-leg-press.yml"; None when made from many."""
