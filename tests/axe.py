"""The rules of axe-core, asked of pages of the built site in a real browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

PHONE: ViewportSize = {"width": 360, "height": 800}
DESK: ViewportSize = {"width": 1440, "height": 900}

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")

OFTEN = 3
"""How many texts that look alike are asked about, all pages together: the time goes into colours."""

_SCRIPT = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
_SETTLE = "new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
_RUN = """async ([kind, values, only, left_out, off]) => {
  const include = only.map(part => [part])
  const exclude = left_out.map(part => [part])
  const rules = Object.fromEntries(off.map(rule => [rule, { enabled: false }]))
  const asked = { runOnly: { type: kind, values }, rules, resultTypes: ["violations"], preload: false }
  const { violations } = await axe.run({ ...(only.length && { include }), exclude }, asked)
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target}: ${node.html.slice(0, 120)}`))
}"""

_NEW_LOOKS = """often => {
  const looks = JSON.parse(sessionStorage.getItem("looks") ?? "{}") // outlasts the page
  const colours = new Map([[null, ""]])
  const behind = element => { // whatever its text may stand on or take its colour from
    if (!colours.has(element)) {
      const { color, backgroundColor, backgroundImage, opacity, filter, position, textDecorationLine } = getComputedStyle(element)
      const own = [color, backgroundColor, backgroundImage, opacity, filter, position, textDecorationLine]
      colours.set(element, [behind(element.parentElement), ...own].join())
    }
    return colours.get(element)
  }
  const isText = node => node.nodeType === Node.TEXT_NODE && node.data.trim()
  let chosen = 0
  for (const element of document.body.querySelectorAll("*")) {
    delete element.dataset.newLook
    if (![...element.childNodes].some(isText) || !element.checkVisibility({ visibilityProperty: true })) continue
    const { fontSize, fontWeight } = getComputedStyle(element)
    const look = [behind(element), fontSize, fontWeight].join()
    looks[look] = (looks[look] ?? 0) + 1
    if (looks[look] > often) continue
    element.dataset.newLook = ""
    chosen++
  }
  sessionStorage.setItem("looks", JSON.stringify(looks))
  return chosen
}"""


@contextmanager
def watched(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page into which axe-core comes with every document that it shows."""
    context = browser.new_context(
        bypass_csp=True, viewport=DESK, reduced_motion="reduce", **options
    )
    context.add_init_script(_SCRIPT)
    yield context.new_page()
    context.close()


def broken(page: Page, left_out: Sequence[str] = (), *, colours: bool = True) -> list[str]:
    """Each place that breaks a rule, once the page's own scripts have met its size."""
    page.evaluate(_SETTLE)
    return _ask(page, "tag", RULES, left_out, off=() if colours else COLOURS)


def pale(page: Page, left_out: Sequence[str] = ()) -> list[str]:
    """Each place whose colours are too close to one another, as the page stands now."""
    return _ask(page, "rule", COLOURS, left_out)


def pale_anew(page: Page) -> list[str]:
    """The same of texts that look, down to all that lies behind them, unlike those seen so far."""
    chosen = page.evaluate(_NEW_LOOKS, OFTEN)
    return _ask(page, "rule", COLOURS, only=["[data-new-look]"]) if chosen else []


def dye(page: Page, scheme: str) -> None:
    """Shows the page in the scheme `default`, light, or `slate`, dark."""
    page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)


def _ask(
    page: Page,
    kind: str,
    values: Sequence[str],
    left_out: Sequence[str] = (),
    off: Sequence[str] = (),
    only: Sequence[str] = (),
) -> list[str]:
    asked = [kind, [*values], [*only], [*left_out], [*off]]
    found: list[str] = page.evaluate(_RUN, asked)
    return found
