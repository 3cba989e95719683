"""The models in; a JSON Schema for each kind of data file out, for editors that help while typing."""

from __future__ import annotations

import json
from typing import Any

from .model import KINDS, Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """The text of each schema by its file name in data/schemas."""
    return {kind.schema: _text(kind) for kind in KINDS.values()}


def _text(kind: Kind) -> str:
    schema = untitled(kind.model.model_json_schema())
    whole = {"$schema": DIALECT, "title": kind.one, **schema}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def untitled(schema: Any) -> Any:
    """The schema without the titles pydantic makes of field names, which say nothing new."""
    if isinstance(schema, list):
        return [untitled(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    # A field may itself be called "title"; then a whole schema stands under that name.
    return {
        name: untitled(held)
        for name, held in schema.items()
        if name != "title" or isinstance(held, dict)
    }
