"""Makes the built site ready for hosting: hashed names, a strict security policy, compressed copies."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal

from legpress.hosting import prepare
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

log = logging.getLogger("mkdocs.hooks.hosting")


class _Command:
    serving = False


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remembers whether pages are being served while they are edited."""
    _Command.serving = command == "serve"


@event_priority(-200)  # after the search hook (-50), the last to write anything
def on_post_build(config: MkDocsConfig) -> None:
    """Finishes the site; not under `serve`, whose reload script is inline and changes each time."""
    if not _Command.serving:
        for fault in prepare(Path(config.site_dir)):
            log.warning(fault)
