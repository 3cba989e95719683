"""Files that came with the theme and that nothing of the site names: not published."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

_TEXT = frozenset({".html", ".css", ".js", ".json"})
_NAME = re.compile(r"""[^\s"'`()<>\\/?#&=;,]+""")
"""What may be a file's name, wherever an address may stand."""

_MAP = re.compile(r"\n*(?://[#@]|/\*[#@]) ?sourceMappingURL=\S+(?: ?\*/)?\s*$")


def remove_unused(site: Path) -> None:
    """Removes from `assets` what no page, sheet or script names, until all that is left is named."""
    for file in (site / "assets").rglob("*.map"):
        file.unlink()
    while unused := _unused(site):
        for file in unused:
            file.unlink()
    for folder in sorted((site / "assets").rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _unused(site: Path) -> list[Path]:
    named = {
        file: {*_NAME.findall(_MAP.sub("", file.read_bytes().decode()))}
        for file in sorted(site.rglob("*"))
        if file.suffix in _TEXT and file.is_file()
    }
    by = Counter(name for names in named.values() for name in names)
    return [
        file
        for file in sorted((site / "assets").rglob("*"))
        if file.is_file() and by[file.name] == (file.name in named.get(file, ()))
    ]
