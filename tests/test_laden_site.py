"""A site whose every text carries markup and script, made by a reader that refuses none: all of it shows as text."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from shared import clone, once
from web import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LADEN = Path(__file__).parent / "laden.py"
OPEN = {
    "hooks/legpress/model/base.py": (
        r"^NAME_PATTERN = .*$",
        r'NAME_PATTERN = r"^[^\\x00-\\x1f]+$"',
    ),
    "hooks/legpress/model/source.py": (
        r"^PLAIN_PATTERN = .*$",
        r'PLAIN_PATTERN = r"^[^\\x00-\\x1f]+$"',
    ),
    "hooks/legpress/model/text.py": (r"^NO_WORDS = ", r"_REFUSED = _LEFTOVER = ()\nNO_WORDS = "),
}
"""Where the reader refuses marks, and what it is made of here instead."""


@pytest.fixture(scope="module")
def laden_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real guide and the example gym, with something in each text, built by MkDocs."""
    return once(tmp_path_factory, "laden", _build) / "site"


def _build(folder: Path) -> None:
    source = clone(folder / "clone")
    for name, (refusing, letting) in OPEN.items():
        text, count = re.subn(refusing, letting, (source / name).read_text("utf-8"), flags=re.M)
        assert count == 1, name
        (source / name).write_text(text, "utf-8")
    call = [sys.executable, str(LADEN), str(source), str(folder / "site")]
    done = subprocess.run(call, capture_output=True, encoding="utf-8", env=_plain())
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 10_000


def _plain() -> dict[str, str]:
    """This environment without the path to the real guide's modules."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


_DATA = ("application/json", "application/ld+json")
"""Scripts that no browser runs."""


class Elements(HTMLParser):
    """What a page is made of: each element with the names of its attributes, and where links lead."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.kinds = set[tuple[str, frozenset[str]]]()
        self.codes, self.scripts, self.words = list[str](), list[str](), ""
        self.inside = ""
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.kinds.add((tag, frozenset(name for name, _ in attrs)))
        self.codes += [
            v for _, v in attrs if v and re.match(r"\s*(?:javascript:|vbscript:|data:\w)", v)
        ]
        self.inside = tag
        if tag == "script":
            self.scripts.append("json" if dict(attrs).get("type") in _DATA else "")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "script":
            self.scripts[-1] += data
        else:
            self.words += data


def pages(site: Path) -> Iterator[Path]:
    return site.rglob("*.html")


def test_no_element_and_no_attribute_comes_from_data(laden_site: Path, gym_site: Path) -> None:
    known = set().union(*(Elements(path).kinds for path in pages(gym_site)))
    for path in pages(laden_site):
        page = Elements(path)
        assert page.kinds - known == set(), path
        assert page.codes == [], path


def test_every_page_shows_it_as_text(laden_site: Path) -> None:
    silent = [path.name for path in pages(laden_site) if "pwned" not in Elements(path).words]
    assert set(silent) <= {"about.html", "404.html"}, silent


def test_scripts_in_a_page_hold_it_only_as_data(laden_site: Path) -> None:
    held = [(path, script) for path in pages(laden_site) for script in Elements(path).scripts]
    carrying = [(path, script) for path, script in held if "pwned" in script]
    assert carrying
    for path, script in carrying:
        assert script.startswith("json"), path
        json.loads(script.removeprefix("json"))


def opened(site: Path) -> list[str]:
    """Of each folder the first page and those with tools; the start page and the safety page."""
    every = sorted(path.relative_to(site).as_posix() for path in pages(site))
    first = {path.rpartition("/")[0]: path for path in reversed(every)}
    return sorted({*first.values(), *(path for path in every if path.startswith("tools/"))})


def test_nothing_runs_and_every_script_is_sound(browser: Browser, laden_site: Path) -> None:
    with serving(laden_site, "/") as address:
        # The policy would stop an injected script; without it there is only the escaping.
        context = browser.new_context(bypass_csp=True)
        context.add_init_script("window.pwned = () => { throw new Error('pwned') }")
        page = context.new_page()
        faults = list[str]()
        page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
        for path in opened(laden_site):
            page.goto(f"{address}{path}")
            assert page.locator("h1").first.is_visible()
        page.goto(f"{address}index.html")
        page.get_by_placeholder("Search").first.click()
        page.get_by_placeholder("Search").first.press_sequentially("pwned")
        page.locator(".md-search-result__item").first.wait_for()
        assert (
            page.locator(".md-search-result [onerror], .md-search-result [onmouseover]").count()
            == 0
        )
        context.close()
    assert faults == []
