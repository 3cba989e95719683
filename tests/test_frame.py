"""The page's frame in a real browser: colours, menu, table of contents, notes, folded parts, the way up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from web import Web

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

PRESS = "variants/45-degree-leg-press.html"
READY = "html[data-frame=ready]"
"""What is there once the script has done its work."""


@pytest.fixture(params=["phone", "desk"])
def any_page(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[Page]:
    yield from _page(browser, request.param == "phone")


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    yield from _page(browser, narrow=True)


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    yield from _page(browser, narrow=False)


def _page(browser: Browser, narrow: bool) -> Iterator[Page]:
    size = {"width": 360, "height": 800} if narrow else {"width": 1440, "height": 900}
    context = browser.new_context(viewport=size, reduced_motion="reduce")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def _open(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(READY).wait_for(state="attached")


def _has_focus(place: Locator) -> bool:
    return bool(place.evaluate("each => each.contains(document.activeElement)"))


def test_the_menu_opens_by_keyboard_and_escape_closes_it(phone: Page, site: Path) -> None:
    _open(phone, (site / PRESS).as_uri())
    menu, bar = phone.get_by_role("checkbox", name="Menu"), phone.locator(".md-sidebar--primary")
    menu.focus()
    phone.keyboard.press("Space")
    assert menu.is_checked()
    bar.get_by_role("link", name="Horizontal leg press").wait_for()
    phone.keyboard.press("Escape")
    assert not menu.is_checked()
    assert _has_focus(menu)
    bar.get_by_role("link", name="Horizontal leg press").wait_for(state="hidden")


def test_a_link_in_the_menu_closes_it(phone: Page, web: Web) -> None:
    _open(phone, web.below + PRESS)
    phone.locator("label.md-header__button[for=__drawer]").click()
    phone.locator(".md-sidebar--primary a", has_text="Horizontal leg press").click()
    phone.wait_for_url("**/horizontal-leg-press.html")
    assert not phone.locator("#__drawer").is_checked()


def test_the_menu_of_a_wide_window_is_always_there(desk: Page, web: Web) -> None:
    _open(desk, web.below + PRESS)
    desk.locator(".md-sidebar--primary a", has_text="Horizontal leg press").focus()
    assert _has_focus(desk.locator(".md-sidebar--primary"))
    bar = desk.locator(".md-sidebar--secondary").bounding_box()
    assert bar is not None
    assert bar["height"] <= 900


def test_the_table_of_contents_follows_the_reader(desk: Page, web: Web) -> None:
    _open(desk, web.below + PRESS)
    for name in ("How deep", "Questions", "Stop rules"):
        desk.locator("article h2", has_text=name).first.evaluate("each => each.scrollIntoView()")
        here = desk.locator(".md-sidebar--secondary [aria-current=location]")
        here.filter(has_text=name).wait_for()
        assert here.count() == 1
        assert here.bounding_box()["y"] < 900  # type: ignore[index]
    title = desk.locator(".md-header__title--active")
    assert title.count() == 1
    desk.evaluate("scrollTo(0, 0)")
    title.wait_for(state="detached")


def test_the_way_up_shows_when_a_reader_turns_back(any_page: Page, web: Web) -> None:
    _open(any_page, web.below + PRESS)
    up = any_page.locator(".md-top")
    any_page.evaluate("scrollTo(0, 6000)")
    any_page.wait_for_timeout(100)
    assert up.get_attribute("hidden") is not None
    any_page.evaluate("scrollTo(0, 5000)")
    any_page.locator(".md-top:not([hidden])").click()
    any_page.locator(".md-header__title--active").wait_for(state="detached")
    assert any_page.evaluate("scrollY") == 0


@pytest.mark.parametrize(
    ("host", "says"),
    [
        (".md-content abbr", "lower back"),
        (".md-content a.footnote-ref", "Consumer Product Safety Commission"),
    ],
)
def test_a_note_comes_by_pointer_and_by_keyboard_and_goes_by_escape(
    any_page: Page, site: Path, host: str, says: str
) -> None:
    _open(any_page, (site / PRESS).as_uri())
    note, word = any_page.get_by_role("tooltip"), any_page.locator(host, has_text="").first
    if "abbr" in host:
        word = any_page.locator(host, has_text="lumbar").first
    word.focus()
    note.wait_for()
    assert says in note.inner_text()
    assert word.get_attribute("aria-describedby") == note.get_attribute("id")
    assert word.get_attribute("title") is None
    box, size = note.bounding_box(), any_page.viewport_size
    assert box is not None and size is not None
    assert box["x"] >= 0 and box["x"] + box["width"] <= size["width"]
    assert any_page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    any_page.keyboard.press("Escape")
    note.wait_for(state="hidden")
    assert _has_focus(word)
    any_page.mouse.move(0, 0)
    word.evaluate("each => each.blur()")
    word.hover()
    note.wait_for()
    note.hover()  # whoever follows the note with the pointer can read it
    any_page.wait_for_timeout(400)
    assert note.is_visible()
    any_page.mouse.move(0, 0)
    note.wait_for(state="hidden")


def test_a_link_into_a_folded_part_unfolds_it_and_print_unfolds_all(desk: Page, web: Web) -> None:
    _open(desk, web.below + PRESS)
    part = desk.locator("article details").first
    assert part.get_attribute("open") is None
    desk.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert desk.locator("article details:not([open])").count() == 0
    desk.evaluate("dispatchEvent(new Event('afterprint'))")
    assert part.get_attribute("open") is None
    part.evaluate("each => { each.lastElementChild.id = 'within'; location.hash = 'within' }")
    desk.locator("article details[open] #within").wait_for()


def test_colours_follow_the_choice_over_the_system_and_the_switch_tells_the_other(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    _open(page, (site / PRESS).as_uri())
    light, dark = page.locator("label[for=__palette_0]"), page.locator("label[for=__palette_1]")
    assert light.is_visible() and not dark.is_visible()
    light.click()
    assert dark.is_visible() and not light.is_visible()
    _open(page, (site / "symptoms" / "knee-pain.html").as_uri())
    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
    assert dark.is_visible() and not light.is_visible()
    context.close()


def test_colours_follow_a_system_that_changes_until_one_is_chosen(
    browser: Browser, web: Web
) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    _open(page, web.root)
    page.emulate_media(color_scheme="dark")
    page.locator("body[data-md-color-scheme=slate]").wait_for()
    page.locator("label[for=__palette_0]").click()
    for system in ("light", "dark"):
        page.emulate_media(color_scheme=system)
    page.wait_for_function("matchMedia('(prefers-color-scheme: dark)').matches")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
    context.close()


def test_colours_are_right_before_any_script_file_has_come(browser: Browser, web: Web) -> None:
    context = browser.new_context(color_scheme="dark")
    context.route("**/*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(web.below + PRESS)
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    context.close()
