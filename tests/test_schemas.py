"""The JSON Schemas: one for each kind of file, saying what the models say."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from folders import BASE
from legpress.model import KINDS, Kind
from legpress.schemas import schemas


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return schemas()


def parsed(texts: dict[str, str], kind: Kind) -> Any:
    return json.loads(texts[kind.schema])


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: str(kind.name))
def test_every_kind_has_a_schema(texts: dict[str, str], kind: Kind) -> None:
    schema = parsed(texts, kind)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == kind.one
    assert schema["description"] == kind.model.__doc__
    assert schema["additionalProperties"] is False
    assert list(schema["properties"]) == list(kind.model.model_fields)


def test_every_schema_belongs_to_a_kind_and_ends_with_a_line_end(texts: dict[str, str]) -> None:
    assert [kind.schema for kind in KINDS.values()] == list(texts)
    assert all(text.endswith("}\n") for text in texts.values())


def test_the_same_models_make_the_same_schemas(texts: dict[str, str]) -> None:
    assert texts == schemas()


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: str(kind.name))
def test_every_field_is_explained(texts: dict[str, str], kind: Kind) -> None:
    schema = parsed(texts, kind)
    for part in (schema, *schema.get("$defs", {}).values()):
        for name, field in part["properties"].items():
            assert field.get("description"), name


def test_ids_have_the_pattern_of_file_names(texts: dict[str, str]) -> None:
    pattern = parsed(texts, KINDS["variants"])["properties"]["slug"]["pattern"]
    for path in BASE.rglob("*/*.yml"):
        assert re.search(pattern, path.stem)
    for wrong in ("Sled", "a_b", "a--b", "-a", "a-", "", "ä"):
        assert not re.search(pattern, wrong)


def test_a_field_called_title_stays(texts: dict[str, str]) -> None:
    properties = parsed(texts, KINDS["sources"])["properties"]
    assert "title" in properties
    assert "title" not in properties["year"]
