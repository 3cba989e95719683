"""The stage of the browser tests: a web server as gyms have one, and a browser that opens the site."""

from __future__ import annotations

import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError

import pytest
from web import Web, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_a_folder_is_served_below_its_prefix_only(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("here")
    (tmp_path / "404.html").write_text("not here")
    with serving(tmp_path, "/gym/guide/") as address:
        assert urllib.request.urlopen(f"{address}page.html").read() == b"here"
        for elsewhere in (f"{address}nowhere.html", address.replace("/gym/guide/", "/page.html")):
            with pytest.raises(HTTPError) as answer:
                urllib.request.urlopen(elsewhere)
            assert (answer.value.code, answer.value.read()) == (404, b"not here")


@pytest.mark.parametrize("place", ["root", "below"])
def test_the_site_opens_in_a_browser(browser: Browser, web: Web, place: str) -> None:
    page = browser.new_page()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.goto(getattr(web, place))
    page.wait_for_load_state("networkidle")
    assert "Leg Press Guide" in page.title()
    assert failed == []
    page.close()
