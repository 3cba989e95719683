"""Pages -> one script that finds them: the engine and its index, loaded when a search is first opened."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from .index import index
from .places import Searched

_PARTS = ("words.js", "engine.js")


def script(pages: Sequence[Searched], same: Iterable[Sequence[str]]) -> str:
    """The whole as one plain script, which a page may load that was opened as a file.

    `same` are groups of words and phrases that mean the same to a reader.
    """
    parts = [Path(__file__).with_name(name).read_text("utf-8") for name in _PARTS]
    data = json.dumps(index(pages, same), ensure_ascii=False, separators=(",", ":"))
    return "".join([*parts, f"LegPressSearch.index = {data}\n"])
