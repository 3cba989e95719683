"""The built site: every link leads somewhere, every entry can be reached, nothing comes from elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from unicodedata import normalize

import pytest
from built import Built, read_pages
from legpress.model import Guide
from legpress.render.address import Addresses


@pytest.fixture(scope="session", params=["site", "gym_site"])
def folder(request: pytest.FixtureRequest) -> Path:
    """The site without and with a gym's overlay."""
    built: Path = request.getfixturevalue(request.param)
    return built


@pytest.fixture(scope="session")
def pages(folder: Path) -> dict[str, Built]:
    return read_pages(folder)


def test_every_page_says_what_it_is(pages: dict[str, Built]) -> None:
    silent = [p.path for p in pages.values() if not (p.title and p.description and p.language)]
    assert silent == []


def test_every_page_has_one_main_heading(pages: dict[str, Built]) -> None:
    assert {p.path: p.headings for p in pages.values() if len(p.headings) != 1} == {}


def test_no_two_files_are_one_on_another_disk(folder: Path) -> None:
    names = Counter(
        normalize("NFC", path.relative_to(folder).as_posix()).casefold()
        for path in folder.rglob("*")
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_no_two_pages_have_one_title(pages: dict[str, Built]) -> None:
    titles = Counter(page.title for page in pages.values())
    assert [title for title, count in titles.items() if count > 1] == []


def test_no_page_gives_an_id_twice(pages: dict[str, Built]) -> None:
    twice = {p.path: [i for i, n in Counter(p.ids).items() if n > 1] for p in pages.values()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_every_link_leads_to_a_page_and_a_place(folder: Path, pages: dict[str, Built]) -> None:
    broken = [
        (page.path, target, place)
        for page in pages.values()
        for target, place in page.targets()
        if not _exists(folder, pages, target, place)
    ]
    assert broken == []


def _exists(site: Path, pages: dict[str, Built], target: str, place: str) -> bool:
    if target not in pages:
        return (site / target).is_file()
    return not place or place in pages[target].ids


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, Built]) -> None:
    foreign = {
        (page.path, address)
        for page in pages.values()
        for address in [*page.loads, *page.links]
        if re.match(r"(?i)(?:[a-z]+:)?//", address)
    }
    assert foreign == set()


def test_every_page_is_reached_from_the_home_page(pages: dict[str, Built]) -> None:
    assert sorted(set(pages) - _reached(pages)) == []


def test_every_entry_has_its_place_on_a_page(guide: Guide, pages: dict[str, Built]) -> None:
    addresses = Addresses(guide)
    missing = []
    for kind, entries in guide.entries.items():
        for slug in entries:
            path, _, place = addresses.of(kind, slug).replace(".md", ".html").partition("#")
            if path not in pages or (place and place not in pages[path].ids):
                missing.append(f"{kind}/{slug}")
    assert missing == []


def _reached(pages: dict[str, Built]) -> set[str]:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        for target, _ in pages[waiting.pop()].targets():
            if target in pages and target not in reached:
                reached.add(target)
                waiting.append(target)
    return reached


def test_no_mark_of_the_making_is_left_in_the_text(pages: dict[str, Built]) -> None:
    marks = re.compile(r"\{\{|\{%|\[\^|\[@|\{ ?[.#:]|\*\*|\]\(|@@@|#{2,}")
    found = {
        p.path: marks.findall(p.words) for p in pages.values() if p.path != "editors-guide.html"
    }
    assert {path: what for path, what in found.items() if what} == {}


def test_every_press_gives_its_stop_rules_before_its_depth(
    guide: Guide, pages: dict[str, Built]
) -> None:
    always = [rule for rule in guide.safety.stop_rules if rule.always]
    for variant in guide.variants.values():
        page = pages[f"variants/{variant.slug}.html"]
        if variant.withheld:
            assert not {"set-up", "rep", "dose"} & set(page.ids)
        else:
            assert page.ids.index("stop") < page.ids.index("depth")
            assert [rule.name for rule in always if rule.name not in page.words] == []


def test_every_source_mark_leads_to_its_entry(pages: dict[str, Built]) -> None:
    for page in pages.values():
        marks = {link.removeprefix("#") for link in page.links if link.startswith("#fn:")}
        assert marks <= set(page.ids), page.path
