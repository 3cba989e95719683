"""A tool's page in a browser, as readers open it: on a phone, by touch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGES = {
    "load": "machines/load-on-a-sled.html",
    "one-rep-max": "training/what-could-i-press.html",
    "plan": "training/four-week-sample.html",
    "posture": "training/your-posture.html",
    "which-press": "variants/index.html",
    "compare": "variants/compare.html",
    "symptom-finder": "symptoms/index.html",
}
"""Every tool, and where it stands."""


@contextmanager
def opened(browser: Browser, address: str = "", **how: Any) -> Iterator[Page]:
    """A page in a browser of its own, which knows and remembers nothing."""
    context = browser.new_context(**{"viewport": {"width": 360, "height": 800}} | how)
    page = context.new_page()
    if address:
        page.goto(address)
    yield page
    context.close()


@contextmanager
def content(browser: Browser) -> Iterator[Page]:
    """A phone's page, which must not complain while it is used."""
    heard: list[str] = []
    with opened(browser, has_touch=True) as page:
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("console", lambda message: heard.append(message.text))
        yield page
    assert heard == []
