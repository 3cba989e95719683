"""Figures in the colours that a reader's system forces: only the system's, so that all stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from web import Web

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGES = ["variants/reverse-leg-press-machine.html", "techniques/depth.html",
         "techniques/lockout.html", "machines/designs.html", "muscles/index.html", "index.html"]  # fmt: skip

OTHERS = """() => {
  const probe = document.createElement("i");
  probe.style.forcedColorAdjust = "none";
  document.body.append(probe);
  const colour = words => { probe.style.color = words; return getComputedStyle(probe).color; };
  const mixed = (one, share) => `color-mix(in srgb, ${one} ${share}%, Canvas)`;
  const mixes = [mixed("CanvasText", 45), mixed("CanvasText", 55), mixed("LinkText", 30)];
  const system = ["CanvasText", "Canvas", "LinkText", ...mixes];
  const known = new Set(system.map(colour));
  const parts = [...document.querySelectorAll("article figure svg *, article .cards svg *")];
  const drawn = parts.filter(part => !["title", "desc", "g"].includes(part.localName));
  const used = drawn.flatMap(part => [getComputedStyle(part).fill, getComputedStyle(part).stroke]);
  const plain = [...new Set(used)].filter(one => !one.startsWith("url(") && one !== "none");
  return [drawn.length, plain.filter(one => !known.has(colour(one)))];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_reach_every_line(browser: Browser, web: Web, scheme: str) -> None:
    settings = {"color_scheme": scheme, "forced_colors": "active"}
    context = browser.new_context(**settings)  # type: ignore[arg-type]
    page = context.new_page()
    for path in PAGES:
        page.goto(web.root + path)
        count, foreign = page.evaluate(OTHERS)
        assert count > 20, path
        assert foreign == [], path
    context.close()
