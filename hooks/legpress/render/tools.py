"""What the page of a tool loads: the sheet and the script that all tools share, and its own."""

from __future__ import annotations

from collections.abc import Sequence

STYLES: Sequence[str] = ("assets/stylesheets/tools.css",)
_OWN_STYLES = {"plan": ("assets/stylesheets/plan.css",)}
_PARTS = {
    "one-rep-max": ("signs",),
    "plan": ("signs", "plan-loads", "plan-sheet"),
    "posture": ("postures",),
}
"""Scripts that a tool's own is built on, or with what it looks up."""
_SCRIPTS = "assets/javascripts/tools"


def scripts(*tools: str) -> list[str]:
    """The scripts of a page with these tools, in the order in which they must run."""
    names = [part for tool in tools for part in (*_PARTS.get(tool, ()), tool)]
    return [f"{_SCRIPTS}/{name}.js" for name in ("tool", *names)]


def styles(*tools: str) -> list[str]:
    """The style sheets of a page with these tools."""
    return [*STYLES, *(sheet for name in tools for sheet in _OWN_STYLES.get(name, ()))]
