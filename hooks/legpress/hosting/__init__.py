"""A built site made ready for any web server: names that may be kept for ever, a policy, compressed copies.

A function of a folder, so that it serves the output of any site engine.
"""

from __future__ import annotations

from pathlib import Path

from .compress import compress
from .names import rename
from .policy import protect
from .servers import complete

__all__ = ["prepare"]


def prepare(site: Path) -> list[str]:
    """Changes the pages and files in `site`; returns what the security policy would break."""
    rename(site)
    policy, faults = protect(site)
    faults += complete(site, policy)
    compress(site)
    return faults
