"""The guide's Markdown built by a plain Material for MkDocs: what the guide's look is measured against."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from .place import ROOT, Sources

_CONFIG = """\
site_name: The Leg Press Guide
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search]
markdown_extensions:
  [admonition, attr_list, footnotes, md_in_html, tables, toc, pymdownx.details,
   {pymdownx.tabbed: {alternate_style: true}}]
"""
"""As the theme's own start page has it, with the extensions that the pages are written for; without
the fonts from another host, which would only slow it down."""


def build_stock(asked: Sources, out: Path) -> None:
    """Builds every page into `out`, with compressed copies as for the guide itself."""
    from legpress.hosting.compress import compress
    from legpress.read import read_guide
    from legpress.render import render

    home = out.with_name(f"{out.name}-stock")
    docs = home / "docs"
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns("overrides", "assets"))
    for output in render(read_guide(asked.data, asked.gym), {}):
        path = docs / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(output.content, "utf-8")
    (home / "mkdocs.yml").write_text(_CONFIG, "utf-8")
    call = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(home / "mkdocs.yml")]
    settings = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run([*call, "-d", str(out)], env=settings, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"the plain site could not be built:\n{done.stderr}")
    compress(out)
