"""Mends what the theme's own page skeleton gets wrong and no template of ours can reach."""

from __future__ import annotations

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.theme")

_SKELETON = {
    'type="checkbox" id="__drawer" autocomplete="off"': 'type="checkbox" id="__drawer" aria-label="Menu"',
    'type="checkbox" id="__search" autocomplete="off"': 'type="checkbox" id="__search" aria-label="Search"',
}
"""No browser fills in a checkbox; and the menu's can be reached by keyboard here, so it needs a name."""

_EMPTY = ' tabindex=""'
"""Not a number; the theme writes it on the names of sections that do not fold."""


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page with its skeleton mended; warns when a new version of the theme has another one."""
    for wrong, right in _SKELETON.items():
        if wrong not in output:
            log.warning(f"{page.file.src_uri}: the theme no longer writes {wrong}")
        output = output.replace(wrong, right, 1)
    return output.replace(_EMPTY, "")
