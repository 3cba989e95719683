"""What the page of a tool loads: the sheet and the script that all tools share, and its own."""

from __future__ import annotations

from collections.abc import Sequence

STYLES: Sequence[str] = ("assets/stylesheets/tools.css",)
_OWN_STYLES = {"plan": ("assets/stylesheets/plan.css",)}
_SCRIPTS = "assets/javascripts/tools"


def scripts(*tools: str) -> list[str]:
    """The scripts of a page with these tools, in the order in which they must run."""
    return [f"{_SCRIPTS}/{name}.js" for name in ("tool", *tools)]


def styles(*tools: str) -> list[str]:
    """The style sheets of a page with these tools."""
    return [*STYLES, *(sheet for name in tools for sheet in _OWN_STYLES.get(name, ()))]
