"""The sheet of figures: none is missing, and the page shows every picture."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from jobs.sheet import LOOKS, pictures, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ON_CARDS = re.compile(r'<svg[^>]*aria-hidden="true"[^>]*class="pose"')


def test_every_figure_of_the_site_is_on_the_sheet(
    site: Path, browser: Browser, tmp_path: Path
) -> None:
    shots = list(pictures(site, tmp_path, browser, {"phone": LOOKS["phone"]}))
    write(tmp_path, shots)
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8")
             for path in site.rglob("*.html")}  # fmt: skip
    wanted = {page: text.count("<figure") + len(ON_CARDS.findall(text))
              for page, text in pages.items()}  # fmt: skip
    found = {page: sum(shot.page == page for shot in shots) for page in pages}
    assert found == wanted
    assert sum(found.values()) > 40
    sheet = (tmp_path / "index.html").read_text("utf-8")
    for shot in shots:
        assert shot.says, shot.picture
        assert (tmp_path / shot.picture).stat().st_size > 1000, shot.picture
        assert f'src="{shot.picture}"' in sheet
