"""What the guide consists of, ready for any engine: pages in Markdown, and files beside them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Output:
    """A file: where it stands, what is in it, and the data file it was made from."""

    path: str
    """Below the site's root, as "variants/45-degree-leg-press.md"."""
    content: str
    """Markdown with front matter."""
    source: str | None = None
    """The data file, as "variants/45-degree-leg-press.yml"; None when made from many."""


@dataclass(frozen=True)
class Attachment:
    """A file that pages link to: where it stands, and what it holds."""

    path: str
    """Below the site's root, as "gym/upkeep.ics"."""
    content: bytes
