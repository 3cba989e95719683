"""The mark: a few strokes of the figures' own press, alone in a file, on light and on dark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from legpress.figure.mark import COLOUR, mark
from web import Web

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SVG = "{http://www.w3.org/2000/svg}"


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    light = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), light, strict=True))


@pytest.mark.parametrize("behind", ["#ffffff", "#fbfaf6", "#14191b", "#202124", "#35363a"])
def test_it_stands_out_from_pages_and_tabs_light_and_dark(behind: str) -> None:
    low, high = sorted((luminance(COLOUR), luminance(behind)))
    assert (high + 0.05) / (low + 0.05) >= 3


def test_it_is_small_and_needs_no_style_sheet() -> None:
    root = ET.fromstring(mark())
    assert len(mark()) < 500
    assert not re.search(r"style|class=|href=|url\(", mark())
    assert {element.tag for element in root.iter()} == {
        SVG + tag for tag in ("svg", "g", "path", "circle")
    }


def test_its_box_is_square_and_nothing_leaves_it() -> None:
    root = ET.fromstring(mark())
    left, top, wide, high = map(float, (root.get("viewBox") or "").split())
    weight = float(root[0].get("stroke-width", ""))
    assert wide == high
    for path in root.iter(f"{SVG}path"):
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", path.get("d", ""))]
        for x, y in zip(numbers[::2], numbers[1::2], strict=True):
            assert left <= x - weight / 2 and x + weight / 2 <= left + wide
            assert top <= y - weight / 2 and y + weight / 2 <= top + high
    head = root.find(f"{SVG}circle")
    assert head is not None
    assert float(head.get("cx", "")) - float(head.get("r", "")) >= left


def test_the_header_and_the_tab_show_it(browser: Browser, web: Web) -> None:
    page = browser.new_page()
    page.goto(f"{web.below}variants/index.html")
    wide = page.locator(".md-header .md-logo img").evaluate("image => image.naturalWidth")
    assert wide > 0
    address = page.locator("link[rel=icon]").evaluate("link => link.href")
    answer = page.request.get(address)
    assert answer.ok and answer.text() == mark()
    assert answer.headers["content-type"].startswith("image/svg")
    page.close()
