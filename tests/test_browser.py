"""The site in a real browser, used as readers use it: by tap, by keyboard, by typing a search."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from legpress.model import Guide
from web import Web

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

PHONE: ViewportSize = {"width": 360, "height": 800}
DESK: ViewportSize = {"width": 1440, "height": 900}

GOALS = {
    "Find your press": "variants/index.html",
    "Something feels wrong": "symptoms/index.html",
    "Plan your training": "training/index.html",
    "Machines and upkeep": "machines/index.html",
    "The evidence": "evidence/index.html",
    "Ask first": "safety.html",
}


class Watched:
    """A page, and everything it asked for or complained about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._hear)

    def _hear(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{self.page.url}: {message.text}")


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESK)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("way", "page"), GOALS.items())
def test_one_tap_leads_each_reader_on(phone: Page, web: Web, way: str, page: str) -> None:
    phone.goto(web.below)
    phone.locator(".ways a", has_text=way).tap()
    phone.wait_for_url(web.below + page)
    assert phone.locator("h1").count() == 1


def test_the_keyboard_leads_from_home_to_a_press(desk: Page, web: Web) -> None:
    desk.goto(web.root)
    _tab_to(desk, "Find your press")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/variants/index.html")
    _tab_to(desk, "45-degree leg press")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/variants/45-degree-leg-press.html")
    assert desk.locator("h1").inner_text().startswith("45-degree leg press")


def _tab_to(page: Page, words: str, at_most: int = 80) -> None:
    for _ in range(at_most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip().startswith(words):
            return
    raise AssertionError(f"{words!r} was not reached with {at_most} presses of Tab")


def test_set_up_rep_and_every_reason_to_stop_now_stand_within_two_screens(
    phone: Page, web: Web, guide: Guide
) -> None:
    for variant in guide.variants.values():
        if not variant.withheld:
            phone.goto(f"{web.root}variants/{variant.slug}.html")
            last = phone.locator("section.stop ul").nth(1).locator("li").last
            box = last.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] < 2 * PHONE["height"], variant.slug


@pytest.mark.parametrize("typed", ["butt wink", "vertical leg press", "donkey kick"])
def test_typing_a_search_leads_to_a_page(desk: Page, web: Web, typed: str) -> None:
    desk.goto(web.root)
    _search(desk, typed)
    first = desk.locator(".md-search-result__link").first
    first.click()
    desk.locator("article h1").wait_for()
    assert desk.url.startswith(web.root)
    assert "index.html" not in desk.url.removeprefix(web.root)[:10]


@pytest.mark.parametrize("typed", ["inverted", "reverse", "Reverse leg press"])
def test_a_name_with_several_meanings_leads_to_the_page_that_sorts_them_out(
    desk: Page, web: Web, typed: str
) -> None:
    desk.goto(web.below)
    _search(desk, typed)
    assert "variants/names.html" in _results(desk)[0]


def test_a_search_works_from_a_folder(desk: Page, site: Path) -> None:
    watched = Watched(desk)
    desk.goto((site / "index.html").as_uri())
    _search(desk, "lower back lifts")
    assert "symptoms/lower-back-lifts" in str(_results(desk)[0])
    assert [url for url in watched.asked if not url.startswith("file://")] == []
    assert watched.complaints == []


def test_pages_in_a_folder_meet_no_violation_and_ask_for_nothing_outside_it(
    desk: Page, site: Path
) -> None:
    watched = Watched(desk)
    for folder in sorted({page.parent for page in site.rglob("*.html")}):
        for page in sorted(folder.glob("*.html"))[:3]:
            desk.goto(page.as_uri())
    desk.locator("label[for=__palette_1]").click()
    assert desk.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert [url for url in watched.asked if not url.startswith(site.as_uri())] == []
    assert watched.complaints == []


def _search(page: Page, words: str) -> None:
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type(words)
    page.locator(".md-search-result__link").first.wait_for()


def _results(page: Page) -> list[str]:
    links = page.locator(".md-search-result__link").all()
    return [link.get_attribute("href") or "" for link in links]


def test_dark_mode_is_chosen_and_kept(desk: Page, web: Web) -> None:
    desk.goto(web.root)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = desk.evaluate(paper)
    desk.locator("label[for=__palette_1]").click()
    dark = desk.evaluate(paper)
    assert light != dark
    desk.goto(web.root + "about.html")
    assert desk.evaluate(paper) == dark


def test_a_system_in_dark_mode_gets_dark_pages(browser: Browser, web: Web) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(web.root)
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    context.close()


def test_no_page_scrolls_sideways_complains_or_asks_elsewhere(
    phone: Page, web: Web, site: Path
) -> None:
    watched = Watched(phone)
    wide = []
    for path in sorted(site.rglob("*.html")):
        phone.goto(web.below + path.relative_to(site).as_posix())
        if phone.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path.relative_to(site).as_posix())
    assert wide == []
    assert watched.complaints == []
    assert [url for url in watched.asked if not url.startswith(web.below)] == []


def test_a_page_is_whole_without_scripts(browser: Browser, web: Web) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(web.root + "symptoms/index.html")
    page.locator("article a", has_text="My lower back rounds or lifts off the pad").first.click()
    assert page.locator("#now").is_visible()
    assert page.locator("section.stop").is_visible()
    context.close()


def test_print_keeps_the_text_and_drops_the_frame(desk: Page, web: Web) -> None:
    desk.goto(web.root + "variants/45-degree-leg-press.html")
    desk.emulate_media(media="print")
    assert desk.locator("section.stop").is_visible()
    assert not desk.locator(".md-header").is_visible()
    assert not desk.locator(".md-tabs").is_visible()
