"""Lets a browser show the first screen of a long page before it reads the rest.

A script in the body waits for the style sheets, and what stands after it waits for the script. So
when the sheets arrive, only what stands before it is laid out and drawn, which on a slow phone
takes a fraction of the time; without it the browser lays out the whole page first.
"""

from __future__ import annotations

import re
from pathlib import Path

PAUSE = "<script>/* First show what stands above. */</script>"
"""It does nothing; a comment is enough for browsers to stop at it."""

_ARTICLE = re.compile(r"<article\b.*?</article>", re.S)
_BOX = re.compile(r"</section>\n?")
_HEADING = re.compile(r"(?=<h2\b)")
"""Where the first part of a page ends: after its first box, or else above its first heading."""

_SCREENS = 4_000
"""So many signs of an article fill no more than two screens of a phone."""

_LONG = 20_000
"""Shorter articles are laid out at once."""


def show_first_screens(site: Path) -> None:
    """Puts the pause into every long page."""
    for page in site.rglob("*.html"):
        text = page.read_bytes().decode()
        page.write_bytes(_ARTICLE.sub(lambda article: paused(article[0]), text, count=1).encode())


def paused(article: str) -> str:
    """The article with a pause after its first part, if it is long."""
    if len(article) < _LONG:
        return article
    end = _BOX.search(article, 0, _SCREENS) or _HEADING.search(article)
    return f"{article[: end.end()]}{PAUSE}{article[end.end() :]}" if end else article
