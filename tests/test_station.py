"""The gym's pages in the built site: floor, machines, cards and their codes, sheets and banners."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from built import Built, read_page, read_pages
from PIL import Image, ImageFilter
from web import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
MACHINES = ("press-1", "press-2", "stack-1", "vertical-1")
BASE = "http://guide.gym.example/m/"

PHONE_PIXELS_PER_MM = 1.5
"""A card filmed from a metre by a phone: 1,920 pixels across the 1.27 m that 65 degrees take in."""


@pytest.fixture(scope="session")
def gym_pages(gym_site: Path) -> dict[str, Built]:
    return read_pages(gym_site)


def test_a_stopped_machine_is_a_banner_wherever_it_appears(gym_pages: dict[str, Built]) -> None:
    for path in (
        "gym/index",
        "gym/upkeep",
        "m/press-2/index",
        "variants/45-degree-leg-press",
        "index",
        "m/press-2/card-a5",
        "m/press-2/log",
    ):
        assert "The right catch does not close." in gym_pages[f"{path}.html"].words, path


def test_a_stopped_machine_gives_no_steps_but_says_what_to_use(
    gym_pages: dict[str, Built],
) -> None:
    page = gym_pages["m/press-2/index.html"]
    assert not {"set-up", "rep"} & set(page.ids)
    assert "What to use instead" in page.words and "Press 1" in page.words
    assert {"set-up", "rep", "stop", "settings", "wrong", "report"} <= set(
        gym_pages["m/press-1/index.html"].ids
    )


def test_measured_loads_stand_on_the_page_of_the_press(gym_pages: dict[str, Built]) -> None:
    words = gym_pages["variants/45-degree-leg-press.html"].words
    assert "52 kg (about 115 lb) as the legs feel it, measured 2 March 2026" in words
    assert "not measured yet" in gym_pages["m/press-2/index.html"].words


def test_every_page_says_that_the_gym_is_an_example(gym_site: Path) -> None:
    for path in gym_site.rglob("*.html"):
        if path.name != "404.html":
            assert "A made-up example gym" in path.read_text("utf-8"), path


@pytest.mark.slow
def test_a_real_gym_is_not_called_an_example(tmp_path: Path) -> None:
    folder = ROOT / "data" / "example-gym"
    own = tmp_path / "gym.yml"
    text = (folder / "gym.yml").read_text("utf-8")
    own.write_text(
        text.replace("example: true\n", "")
        .replace("logo: logo.svg\n", "")
        .replace("base_address: http://guide.gym.example/\n", "")
        .replace("Folder 3 at the desk.", "Folder 3.\n      file: gym/manual.pdf", 1)
        .replace(
            "name: Press 1\n",
            "name: Press 1\n    photo: {file: gym/press-1.png, shows: A sled}\n",
            1,
        )
        .replace("units: kg", "units: lb\nlanguage: de"),
        "utf-8",
    )
    (tmp_path / "gym").mkdir()
    Image.new("RGB", (40, 30), "grey").save(tmp_path / "gym" / "press-1.png")
    (tmp_path / "gym" / "manual.pdf").write_bytes(b"%PDF-1.4")
    out = tmp_path / "site"
    call = [sys.executable, str(ROOT / "scripts" / "build.py"), "--out", str(out)]
    done = subprocess.run([*call, "--gym", str(own)], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    pages = {path: path.read_text("utf-8") for path in out.rglob("*.html")}
    said = ("A made-up example", "not a real gym")
    assert not [path for path, text in pages.items() for words in said if words in text]
    machine = read_page(out, out / "m" / "press-1" / "index.html")
    assert "../../gym/files/gym/press-1.png" in machine.loads
    assert "../../gym/files/gym/manual.pdf" in machine.links
    assert "about 115 lb (52 kg)" in machine.words
    for file in ("press-1.png", "manual.pdf"):
        assert (out / "gym" / "files" / "gym" / file).read_bytes() == (
            tmp_path / "gym" / file
        ).read_bytes()
    assert 'lang="de"' in (out / "m" / "press-1" / "index.html").read_text("utf-8")
    assert "No code yet" in (out / "m" / "press-1" / "card-a5.html").read_text("utf-8")
    assert 'class="code"' not in (out / "m" / "press-1" / "card-a5.html").read_text("utf-8")


@pytest.fixture(scope="module")
def gym_web(gym_site: Path) -> Iterator[str]:
    with serving(gym_site, "/") as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("size", ["a5", "a4"])
def test_a_code_is_read_from_a_metre(page: Page, gym_web: str, machine: str, size: str) -> None:
    page.goto(f"{gym_web}m/{machine}/card-{size}.html")
    card = Image.open(io.BytesIO(page.locator(".station-card").screenshot()))
    width_mm = 210
    seen = card.resize(
        (round(width_mm * PHONE_PIXELS_PER_MM), round(card.height / card.width * width_mm * 1.5))
    ).filter(ImageFilter.GaussianBlur(0.6))
    (code,) = zxingcpp.read_barcodes(seen)
    assert code.text == f"{BASE}{machine}/"


def test_a_code_with_a_stain_is_still_read(page: Page, gym_web: str) -> None:
    page.goto(f"{gym_web}m/press-1/card-a5.html")
    code = Image.open(io.BytesIO(page.locator(".code").screenshot())).convert("L")
    side = code.width // 5
    code.paste(
        128, (code.width // 2, code.height // 2, code.width // 2 + side, code.height // 2 + side)
    )
    (found,) = zxingcpp.read_barcodes(code)
    assert found.text == f"{BASE}press-1/"


@pytest.mark.parametrize(
    ("path", "sheets", "points"),
    [
        ("m/press-1/card-a5", 1, (595, 420)),
        ("m/press-1/card-a4", 1, (595, 842)),
        ("gym/cards", 2, (595, 842)),
    ],
)
def test_cards_fill_their_sheets(
    page: Page, gym_web: str, path: str, sheets: int, points: tuple[int, int]
) -> None:
    page.goto(f"{gym_web}{path}.html")
    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    assert [(round(float(w)), round(float(h))) for w, h in boxes] == [points] * sheets


@pytest.mark.parametrize("path", ["m/press-1/card-a5", "m/press-1/card-a4", "gym/cards"])
def test_nothing_on_a_card_is_cut_off(page: Page, gym_web: str, path: str) -> None:
    page.goto(f"{gym_web}{path}.html")
    page.emulate_media(media="print")
    cut = page.evaluate(
        """() => [...document.querySelectorAll('.station-card')].flatMap(card => {
          const paper = card.getBoundingClientRect()
          return [...card.querySelectorAll('*')].filter(each => {
            const box = each.getBoundingClientRect()
            return box.bottom > paper.bottom + 1 || box.right > paper.right + 1
          }).map(each => each.outerHTML.slice(0, 80))
        })"""
    )
    assert cut == []


def test_parts_of_a_card_do_not_lie_over_one_another(page: Page, gym_web: str) -> None:
    for path in (
        "m/press-1/card-a5",
        "m/press-1/card-a4",
        "m/vertical-1/card-a5",
        "m/press-2/card-a5",
        "m/press-2/card-a4",
    ):
        page.goto(f"{gym_web}{path}.html")
        page.emulate_media(media="print")
        over = page.evaluate(
            """() => {
              const parts = [...document.querySelectorAll('.station-card > *:not(.card-example)')]
              const boxes = parts.map(part => part.getBoundingClientRect())
              return boxes.flatMap((a, i) => boxes.slice(i + 1).map((b, j) => [a, b, i, i + 1 + j]))
                .filter(([a, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                  && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
                .map(([a, b, i, j]) => `${parts[i].className} ${parts[j].className}`)
            }"""
        )
        assert over == [], path


@pytest.mark.parametrize("address", ["m/press-1/", "m/press-1/index.html"])
def test_a_machine_is_found_with_and_without_the_file_name(
    page: Page, gym_web: str, address: str
) -> None:
    page.goto(f"{gym_web}{address}")
    assert page.locator("h1").inner_text().startswith("Press 1")
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--paper')")


def test_a_machines_page_fits_a_phone(browser: Browser, gym_web: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    for path in ("m/press-1/", "m/press-2/", "gym/", "gym/upkeep.html", "m/press-1/card-a5.html"):
        page.goto(f"{gym_web}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
    context.close()
