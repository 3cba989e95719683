"""The search box in a real browser: it finds the page that a reader's words mean, from anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from legpress.model import Guide
from legpress.render.address import Addresses
from legpress.search.words import ENDINGS, stem, words
from test_browser import DESK, PHONE, Watched
from web import Web, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

QUESTIONS = Path(__file__).parent / "data" / "questions"
ASK = "[name=query]"
FOUND = ".md-search-result__link"
INDEX = "search-index"

FIRST_THREE = 0.95
FIRST = 0.80


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESK)
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def opened(page: Page, address: str) -> Page:
    """The page with its search open and ready."""
    page.goto(address)
    page.locator(ASK).click()
    page.locator(ASK).fill("press")
    page.locator(FOUND).first.wait_for()
    return page


def answers(page: Page, question: str) -> list[str]:
    """The addresses that the box shows for a question, as seen from the site's root, best first."""
    page.locator(ASK).fill(question)
    found: list[str] = page.locator(FOUND).evaluate_all("all => all.map(a => a.href)")
    root = page.url.rpartition("/")[0] + "/"
    return [address.removeprefix(root) for address in found]


ANSWERS = """async ([[ask, found], texts]) => {
  const box = document.querySelector(ask), answers = []
  for (const text of texts) {
    box.value = text
    box.dispatchEvent(new Event("input", { bubbles: true }))
    await new Promise(shown => setTimeout(shown))
    answers.push([...document.querySelectorAll(found)].map(a => a.pathname.slice(1)))
  }
  return answers
}"""
"""The pages that the box shows for each of many texts put into it, best first."""


def questions() -> list[tuple[str, list[str]]]:
    read = [yaml.safe_load(file.read_text("utf-8")) for file in sorted(QUESTIONS.glob("*.yml"))]
    return [(one["ask"], one["pages"]) for file in read for one in file]


def test_readers_find_their_page_in_the_first_three(desk: Page, web: Web) -> None:
    opened(desk, f"{web.root}index.html")
    first, three, missed = 0, 0, []
    asked = questions()
    answered = desk.evaluate(ANSWERS, [[ASK, FOUND], [question for question, _ in asked]])
    for (question, wanted), found in zip(asked, (all[:3] for all in answered), strict=True):
        first += bool(found and found[0] in wanted)
        three += any(page in wanted for page in found)
        if not any(page in wanted for page in found):
            missed.append(f"{question!r} found {found}, not {wanted}")
    number = len(asked)
    print(
        f"\n{number} questions: {first / number:.1%} first, {three / number:.1%} in the first three"
    )
    assert number >= 150
    assert three / number >= FIRST_THREE, "\n".join(missed)
    assert first / number >= FIRST


def test_questions_name_pages_that_are_there(site: Path) -> None:
    wanted = {page for _, pages in questions() for page in pages}
    assert sorted(page for page in wanted if not (site / page).is_file()) == []


def test_every_entry_is_found_under_its_names(desk: Page, web: Web, guide: Guide) -> None:
    addresses = Addresses(guide)
    wanted = [
        (name, addresses.of(kind, slug).replace(".md", ".html"))
        for kind, entries in guide.entries.items()
        for slug, entry in entries.items()
        for name in (entry.name, *entry.aliases)
    ]
    opened(desk, f"{web.root}index.html")
    found = desk.evaluate(ANSWERS, [[ASK, FOUND], [name for name, _ in wanted]])
    assert [
        (name, address, pages)
        for (name, address), pages in zip(wanted, found, strict=True)
        if address.partition("#")[0] not in pages
    ] == []


@pytest.mark.parametrize(
    ("question", "page"),
    [
        ("which machine is broken", "gym/index.html"),
        ("who do i ring if somone collapses here", "gym/index.html"),
        ("which checks are overdue", "gym/upkeep.html"),
        ("log sheet for press 1", "m/press-1/index.html"),
    ],
)
def test_a_gyms_own_pages_are_found(desk: Page, gym_site: Path, question: str, page: str) -> None:
    with serving(gym_site, "/") as address:
        opened(desk, f"{address}index.html")
        assert page in answers(desk, question)[:3]


def test_a_term_leads_to_its_place_on_the_page(desk: Page, web: Web) -> None:
    opened(desk, f"{web.root}index.html")
    assert "glossary.html#valgus" in answers(desk, "valgus")
    assert answers(desk, "escamilla 2001")[0] == "evidence/sources.html#escamilla-2001"


def test_words_are_taken_apart_alike_in_the_index_and_in_questions(desk: Page, web: Web) -> None:
    opened(desk, f"{web.root}index.html")
    told = [text for question, _ in questions() for text in (question, question.upper())]
    told += [
        "Ångström’s curls, don't",
        "45° 1RM e1RM",
        "carries dresses boxes running planned slowly",
    ]
    parts = [[stem(word) for word in words(text)] for text in told]
    code = """([endings, all]) => {
      const { split, stem } = LegPressSearch.words(endings)
      return all.map(text => split(text).map(stem))
    }"""
    assert desk.evaluate(code, [ENDINGS, told]) == parts


@pytest.mark.parametrize(
    "question", ["", "   ", "???", "'", "<b>", "zzzzqqqq xkcdxkcd", "x" * 5000]
)
def test_nonsense_gets_a_sentence_and_no_error(desk: Page, web: Web, question: str) -> None:
    watched = Watched(desk)
    opened(desk, f"{web.root}index.html")
    assert answers(desk, question) == []
    told = desk.locator(".md-search-result__meta").inner_text()
    assert told == (
        "No page has these words. Try others, or fewer."
        if question.strip()
        else "Say it in your own words"
    )
    assert watched.complaints == []


def test_nothing_of_it_travels_until_it_is_opened(desk: Page, web: Web) -> None:
    watched = Watched(desk)
    desk.goto(f"{web.below}variants/45-degree-leg-press.html")
    desk.wait_for_load_state("networkidle")
    assert [url for url in watched.asked if INDEX in url] == []
    desk.locator(ASK).click()
    desk.keyboard.type("heels lift")
    desk.locator(FOUND).first.wait_for()
    assert len([url for url in watched.asked if INDEX in url]) == 1
    assert [url for url in watched.asked if not url.startswith(web.below)] == []


def test_a_search_that_cannot_be_fetched_says_so_and_tries_again(desk: Page, web: Web) -> None:
    pattern = f"**/*{INDEX}*"
    desk.route(pattern, lambda route: route.abort())
    desk.goto(f"{web.root}index.html")
    desk.locator(ASK).click()
    desk.keyboard.type("heel")
    told = desk.locator(".md-search-result__meta")
    told.filter(has_text="could not be loaded").wait_for()
    desk.unroute(pattern)
    desk.keyboard.type("s lift")
    desk.locator(FOUND).first.wait_for()


def test_keys_open_it_move_in_it_follow_and_close_it(desk: Page, web: Web) -> None:
    desk.goto(f"{web.root}about.html")
    desk.locator("h1").click()
    desk.keyboard.press("Control+k")
    desk.keyboard.type("heels lift")
    desk.locator(FOUND).first.wait_for()
    focus = "document.activeElement.getAttribute('href') ?? document.activeElement.name"
    desk.keyboard.press("ArrowDown")
    first = desk.evaluate(focus)
    assert first.endswith("symptoms/heels-lift.html")
    desk.keyboard.press("ArrowDown")
    assert desk.evaluate(focus) not in (first, "query")
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("ArrowUp")
    assert desk.evaluate(focus) == "query"
    desk.keyboard.press("Escape")
    desk.locator(FOUND).first.wait_for(state="hidden")
    desk.keyboard.press("Control+k")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/symptoms/heels-lift.html")


def test_on_a_phone_a_button_opens_it_and_an_arrow_closes_it(phone: Page, web: Web) -> None:
    phone.goto(f"{web.root}variants/index.html")
    assert not phone.locator(ASK).is_visible()
    phone.get_by_role("button", name="Search").tap()
    phone.keyboard.type("verticle press")
    first = phone.locator(FOUND).first
    first.wait_for()
    box = first.bounding_box()
    assert box and box["y"] > 0 and box["y"] + box["height"] < PHONE["height"]
    shown = first.locator("span").evaluate_all("all => all.map(a => getComputedStyle(a).display)")
    assert "inline" not in shown, "the parts of a result stand below one another"
    assert phone.evaluate("innerWidth") == PHONE["width"], "it zoomed out"
    phone.get_by_role("button", name="Close the search").tap()
    phone.locator(ASK).wait_for(state="hidden")
    phone.get_by_role("button", name="Search").tap()
    first.tap()
    phone.wait_for_url("**/variants/inverted-leg-press.html")


def test_it_works_from_a_folder_and_leads_there(desk: Page, site: Path) -> None:
    watched = Watched(desk)
    desk.goto((site / "symptoms" / "index.html").as_uri())
    desk.locator(ASK).click()
    desk.keyboard.type("lower back lifts")
    desk.locator(FOUND).first.click()
    desk.locator("h1", has_text="My lower back").wait_for()
    assert [url for url in watched.asked if not url.startswith(site.as_uri())] == []
    assert watched.complaints == []


def test_without_scripts_there_is_no_box_that_does_nothing(browser: Browser, web: Web) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{web.root}index.html")
    assert page.locator(ASK).is_visible() is False
    assert page.get_by_role("button", name="Search").count() == 0
    context.close()


def test_data_never_becomes_markup_in_a_result(desk: Page, web: Web) -> None:
    opened(desk, f"{web.root}index.html")
    code = """() => {
      const ask = LegPressSearch.engine
      LegPressSearch.index.pages[0][1] = "<img src=x onerror=alert(1)>harmless"
      return ask(LegPressSearch.index)("harmless")[0].title
    }"""
    assert "<img" in desk.evaluate(code)
    assert desk.locator(".md-search-result img").count() == 0
