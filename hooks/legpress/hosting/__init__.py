"""A built site made ready for any web server: names that may be kept for ever, a policy, compressed copies.

A function of a folder, so that it serves the output of any site engine.
"""

from __future__ import annotations

from pathlib import Path

from .ahead import show_first_screens
from .compress import compress
from .names import rename
from .policy import protect
from .servers import complete
from .slim import slim
from .trim import trim
from .unused import remove_unused

__all__ = ["prepare"]


def prepare(site: Path) -> list[str]:
    """Changes the pages and files in `site`; returns what the security policy would break."""
    remove_unused(site)
    slim(site)
    trim(site)
    show_first_screens(site)
    rename(site)
    policy, faults = protect(site)
    faults += complete(site, policy)
    compress(site)
    return faults
