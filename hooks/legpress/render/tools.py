"""What the page of a tool loads: the sheet and the script that all tools share, and its own."""

from __future__ import annotations

from collections.abc import Sequence

STYLES: Sequence[str] = ("assets/stylesheets/tools.css",)
_SCRIPTS = "assets/javascripts/tools"
_BEFORE = {"posture": ("postures",)}
"""Scripts with what a tool looks up, made from the data."""


def scripts(*tools: str) -> list[str]:
    """The scripts of a page with these tools, in the order in which they must run."""
    names = [name for tool in tools for name in (*_BEFORE.get(tool, ()), tool)]
    return [f"{_SCRIPTS}/{name}.js" for name in ("tool", *names)]
