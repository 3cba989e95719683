"""Takes a picture of every figure of a built site in every look, and lists them on one page."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import browser, build, check, setup
from .folder import refusal, successor
from .place import ROOT, add_sources, sources

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FOLDER = ROOT / ".cache" / "sheet"

FIGURES = "article figure:has(svg), article .cards li:has(svg)"
"""What counts as a figure, as a CSS selector."""

_HEIGHT = 2400
"""So much that a figure, brought into view, is clear of the page's header."""
_PHONE = {"viewport": {"width": 320, "height": _HEIGHT}, "device_scale_factor": 2}
_DESK = {"viewport": {"width": 1440, "height": _HEIGHT}}
LOOKS: Mapping[str, Mapping[str, Any]] = {
    "phone": _PHONE,
    "phone, dark": _PHONE | {"color_scheme": "dark"},
    "desk": _DESK,
    "desk, dark": _DESK | {"color_scheme": "dark"},
    "forced colours": _PHONE | {"forced_colors": "active"},
    "print": {"viewport": {"width": 680, "height": _HEIGHT}},
}
"""How readers see a figure, as settings of a browser."""

MARK_SIZES = (16, 24, 32, 64, 180)
"""How large browsers and the header show the mark, in pixels."""


@dataclass(frozen=True)
class Shot:
    """One figure in one look."""

    page: str
    """The page it stands on, as "variants/index.html"."""
    number: int
    """Which of the page's figures it is, from 1."""
    says: str
    """The title that a blind reader hears, or else the figure's first words."""
    look: str
    picture: str
    """The picture's file name."""


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Builds the site and makes the sheet; a failed one leaves the last."""
    add_sources(parser)
    parser.add_argument("--out", metavar="DIR", default=FOLDER, help="default: .cache/sheet")
    options = parser.parse_args(argv)
    asked, out = sources(options), Path(options.out).resolve()
    if problem := refusal(out, ours=out == FOLDER):
        raise SystemExit(problem)
    setup.enter("tests")
    check.read(asked)
    begun = time.monotonic()
    with successor(out) as new:
        build.build(asked, new / "site")
        with browser.started(browser.ready()) as running:
            shots = [*pictures(new / "site", new, running)]
        write(new, shots)
    figures = len({(shot.page, shot.number) for shot in shots})
    print(f"{figures} figures in {len(LOOKS)} looks in {time.monotonic() - begun:.0f} s: "
          f"{out / 'index.html'}")  # fmt: skip
    return 0


def pictures(
    site: Path, out: Path, running: Browser, looks: Mapping[str, Mapping[str, Any]] = LOOKS
) -> Iterator[Shot]:
    """Takes the pictures into `out`, and tells of each."""
    pages = [path for path in sorted(site.rglob("*.html")) if _may_hold_figures(path)]
    for look, settings in looks.items():
        context = running.new_context(**settings)
        page = context.new_page()
        for path in pages:
            page.goto(path.as_uri())
            if look == "print":
                page.emulate_media(media="print")
            yield from _shots(page, path.relative_to(site), out, look)
        context.close()


def _may_hold_figures(page: Path) -> bool:
    text = page.read_text("utf-8")
    return "<figure" in text or 'class="cards"' in text


def _shots(page: Page, path: Path, out: Path, look: str) -> Iterator[Shot]:
    name = "-".join(path.with_suffix("").parts)
    page.evaluate(
        "document.querySelectorAll('figure[hidden]').forEach(each => each.hidden = false)"
    )
    for number, figure in enumerate(page.locator(FIGURES).all(), 1):
        title = figure.locator("svg > title").first
        says = title.text_content() if title.count() else figure.inner_text().partition("\n")[0]
        picture = f"{name}-{number}-{look.replace(', ', '-').replace(' ', '-')}.png"
        figure.screenshot(path=out / picture)
        yield Shot(path.as_posix(), number, says or "", look, picture)


def write(out: Path, shots: list[Shot]) -> None:
    """Writes the page that shows the pictures, figure by figure."""
    import jinja2

    figures: dict[tuple[str, int], list[Shot]] = {}
    for shot in shots:
        figures.setdefault((shot.page, shot.number), []).append(shot)
    template = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined).from_string(
        Path(__file__).with_name("sheet.html.j2").read_text("utf-8")
    )
    page = template.render(figures=figures.values(), sizes=MARK_SIZES)
    (out / "index.html").write_text(page, "utf-8")
