"""Names that change with the content, so that a browser may keep a file for ever."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from posixpath import join, normpath, relpath

_PAGE = re.compile(r'(\s(?:href|src|data-index)=)"([^"]*\bassets/[^"]+)"')
"""Where a page names a file that it loads; the last is the search's, loaded when it is opened."""

_SHEET = re.compile(r'(url\()["\']?([^"\')]+)["\']?(?=\))')

_HASHED = re.compile(r"\.[0-9a-f]{8}\.(?:min\.)?\w+$")

_Names = dict[str, str]
"""Old path to new, both as seen from the site's root."""


def rename(site: Path) -> None:
    """Gives each file in `assets` that a page or style sheet loads a name made from its content."""
    pages = sorted(site.rglob("*.html"))
    loaded = {path for page in pages for path in _loaded(site, page, _PAGE)}
    sheets = sorted(path for path in loaded if path.endswith(".css"))
    within = {path for sheet in sheets for path in _loaded(site, site / sheet, _SHEET)}
    names = dict(_moved(site, path) for path in sorted((loaded | within) - {*sheets}))
    for sheet in sheets:
        _rewrite(site, site / sheet, _SHEET, names)
    names |= dict(_moved(site, sheet) for sheet in sheets)  # after what stands in them
    for page in pages:
        _rewrite(site, page, _PAGE, names)


def _loaded(site: Path, file: Path, naming: re.Pattern[str]) -> set[str]:
    """Assets without a hash in their name that are named in the file."""
    folder = file.parent.relative_to(site).as_posix()
    named = {m[2] for m in naming.finditer(_read(file))}
    found = {normpath(join(folder, name)) for name in named}
    return {
        path
        for path in found
        if path.startswith("assets/") and not _HASHED.search(path) and (site / path).is_file()
    }


def _moved(site: Path, path: str) -> tuple[str, str]:
    file = site / path
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
    new = file.rename(file.with_name(f"{file.stem}.{digest}{file.suffix}"))
    return path, new.relative_to(site).as_posix()


def _rewrite(site: Path, file: Path, naming: re.Pattern[str], names: _Names) -> None:
    folder = file.parent.relative_to(site).as_posix()

    def new(match: re.Match[str]) -> str:
        path = names.get(normpath(join(folder, match[2])))
        return f'{match[1]}"{relpath(path, folder)}"' if path else match[0]

    before = _read(file)
    if (after := naming.sub(new, before)) != before:
        file.write_bytes(after.encode())


def _read(file: Path) -> str:
    return file.read_bytes().decode()
