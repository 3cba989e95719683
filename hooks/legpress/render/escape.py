"""Plain words in, Markdown out that shows just these words, whatever they hold."""

from __future__ import annotations

import html
import re

from markupsafe import Markup

# Numeric character references survive every Markdown extension and every browser as plain text.
_ACTIVE = re.compile(r"[^\w\s.,;?'%/()²×±½–—…°‘’“”-]|_|(?<!\w)-|-(?!\w)|\?(?=\?)")
_LIST_NUMBER = re.compile(r"^(\d+)([.)])")


def words(text: str) -> Markup:
    """Text for a paragraph, heading, list item or table cell."""
    safe = _ACTIVE.sub(lambda found: f"&#{ord(found[0])};", " ".join(text.split()))
    return Markup(_LIST_NUMBER.sub(lambda m: f"{m[1]}&#{ord(m[2])};", safe))


def attribute(text: str) -> Markup:
    """Text for an HTML attribute, or for a place a theme prints without escaping."""
    return Markup(html.escape(" ".join(text.split())))
