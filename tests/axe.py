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

_SCRIPT = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
_RUN = """async ([kind, values, left_out, off]) => {
  const exclude = left_out.map(part => [part])
  const rules = Object.fromEntries(off.map(rule => [rule, { enabled: false }]))
  const asked = { runOnly: { type: kind, values }, rules, resultTypes: ["violations"], preload: false }
  const { violations } = await axe.run({ exclude }, asked)
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target}: ${node.html.slice(0, 120)}`))
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
    """Each place that breaks a rule, as the page stands now."""
    return _ask(page, "tag", RULES, left_out, () if colours else COLOURS)


def pale(page: Page, left_out: Sequence[str] = ()) -> list[str]:
    """Each place whose colours are too close to one another, as the page stands now."""
    return _ask(page, "rule", COLOURS, left_out)


def dye(page: Page, scheme: str) -> None:
    """Shows the page in the scheme `default`, light, or `slate`, dark."""
    page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)


def _ask(
    page: Page,
    kind: str,
    values: Sequence[str],
    left_out: Sequence[str] = (),
    off: Sequence[str] = (),
) -> list[str]:
    asked = [kind, [*values], [*left_out], [*off]]
    found: list[str] = page.evaluate(_RUN, asked)
    return found
