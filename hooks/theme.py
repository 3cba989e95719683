"""Mends what the theme's own page skeleton gets wrong and no template of ours can reach."""

from __future__ import annotations

import logging
import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_WAY_BACK = re.compile(
    r'(?:&#160;)?(<a class="footnote-backref" href="#fnref(\d*):[^"]*") title=([^>]*>[^<]*</a>)'
)

log = logging.getLogger("mkdocs.hooks.theme")

_MENU = '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">'
_BUTTON = '<label class="md-header__button md-icon" for="__drawer">'
_NAMED = '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" aria-label="Menu">'
_SKELETON = {
    _MENU: "",
    _BUTTON: f"{_NAMED}{_BUTTON}",
    'type="checkbox" id="__search" autocomplete="off"': 'type="checkbox" id="__search"',
}
"""The menu is opened by keyboard with its checkbox, which needs a name and belongs where it is seen.
No browser fills in a checkbox."""

_EMPTY = ' tabindex=""'
"""Not a number; the theme writes it on the names of sections that do not fold."""


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page with its skeleton mended; warns when a new version of the theme has another one."""
    for wrong, right in _SKELETON.items():
        if wrong not in output:
            log.warning(f"{page.file.src_uri}: the theme no longer writes {wrong}")
        output = output.replace(wrong, right, 1)
    return output.replace(_EMPTY, "")


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Gives each source one way back to the text, with a name; its title is taken away where it is shown."""
    return _WAY_BACK.sub(lambda way: "" if way[2] else f"&#160;{way[1]} aria-label={way[3]}", html)
