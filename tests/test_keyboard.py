"""Every kind of page by keyboard alone: each stop is seen, named and marked, and none is a trap."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe import DESK, PHONE
from kinds import kinds
from web import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

STOP = """() => {
  const at = document.activeElement
  if (!at || at === document.body) return null
  // A control may be shown by its label, which then bears the mark of the focus.
  const shown = [at, ...(at.id ? document.querySelectorAll(`[for="${at.id}"]`) : [])]
  const seen = part => {
    if (!part.checkVisibility({ visibilityProperty: true })) return false
    return [...part.getClientRects()].some(({ x, y, width, height }) =>
      [0.1, 0.5, 0.9].some(share => {
        const hit = document.elementFromPoint(x + width * share, Math.min(y + height, innerHeight) - Math.min(height, innerHeight) / 2)
        return hit && (shown.some(one => one.contains(hit)) || (hit.contains(part) && hit !== document.documentElement))
      }))
  }
  at.style.pointerEvents = "auto" // what lets clicks through is seen all the same
  const marked = part => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part)
    return outlineStyle === "auto" || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2)
  }
  const faults = []
  if (!shown.some(part => seen(part) && marked(part))) faults.push("not marked where it can be seen")
  const told = (at.getAttribute("aria-labelledby") ?? "").split(" ").map(id => document.getElementById(id))
  const names = [at.getAttribute("aria-label"), at.title, at.alt, ...[at, ...(at.labels ?? []), ...told].map(one => one?.textContent)]
  if (!names.some(name => /[\\p{L}\\p{N}]/u.test(name ?? ""))) faults.push("no name")
  window.__seen ??= new Map()
  const before = window.__seen.get(at) ?? -1
  if (before < 0) window.__seen.set(at, window.__seen.size)
  const rank = at.closest(".note") ? 3 : at.closest(".md-footer") ? 2 : at.closest("article, .md-top") ? 1 : 0
  return { what: at.outerHTML.slice(0, 110), faults, before, rank }
}"""
"""What is wrong with the place where the focus is, whether it was there before, and in which part."""

SEARCH = "md-search"
"""The search box opens and closes as the focus comes and goes; tests/test_search.py goes through it."""

Stop = dict[str, Any]


@pytest.fixture(scope="module")
def root(gym_site: Path) -> Iterator[str]:
    with serving(gym_site, "/") as root:
        yield root


@pytest.fixture(params=[DESK, PHONE], ids=["desk", "phone"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    size: ViewportSize = request.param
    context = browser.new_context(viewport=size, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def _stops(page: Page, at_most: int = 600) -> Iterator[Stop]:
    """Where the focus goes with each press of Tab, until it leaves the page."""
    for _ in range(at_most):
        page.keyboard.press("Tab")
        stop = _settled(page)
        if stop is None:
            return
        if stop["before"] >= 0:
            assert stop["before"] == 0, f"the focus goes round in circles at {stop['what']}"
            return
        yield stop
    raise AssertionError(f"the focus was still on the page after {at_most} presses of Tab")


def _settled(page: Page) -> Stop | None:
    """The stop; looked at again where a page still scrolls, or a note of the stop before still fades."""
    stop: Stop | None = page.evaluate(STOP)
    for _ in range(40):
        if not (stop and stop["faults"]):
            break
        page.wait_for_timeout(25)
        now = page.evaluate(STOP)
        stop = now and now | {"before": stop["before"]}
    return stop


@pytest.mark.parametrize("path", kinds())
def test_every_stop_is_seen_and_named_and_the_last_leads_out(
    page: Page, root: str, path: str
) -> None:
    page.goto(root + path)
    stops = [stop for stop in _stops(page) if SEARCH not in stop["what"]]
    assert stops
    assert [(s["what"], s["faults"]) for s in stops if s["faults"]] == []
    ranks = [stop["rank"] for stop in stops]
    assert ranks == sorted(ranks)


def test_the_way_back_hides_no_stop_under_the_header(page: Page, root: str) -> None:
    page.goto(root + "symptoms/knee-pain.html")
    page.locator(".md-footer a").last.focus()
    hidden = []
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        stop = _settled(page)
        assert stop is not None and stop["before"] == -1
        hidden += [stop["what"]] if stop["faults"] else []
    assert hidden == []


def test_the_skip_link_leads_past_header_and_menu(page: Page, root: str) -> None:
    page.goto(root + "safety.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText").strip() == "Skip to content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('article')")


def test_the_menu_opens_shows_itself_alone_and_closes(browser: Browser, root: str) -> None:
    for scripts in (True, False):
        context = browser.new_context(
            viewport=PHONE, java_script_enabled=scripts, reduced_motion="reduce"
        )
        page = context.new_page()
        page.goto(root + "symptoms/knee-pain.html")
        menu, link = (
            page.locator("#__drawer"),
            page.locator(".md-sidebar--primary a", has_text="Muscles"),
        )
        assert not link.is_visible()
        menu.focus()
        page.keyboard.press("Space")
        assert link.is_visible()
        assert not page.locator("article h1").is_visible()
        assert not page.locator(".md-header__title").is_visible()
        page.keyboard.press("Tab")
        assert page.locator(".md-sidebar--primary :focus").count() == 1
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Space")
        assert not link.is_visible()
        assert page.locator("article h1").is_visible()
        context.close()


@pytest.mark.parametrize("key", ["n", "p", "f", "s", "/", ",", "."])
def test_a_single_letter_leads_nowhere(page: Page, root: str, key: str) -> None:
    page.goto(root + "symptoms/knee-pain.html")
    at = page.url
    page.keyboard.press(key)
    page.keyboard.press("Tab")
    assert page.url == at
    assert page.evaluate("document.activeElement.innerText").strip() == "Skip to content"
