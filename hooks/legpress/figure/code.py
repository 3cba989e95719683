"""An address as a QR code: black on white in every colour scheme, so that every camera reads it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence

import segno
from markupsafe import Markup

QUIET = 4
"""White modules around the code, as its standard asks (ISO/IEC 18004)."""


def code(address: str) -> Markup:
    """The code as SVG; a quarter of it may be scratched or soiled and it can still be read."""
    rows = list(segno.make_qr(address, error="q", boost_error=False).matrix_iter(border=QUIET))
    size = len(rows)
    svg = ET.Element(
        "svg",
        {"class": "code", "viewBox": f"0 0 {size} {size}", "role": "img",
         "aria-label": f"Code that opens {address}", "shape-rendering": "crispEdges"},
    )  # fmt: skip
    ET.SubElement(svg, "rect", {"class": "code-paper", "width": str(size), "height": str(size)})
    ET.SubElement(svg, "path", {"class": "code-ink", "d": _path(rows)})
    return Markup(ET.tostring(svg, "unicode"))


def _path(rows: Sequence[Iterable[int]]) -> str:
    """Each run of dark modules as one bar."""
    return "".join(
        f"M{start} {y}h{length}v1h-{length}z"
        for y, row in enumerate(rows)
        for start, length in _runs(row)
    )


def _runs(row: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == x:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((x, 1))
    return runs
