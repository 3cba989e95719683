"""Packs a fresh, whole site with a note and its sums, or compares an archive with the source."""

from __future__ import annotations

import hashlib
import signal
import tomllib
from argparse import ArgumentParser
from pathlib import Path

from . import archive, check, setup
from .build import build
from .dated import source_date
from .fresh import fresh
from .place import ROOT, add_sources, sources
from .release import replace_bytes, replace_text
from .whole import missing


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Writes the archive, or tells whether a given one is the same."""
    add_sources(parser)
    parser.add_argument("--out", metavar="DIR", default=ROOT / "dist", help="default: dist")
    parser.add_argument("--compare", metavar="FILE", type=Path, help="write nothing; compare")
    options = parser.parse_args(argv)
    asked = sources(options)
    given = _read(options.compare) if options.compare else None
    setup.enter("site")
    check.read(asked)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a plain `kill` tidies up as well
    try:
        with fresh(lambda site: build(asked, site)) as site:
            name, content = pack(site)
        if given is None:
            write(Path(options.out) / name, content)
    except OSError as error:
        raise SystemExit(f"cannot pack the guide: {error}") from None
    if given is None:
        print(f"packed {len(content) / 1e6:.1f} MB: {Path(options.out).resolve() / name}")
        return 0
    if lines := archive.differences(given, content):
        raise SystemExit("\n".join([*lines, f"{options.compare} is not what this source makes"]))
    print(f"{options.compare} is what this source makes, byte for byte")
    return 0


def pack(site: Path) -> tuple[str, bytes]:
    """The archive of a whole site: its file's name and its content."""
    if lines := missing(site):
        raise SystemExit("\n".join([*lines, "the site is not whole; nothing was packed"]))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    top = f"{project['name']}-{project['version']}"
    return f"{top}.zip", archive.packed(site, top, project["version"], source_date())


def write(path: Path, content: bytes) -> None:
    """Writes the archive and its sum; at no moment an archive is half, or beside another's sum."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.sha256")
    try:
        beside.unlink(missing_ok=True)
        replace_bytes(path, content)
        replace_text(beside, f"{hashlib.sha256(content).hexdigest()}  {path.name}\n")
    finally:
        for half in (path, beside):
            half.with_name(f".{half.name}").unlink(missing_ok=True)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SystemExit(f"cannot read {path}: {error.strerror}") from None
