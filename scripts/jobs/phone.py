"""How fast a slow phone shows a page: slow 4G and a quarter of this processor, as browsers simulate them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic
from typing import TYPE_CHECKING, Any

from .wire import wired

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

SCREEN: Mapping[str, Any] = {
    "viewport": {"width": 360, "height": 800}, "device_scale_factor": 2, "is_mobile": True,
    "has_touch": True, "bypass_csp": True,
}  # fmt: skip
_SLOW_4G = {
    "offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8,
}  # fmt: skip
"""What Lighthouse calls slow 4G: 150 ms, 1.6 Mbit/s down, 750 kbit/s up."""

_SLOWER = 4
"""So many times slower than this processor."""

_WATCH = """
globalThis.seen = { largest: 0, first: 0, moved: 0, blocked: 0 }
const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note))
  .observe({ type, buffered: true })
watch("largest-contentful-paint", each => seen.largest = each.startTime)
watch("paint", each => { if (each.name === "first-contentful-paint") seen.first = each.startTime })
watch("layout-shift", each => { if (!each.hadRecentInput) seen.moved += each.value })
watch("longtask", each => seen.blocked += Math.max(0, each.duration - 50))
"""


@dataclass(frozen=True)
class Shown:
    """When a page was there, in milliseconds after it was asked for."""

    first: float
    """The first text or picture."""
    largest: float
    """The largest element of the first screen."""
    blocked: float
    """How long the page could not answer, counted as Lighthouse counts it."""
    moved: float
    """Layout shift: 0 is none."""
    size: int
    """Bytes sent."""


def compared(
    sites: Mapping[str, Path], path: str, running: Browser, rounds: int
) -> dict[str, Shown]:
    """The medians for the same page of each site, opened in turns with an empty cache."""
    runs: dict[str, list[Shown]] = {name: [] for name in sites}
    with ExitStack() as stack:
        wires = {name: stack.enter_context(wired(site)) for name, site in sites.items()}
        for _ in range(rounds):
            for name, wire in wires.items():
                before = len(wire.sent)
                seen = _opened(wire.address + path, running)
                size = sum(each.size for each in wire.since(before))
                runs[name].append(Shown(**seen, size=size))
    return {name: _middle(each) for name, each in runs.items()}


def _slow(context: BrowserContext) -> Page:
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", _SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    return page


def _opened(address: str, running: Browser) -> dict[str, float]:
    context = running.new_context(**SCREEN)
    page = _slow(context)
    page.add_init_script(_WATCH)
    page.goto(address, wait_until="networkidle")
    while not page.evaluate("seen.largest"):  # a busy computer may draw later than all is loaded
        page.wait_for_timeout(100)
    page.wait_for_timeout(500)
    seen: dict[str, float] = page.evaluate("seen")
    context.close()
    return seen


def search(page: Page, question: str) -> None:
    """Opens the search, asks, and waits until pages are named."""
    page.get_by_role("button", name="Search").tap()
    page.locator("[name=query]").fill(question)
    page.locator(".md-search-result__link").first.wait_for()


_ASK_AGAIN = """question => {
  const started = performance.now()
  const input = document.querySelector("[name=query]")
  input.value = question
  input.dispatchEvent(new Event("input"))
  return new Promise(done => setTimeout(() => done(performance.now() - started)))
}"""
"""How long an answer keeps the page from anything else, once the index is there."""


def found(site: Path, path: str, question: str, running: Browser, rounds: int) -> str:
    """How long a search takes on a slow phone: from the tap that opens it, and then a question."""
    opened, again = [], []
    with wired(site) as wire:
        for _ in range(rounds):
            context = running.new_context(**SCREEN)
            page = _slow(context)
            page.goto(wire.address + path, wait_until="networkidle")
            started = monotonic()
            search(page, question)
            opened.append(monotonic() - started)
            again.append(page.evaluate(_ASK_AGAIN, question[:-1]) / 1000)
            context.close()
    return "\n".join([
        "| slow 4G, a quarter of the processor | from the tap that opens it, index and all | each further letter |",
        "|---|---|---|",
        f"| pages named | {median(opened):.2f} s | {median(again):.2f} s |",
    ])  # fmt: skip


def _middle(runs: Sequence[Shown]) -> Shown:
    def of(name: str) -> float:
        return float(median(getattr(run, name) for run in runs))

    return Shown(of("first"), of("largest"), of("blocked"), of("moved"), int(of("size")))


def table(shown: Mapping[str, Shown]) -> str:
    """The comparison as a Markdown table; the last line divides the first site by the second."""
    lines = [
        "| slow 4G, a quarter of the processor | kB | first text | largest element | blocked | layout shift |",
        "|---|---|---|---|---|---|",
    ]
    for name, each in shown.items():
        lines.append(f"| {name} | {each.size / 1000:.0f} | {each.first / 1000:.2f} s | "
                     f"{each.largest / 1000:.2f} s | {each.blocked / 1000:.2f} s | {each.moved:.3f} |")  # fmt: skip
    ours, theirs = shown.values()
    lines.append(f"| ratio | {ours.size / theirs.size:.2f} | {ours.first / theirs.first:.2f} | "
                 f"{ours.largest / theirs.largest:.2f} | | |")  # fmt: skip
    return "\n".join(lines)
