"""Every tool in every setting: a phone by touch, 200 % zoom, both colour schemes, named controls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from tool_page import PAGES
from web import Web

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.parametrize("tool", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (180, "dark")])
def test_a_tool_fits_and_complains_of_nothing(
    browser: Browser, web: Web, tool: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 700}, has_touch=True, color_scheme=scheme
    )
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(web.below + PAGES[tool])
    section = page.locator(f'[data-tool="{tool}"]')
    section.locator("select, input:visible, summary").first.tap()
    page.keyboard.press("Escape")
    assert section.is_visible()
    wide = section.evaluate("each => each.getBoundingClientRect().right")
    context.close()
    assert wide <= width
    assert [line for line in said if "violat" in line.lower() or "error" in line.lower()] == []


@pytest.mark.parametrize("tool", PAGES)
def test_every_control_of_a_tool_has_a_name(browser: Browser, web: Web, tool: str) -> None:
    page = browser.new_page()
    page.goto(web.below + PAGES[tool])
    nameless = page.locator(f'[data-tool="{tool}"]').evaluate(
        """section => [...section.querySelectorAll('input:not([type=hidden]), select, button')]
          .filter(each => !each.labels?.length && !each.ariaLabel && !each.textContent.trim()
            && !each.getAttribute('aria-labelledby'))
          .map(each => each.outerHTML)"""
    )
    page.close()
    assert nameless == []
