"""The guide on real web servers with the configurations it brings: headers, copies, and a reader's visit."""

from __future__ import annotations

import gzip
import shutil
import tempfile
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError

import pytest
from hosts import Host, hosted
from jobs.servers import find
from test_browser import Watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SERVERS = ("nginx", "caddy", "apache2")


@pytest.fixture(scope="module")
def home(site: Path) -> Iterator[Path]:
    """A folder that every user may read, with the guide published in it by a link."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder).resolve()
        home.chmod(0o755)
        shutil.copytree(site, home / "releases" / "1")
        (home / "guide").symlink_to(home / "releases" / "1")
        yield home


@pytest.fixture(
    scope="module",
    params=[(server, place) for server in SERVERS for place in ("root", "below")],
    ids=lambda param: "-".join(param),
)
def host(request: pytest.FixtureRequest, home: Path) -> Iterator[Host]:
    server, place = request.param
    if not (program := find(server)):
        pytest.skip(f"{server} is not installed, and its Debian packages cannot be had here")
    with hosted(program, place, home) as host:
        yield host


class Answer:
    """What the server says to one question."""

    def __init__(self, address: str, **asked: str) -> None:
        request = urllib.request.Request(
            address, headers={k.replace("_", "-"): v for k, v in asked.items()}
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                self.status, self.headers, self.body = answer.status, answer.headers, answer.read()
        except HTTPError as error:
            self.status, self.headers, self.body = error.code, error.headers, error.read()

    headers: Message


def first(site: Path, pattern: str) -> str:
    """The path of the first file of that kind, as seen from the site's root."""
    return min(site.glob(pattern)).relative_to(site).as_posix()


KINDS = {
    "text/html": "index.html",
    "text/css": "assets/stylesheets/site.*.css",
    "javascript": "assets/javascripts/frame.*.js",
    "image/svg+xml": "assets/images/mark.*.svg",
}


@pytest.mark.parametrize(("kind", "pattern"), KINDS.items())
def test_a_file_comes_compressed_or_plain_as_asked(host: Host, kind: str, pattern: str) -> None:
    path = first(host.site, pattern)
    packed = Answer(host.address + path, Accept_Encoding="gzip, br")
    plain = Answer(host.address + path, Accept_Encoding="identity")
    assert (packed.status, plain.status) == (200, 200)
    assert (packed.headers["Content-Encoding"], plain.headers["Content-Encoding"]) == ("gzip", None)
    assert packed.body == (host.site / f"{path}.gz").read_bytes()
    assert gzip.decompress(packed.body) == plain.body == (host.site / path).read_bytes()
    assert kind in packed.headers["Content-Type"]
    assert packed.headers["Content-Type"] == plain.headers["Content-Type"]
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_a_name_from_content_is_kept_and_all_else_asked_for_again(host: Host) -> None:
    for path in ("index.html", "about.html", ""):
        answer = Answer(host.address + path, Accept_Encoding="gzip")
        assert answer.headers.get_all("Cache-Control") == ["no-cache"], path
        again = Answer(
            host.address + path, Accept_Encoding="gzip", If_None_Match=answer.headers["ETag"]
        )
        assert (again.status, again.body) == (304, b""), path
    for pattern in ("assets/*/*.????????.css", "assets/*/frame.*.js", "assets/*/search-index.*.js"):
        answer = Answer(host.address + first(host.site, pattern))
        kept = answer.headers.get_all("Cache-Control")
        assert kept == ["public, max-age=31536000, immutable"], pattern


def test_every_answer_carries_the_security_headers_once(host: Host) -> None:
    for path in ("index.html", first(host.site, "assets/*/mark.*.svg"), "nowhere/at/all.html"):
        headers = Answer(host.address + path, Accept_Encoding="gzip").headers
        (policy,) = headers.get_all("Content-Security-Policy") or [""]
        assert policy.startswith("default-src 'self'; ")
        assert policy.endswith("frame-ancestors 'self'")
        assert "unsafe" not in policy
        assert headers.get_all("X-Content-Type-Options") == ["nosniff"]
        assert headers.get_all("X-Frame-Options") == ["SAMEORIGIN"]
        assert headers.get_all("Referrer-Policy") == ["no-referrer"]
        assert "camera=()" in headers["Permissions-Policy"]
        assert headers.get_all("Cross-Origin-Resource-Policy") == ["same-origin"]


def test_an_address_without_a_page_gets_the_guides_own_page(host: Host) -> None:
    for path in ("nowhere.html", "variants/nowhere.html", "no/where/at/all"):
        answer = Answer(host.address + path)
        assert (answer.status, answer.body) == (404, (host.site / "404.html").read_bytes())
        assert "immutable" not in (answer.headers["Cache-Control"] or "")


def test_a_folder_s_address_without_its_slash_leads_there(host: Host) -> None:
    for path in ("variants", *([""] if host.address.endswith("/guide/") else [])):
        answer = Answer((host.address + path).rstrip("/"))
        assert answer.status == 200
        assert b"<!doctype html>" in answer.body


def test_a_visit_meets_no_violation_and_asks_nobody_else(browser: Browser, host: Host) -> None:
    """From another computer, as far as the browser knows: plain http counts as insecure there."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    watched = Watched(page)
    page.goto(host.named)
    assert not page.evaluate("isSecureContext")
    page.locator("label[for=__palette_1]").click()
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("butt wink")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/symptoms/*")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    for pattern in ("variants/4*.html", "techniques/index.html", "hosting.html"):
        page.goto(host.named + first(host.site, pattern), wait_until="networkidle")
    assert watched.complaints == []
    assert [url for url in watched.asked if not url.startswith(host.named)] == []
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.hit = 1'}))"
    )
    assert page.evaluate("window.hit") is None
    assert "Content Security Policy" in watched.complaints.pop()
    context.close()


def test_the_page_for_what_is_not_found_needs_nothing_else(browser: Browser, host: Host) -> None:
    page = browser.new_page()
    watched = Watched(page)
    page.goto(f"{host.named}variants/nowhere.html", wait_until="networkidle")
    assert watched.asked == [f"{host.named}variants/nowhere.html"]
    assert page.locator("main").evaluate("main => getComputedStyle(main).maxWidth") == "576px"
    page.get_by_role("link", name="Start of this part").click()
    assert page.url == f"{host.named}variants/index.html"
    assert page.locator("h1").inner_text() != "There is no such page"
    assert [each for each in watched.complaints if "404" not in each] == []
    page.close()
