"""What a visit sends over the wire, as budgets: bytes do not depend on how busy a computer is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jobs.weigh import View, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow


def test_a_visit_stays_within_its_budgets(site: Path, browser: Browser) -> None:
    first, following, longest, search = visit(site, browser)
    _within(first, size=60_000, requests=6)
    assert first.of("document") < 36_000
    assert first.of("style") < 20_000
    assert first.of("script") < 8_000
    assert first.of("data") == 0, "the search index travels when somebody searches"
    _within(following, size=14_000, requests=2)
    _within(longest, size=36_000, requests=2)
    _within(search, size=142_000, requests=1)
    assert search.of("data") == search.size


def _within(view: View, size: int, requests: int) -> None:
    assert view.size <= size, view
    assert view.requests <= requests, view
    assert all(each.status == 200 for each in view.sent), view


def test_no_page_is_much_heavier_than_a_press(site: Path) -> None:
    heavy = {page.relative_to(site).as_posix(): page.with_name(f"{page.name}.gz").stat().st_size
             for page in site.rglob("*.html")}  # fmt: skip
    assert {name for name, size in heavy.items() if size > 36_000} <= {
        "evidence/sources.html",  # every source
        "variants/compare.html",  # every text of every press
    }
    assert sorted(heavy.values())[len(heavy) // 2] < 11_000


def test_the_site_holds_nothing_of_the_theme_that_no_page_loads(site: Path) -> None:
    names = {path.name.partition(".")[0] for path in (site / "assets").rglob("*.*")}
    assert not [*site.rglob("*.map")]
    assert not names & {"bundle", "main", "palette", "favicon"}
