"""JSON Schemas of the files, from the same models that write them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..schemas import DIALECT, untitled
from .known import SUBJECTS
from .shape import EntryFile, Everything, Index, KindFile, Out


def schemas(kinds: Mapping[str, Sequence[EntryFile[Any]]]) -> dict[str, str]:
    """The text of each schema by its file name."""
    found = {kind: _of_kind(kind, held) for kind, held in kinds.items()}
    found |= {"list": _plain(KindFile), "index": _plain(Index), "all": _everything([*kinds])}
    return {_file(name): _text(name, schema) for name, schema in found.items()}


def _of_kind(kind: str, held: Sequence[EntryFile[Any]]) -> dict[str, Any]:
    """The entries of a kind have one model; subjects have one each, and differ in nothing but `entry`."""
    models = {one.slug.split("-")[0] if kind == SUBJECTS else "": type(one) for one in held}
    if len(models) == 1:
        schema = _plain(*models.values())
    else:
        schema = _any_of([_plain(model) for model in models.values()])
    schema["properties"]["kind"] = {"const": kind, "description": "The kind."}
    return schema


def _any_of(alternatives: list[dict[str, Any]]) -> dict[str, Any]:
    """One schema for files that differ in their field `entry` alone."""
    whole = alternatives[0]
    for other in alternatives[1:]:
        whole["$defs"] = other["$defs"] | whole["$defs"]
    given = [other["properties"]["entry"]["$ref"] for other in alternatives]
    whole["properties"]["entry"] = {
        "description": "The fields.",
        "anyOf": [{"$ref": ref} for ref in given],
    }
    return whole


def _everything(kinds: list[str]) -> dict[str, Any]:
    """Each entry after the schema of its kind, which stands in a file of its own."""
    schema = _plain(Everything)
    schema["properties"]["entries"]["items"] = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"enum": kinds}},
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
