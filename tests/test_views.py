"""Every page in a narrow window and enlarged; kinds of pages with little motion, few colours, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe import DESK
from kinds import kinds
from web import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

NARROW: ViewportSize = {"width": 320, "height": 640}
ENLARGED: ViewportSize = {"width": 720, "height": 450}
"""What is left of a desk's window at 200 %."""

LOST = """async () => {
  // the frame's script marks what scrolls once the page was drawn
  await new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))
  const wide = document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : []
  const cut = []
  for (const part of document.querySelectorAll("article *, .md-footer *, .md-path *, .md-header__title")) {
    if (part.closest("svg, .note, .headerlink") || !part.checkVisibility()) continue
    const { overflowX, clipPath, position } = getComputedStyle(part)
    const box = part.getBoundingClientRect()
    if (clipPath !== "none" || box.width < 2 || part.closest(".unseen, thead")) continue
    const region = part.closest("[tabindex='0']")
    if (!region && box.right > innerWidth + 1) cut.push(part.outerHTML.slice(0, 100))
    const over = part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0
    if (over && overflowX !== "visible" && part !== region && !region) cut.push(`${overflowX}: ${part.outerHTML.slice(0, 100)}`)
  }
  return [...wide, ...cut]
}"""
"""What is cut off, or can only be seen by scrolling sideways outside a part that takes the focus and scrolls."""


@pytest.fixture(scope="module")
def root(gym_site: Path) -> Iterator[str]:
    with serving(gym_site, "/") as root:
        yield root


def _shown(browser: Browser, **options: object) -> Page:
    return browser.new_context(**{"viewport": DESK, **options}).new_page()  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [NARROW, ENLARGED], ids=["320 px", "200 %"])
def test_nothing_is_lost_in_a_small_window(
    browser: Browser, gym_site: Path, root: str, size: ViewportSize
) -> None:
    page = _shown(browser, viewport=size)
    lost = {}
    for path in sorted(gym_site.rglob("*.html")):
        name = path.relative_to(gym_site).as_posix()
        page.goto(root + name)
        lost[name] = page.evaluate(LOST)
    page.context.close()
    assert {name: what for name, what in lost.items() if what} == {}


def test_nothing_moves_for_who_asked_for_little_motion(browser: Browser, root: str) -> None:
    page = _shown(browser, reduced_motion="reduce")
    running = "document.getAnimations().filter(one => one.playState === 'running').length"
    for path in kinds():
        page.goto(root + path)
        for box in page.locator("input.play:visible").all():
            box.check()
        assert page.evaluate(running) == 0, path
    page.context.close()


def test_with_the_systems_colours_signs_keep_their_words_and_lines(
    browser: Browser, root: str
) -> None:
    page = _shown(browser, forced_colors="active")
    page.goto(root + "variants/45-degree-leg-press.html")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    edge = "box => getComputedStyle(box).borderTopStyle + parseFloat(getComputedStyle(box).borderTopWidth)"
    assert page.locator("section.stop").evaluate(edge) == "solid2"
    assert page.locator("section.stop h2").inner_text() == "Stop rules"
    lines = "all => all.filter(one => getComputedStyle(one).stroke === getComputedStyle(document.body).backgroundColor).length"
    drawn = page.locator("figure svg line, figure svg path, figure svg polyline")
    assert drawn.count() > 10
    assert drawn.evaluate_all(lines) < drawn.count() / 2
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_light_whole_and_without_the_frame(
    browser: Browser, root: str, scheme: str
) -> None:
    page = _shown(browser, color_scheme=scheme)
    for path in kinds():
        page.goto(root + path)
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 687, "height": 1000})  # A4 less its margins
        for part in (".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".md-top"):
            assert page.locator(f"{part}:visible").count() == 0, (path, part)
        if path != "404.html":
            ink = (
                "getComputedStyle(document.querySelector('article h1, article h2, article')).color"
            )
            assert sum(map(int, page.evaluate(ink)[4:-1].split(","))) < 200, path
        tables = "all => all.filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 80))"
        assert page.locator("article table:visible").evaluate_all(tables) == [], path
        page.emulate_media(media="screen")
        page.set_viewport_size(DESK)
    page.context.close()
