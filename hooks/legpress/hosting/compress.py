"""Compressed copies beside the files, so that no server has to compress anything."""

from __future__ import annotations

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_TYPES = frozenset({".css", ".csv", ".html", ".js", ".json", ".svg", ".xml"})


def compress(site: Path) -> None:
    """Writes `FILE.gz` beside each file of text, the same bytes from the same file every time."""
    files = [file for file in site.rglob("*") if file.suffix in _TYPES]
    with ThreadPoolExecutor() as several:  # the compressor leaves Python's lock to the others
        for _ in several.map(_compress, files):
            pass


def _compress(file: Path) -> None:
    packed = gzip.compress(file.read_bytes(), 9, mtime=0)
    file.with_name(f"{file.name}.gz").write_bytes(packed)
