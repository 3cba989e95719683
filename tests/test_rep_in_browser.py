"""The rep in motion as readers meet it: started and stopped by a switch, otherwise still."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from web import Web

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PRESSES = (
    "45-degree-leg-press", "cable-kick-back", "horizontal-leg-press", "inverted-leg-press",
    "prone-hip-press", "reverse-leg-press-machine", "single-leg-press",
)  # fmt: skip
PLAYING = "document.getAnimations().filter(each => each instanceof CSSAnimation)"
"""The theme's transitions are none of these."""
AT = f"""share => {PLAYING}.forEach(each => {{
  each.pause();
  each.currentTime = each.effect.getComputedTiming().duration * share;
}})"""
MOVING = f"{PLAYING}.length"
PLACES = """() => [...document.querySelectorAll('figure.moves .joints circle')].map(each => {
  const box = each.getBoundingClientRect();
  const all = each.ownerSVGElement.getBoundingClientRect();
  return [Math.round(box.x - all.x), Math.round(box.y - all.y)];
})"""


@contextmanager
def opened(browser: Browser, address: str, **how: Any) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, **how)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def press_page(web: Web, slug: str = PRESSES[0]) -> str:
    return f"{web.below}variants/{slug}.html"


@pytest.mark.parametrize("slug", PRESSES)
def test_the_leg_moves_and_the_hip_stays(browser: Browser, web: Web, slug: str) -> None:
    with opened(browser, press_page(web, slug)) as page:
        assert page.evaluate(MOVING) == 0
        page.get_by_role("switch", name="Play the rep").check()
        seen = []
        for share in (0, 0.15, 0.3, 0.45, 0.999):
            page.evaluate(AT, share)
            seen.append(page.evaluate(PLACES))
        hips, knees, ankles = zip(*seen, strict=True)
        assert len({tuple(hip) for hip in hips}) == 1
        assert len({tuple(knee) for knee in knees}) >= 3
        assert len({tuple(ankle) for ankle in ankles}) >= 3
        assert seen[0] == seen[-1]


def test_the_space_key_starts_and_stops_it(browser: Browser, web: Web) -> None:
    with opened(browser, press_page(web)) as page:
        switch = page.get_by_role("switch", name="Play the rep")
        button = page.locator(".moves .button")
        still = page.evaluate(PLACES)
        switch.focus()
        assert button.inner_text() == "Play the rep"
        page.keyboard.press("Space")
        assert button.inner_text() == "Stop"
        assert page.evaluate(MOVING) > 3
        page.keyboard.press("Space")
        assert page.evaluate(MOVING) == 0
        assert page.evaluate(PLACES) == still


def test_the_switch_is_reached_by_tab_and_shows_its_focus(browser: Browser, web: Web) -> None:
    with opened(browser, press_page(web)) as page:
        page.locator("section.stop a").last.focus()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.moves .play')")
        outline = "getComputedStyle(document.querySelector('.moves .button')).outlineStyle"
        assert page.evaluate(outline) == "solid"


@pytest.mark.parametrize("width", [320, 360, 1440])
def test_the_switch_is_as_large_as_its_button_and_a_finger(
    browser: Browser, web: Web, width: int
) -> None:
    with opened(browser, press_page(web)) as page:
        page.set_viewport_size({"width": width, "height": 800})
        switch = page.locator(".moves .play").bounding_box()
        assert switch == page.locator(".moves .button").bounding_box()
        assert switch and min(switch["width"], switch["height"]) >= 44


def test_it_plays_without_scripts_and_from_a_folder(browser: Browser, site: Path) -> None:
    address = (site / "variants" / f"{PRESSES[0]}.html").as_uri()
    with opened(browser, address, java_script_enabled=False) as page:
        page.locator(".moves .play").check()
        assert page.locator(".moves .button").inner_text() == "Stop"
        assert page.evaluate(MOVING) > 3


def test_nothing_moves_where_less_motion_is_asked_for(browser: Browser, web: Web) -> None:
    with opened(browser, press_page(web), reduced_motion="reduce") as page:
        assert not page.locator(".moves .play").is_visible()
        page.evaluate("document.querySelector('.play').checked = true")
        assert page.evaluate(MOVING) == 0
        assert page.locator(".moves .start").is_visible()


def test_print_shows_both_ends_and_no_switch(browser: Browser, web: Web) -> None:
    with opened(browser, press_page(web)) as page:
        page.locator(".moves .play").check()
        page.emulate_media(media="print")
        assert page.evaluate(MOVING) == 0
        for shown in (".start", ".body", ".angles"):
            assert page.locator(f".moves {shown}").is_visible()
        for hidden in (".play", ".button", ".beats", ".played"):
            assert not page.locator(f".moves {hidden}").is_visible()


def test_playing_hides_what_is_true_of_the_ends_alone(browser: Browser, web: Web) -> None:
    with opened(browser, press_page(web)) as page:
        page.locator(".moves .play").check()
        page.evaluate(AT, 0.2)
        assert not page.locator(".moves .start").is_visible()
        assert not page.locator(".moves .angles").is_visible()
        assert page.locator(".moves .beats").is_visible()


@pytest.mark.parametrize("width", [360, 1440])
def test_playing_moves_nothing_else_on_the_page(browser: Browser, web: Web, width: int) -> None:
    boxes = """[...document.querySelectorAll('.moves, .moves > svg, .moves > .button, .moves a')]
        .map(each => JSON.stringify(each.getBoundingClientRect()))"""
    with opened(browser, press_page(web)) as page:
        page.set_viewport_size({"width": width, "height": 800})
        page.locator(".moves .play").scroll_into_view_if_needed()
        before = page.evaluate(boxes)
        page.locator(".moves .play").check()
        assert page.evaluate(boxes) == before


def test_cards_and_the_withheld_press_have_no_switch(browser: Browser, web: Web) -> None:
    for path in ("variants/index.html", "variants/reverse-leg-press-sled.html", "index.html"):
        with opened(browser, web.below + path) as page:
            assert page.locator(".play").count() == 0
