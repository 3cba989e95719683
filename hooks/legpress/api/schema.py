"""JSON Schemas of the files, from the same models that write them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache, reduce
from operator import or_
from typing import Any

from ..model import Part
from ..schemas import DIALECT, untitled
from .shape import EntryFile, Everything, Index, KindFile, Out


def schemas(kinds: Mapping[str, Sequence[EntryFile[Any]]]) -> dict[str, str]:
    """The text of each schema by its file name."""
    parts = {kind: dict.fromkeys(type(one.entry) for one in held) for kind, held in kinds.items()}
    found = {kind: _of_kind(kind, tuple(models)) for kind, models in parts.items()}
    return {_file(name): text for name, text in (found | _of_lists(tuple(kinds))).items()}


@cache  # they depend on no data, and are made for every edit while serving
def _of_kind(kind: str, parts: tuple[type[Part], ...]) -> str:
    """Entries of a kind have one model; each subject has its own."""
    model: Any = EntryFile[reduce(or_, parts)]  # type: ignore[misc]
    schema = _plain(model)
    schema["properties"]["kind"] = {"const": kind, "description": "The kind."}
    return _text(kind, schema)


@cache
def _of_lists(kinds: tuple[str, ...]) -> dict[str, str]:
    made = {"list": _plain(KindFile), "index": _plain(Index), "all": _everything(kinds)}
    return {name: _text(name, schema) for name, schema in made.items()}


def _everything(kinds: tuple[str, ...]) -> dict[str, Any]:
    """Each entry after the schema of its kind, which stands in a file of its own."""
    schema = _plain(Everything)
    schema["properties"]["entries"]["items"] = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"enum": [*kinds]}},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}},
                "then": {"$ref": _file(kind)},
            }
            for kind in kinds
        ],
    }
    return schema


def _plain(model: type[Out]) -> dict[str, Any]:
    schema: dict[str, Any] = untitled(model.model_json_schema(mode="serialization"))
    return schema


def _text(name: str, schema: dict[str, Any]) -> str:
    whole = {"$schema": DIALECT, "$id": _file(name), "title": name, **schema}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def _file(name: str) -> str:
    return f"{name}.schema.json"
