"""The API: whole, the same as the data, true to its schemas, and nothing of a gym's own."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import PurePosixPath
from typing import Any

import pytest
from api import CHANGED, DAY, VERSION, contents, read, records
from jsonschema import Draft202012Validator  # type: ignore[import-untyped, unused-ignore]
from legpress.api import published
from legpress.check.walk import Spot, spots
from legpress.model import Guide, Part, Text
from legpress.render import Output
from referencing import Registry, Resource  # type: ignore[import-not-found, unused-ignore]

SCHEMAS = sorted(path for path in contents() if path.startswith("schemas/"))
KINDS = [each["kind"] for each in read("index.json")["kinds"]]


def validator(name: str) -> Draft202012Validator:
    """A validator that knows the other schemas by their names."""
    held = [(path.partition("/")[2], read(path)) for path in SCHEMAS]
    registry: Registry[Any] = Registry().with_resources(
        (path, Resource.from_contents(schema)) for path, schema in held
    )
    return Draft202012Validator(read(f"schemas/{name}.schema.json"), registry=registry)


@pytest.mark.parametrize("path", SCHEMAS)
def test_a_schema_is_a_schema_and_describes_its_fields(path: str) -> None:
    schema = read(path)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    bare = [name for name, field in schema["properties"].items() if "description" not in field]
    assert (path, bare) == (path, [])


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_matches_the_schema_of_its_kind(kind: str) -> None:
    of_kind = validator(kind)
    held = [record for record in records() if record["kind"] == kind]
    assert held
    faults = [(each["slug"], e.json_path, e.message) for each in held for e in of_kind.iter_errors(each)]  # fmt: skip
    assert faults == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_missing_or_too_much_does_not_match(kind: str) -> None:
    of_kind = validator(kind)
    record = next(each for each in records() if each["kind"] == kind)
    for field in record:
        assert not of_kind.is_valid({name: held for name, held in record.items() if name != field})
    assert not of_kind.is_valid(record | {"more": 1})
    assert not of_kind.is_valid(record | {"kind": "others"})
    assert not of_kind.is_valid(record | {"entry": {**record["entry"], "more": 1}})


def test_lists_and_the_index_match_their_schemas() -> None:
    for kind in KINDS:
        assert [*validator("list").iter_errors(read(f"{kind}.json"))] == []
    assert [*validator("index").iter_errors(read("index.json"))] == []


def test_one_file_holds_the_same_as_all_the_others() -> None:
    whole = read("all.json")
    assert whole["entries"] == records()
    few = {each["kind"]: each for each in whole["entries"]}.values()
    everything = validator("all")
    assert [*everything.iter_errors(whole | {"entries": [*few]})] == []
    broken = [{**each, "version": 1} for each in few]
    assert len([*everything.iter_errors(whole | {"entries": broken})]) == len(KINDS)


def test_every_value_of_the_data_stands_at_its_place(guide: Guide) -> None:
    places = {each["made_from"]: each for each in records() if each["kind"] in whole_files(guide)}
    wrong = [
        (spot.file, spot.loc)
        for spot in spots(guide)
        if not same(spot, places[f"data/{spot.file}.yml"]["entry"])
    ]
    assert wrong == []


def whole_files(guide: Guide) -> set[str]:
    """The kinds whose entries are whole data files."""
    return {key.partition("/")[0] for key, _ in guide.files()} - {"glossary", *single(guide)} | {"subjects"}  # fmt: skip


def single(guide: Guide) -> set[str]:
    """The subjects that stand in a single file; some kinds of entry bear the same names."""
    return {key for key, _ in guide.files() if "/" not in key}


def same(spot: Spot, entry: Any) -> bool:
    """Whether the JSON holds the value at the same place."""
    for step in spot.loc:
        entry = entry[step]
    value = spot.value
    if isinstance(value, Text):
        cited = {*entry["sources"]} == value.sources()
        return (
            cited and entry["text"] == value.plain() and (entry["marked"] or value.plain()) == value
        )
    if isinstance(value, Part):
        return {*entry} == {*type(value).model_fields}
    if isinstance(value, list):
        return len(entry) == len(value)
    if isinstance(value, datetime.date):
        return bool(entry == value.isoformat())
    return bool(entry == value)


def test_every_entry_of_the_guide_has_a_file(guide: Guide) -> None:
    wanted = {f"{kind}/{slug}.json" for kind, held in guide.entries.items() for slug in held}
    assert wanted <= {*contents()}
    listed = {each["file"] for kind in KINDS for each in read(f"{kind}.json")["entries"]}
    assert listed == {f"{each['kind']}/{each['slug']}.json" for each in records()}
    counts = {each["kind"]: each["count"] for each in read("index.json")["kinds"]}
    assert counts == {kind: len(read(f"{kind}.json")["entries"]) for kind in KINDS}
    assert {each["schema"] for each in read("index.json")["kinds"]} <= {*SCHEMAS}


def test_every_file_says_what_it_is_and_names_sources_that_exist() -> None:
    for path in contents():
        if path.endswith(".json") and path not in SCHEMAS:
            held = read(path)
            assert held["version"] == VERSION
            assert "belong to the sources" in held["licence"]
            assert "not medical advice" in held["notice"]
            assert "changed" in held
            missing = [s for s in held["sources"] if f"sources/{s}.json" not in contents()]
            assert (path, missing) == (path, [])
            assert held["sources"] == sorted(set(held["sources"]))


def test_every_id_is_the_address_of_a_file_and_comes_with_its_name() -> None:
    for record in records():
        listed = [each for ids in record["shown"].values() for each in ids]
        told = [each["id"] for each in [*record["said"], *record["notes"]]]
        assert {*listed, *told} <= {*record["names"]}
        for each, name in [*record["names"].items(), *record["named_in"].items()]:
            assert read(f"{each}.json")["name"] == name


def test_who_names_and_who_is_named_agree() -> None:
    for record in records():
        own = f"{record['kind']}/{record['slug']}"
        for each in record["named_in"]:
            assert own in read(f"{each}.json")["names"]


def test_days_are_those_of_the_data_file() -> None:
    assert read("variants/45-degree-leg-press.json")["changed"] == DAY.isoformat()
    assert read("conditions.json")["changed"] == CHANGED["safety.yml"].isoformat()
    assert read("index.json")["changed"] == read("all.json")["changed"] == DAY.isoformat()
    assert read("muscles.json")["changed"] is None


def test_every_page_and_place_exists(rendered: dict[str, Output]) -> None:
    for record in records():
        if not record["page"]:
            assert (record["kind"], record["slug"]) == ("subjects", "search")
            continue
        page, _, place = record["page"].partition("#")
        content = rendered[str(PurePosixPath(page).with_suffix(".md"))].content
        assert not place or f"{{#{place}}}" in content


@pytest.mark.slow
def test_nothing_of_a_gyms_own_goes_out(gym_guide: Guide) -> None:
    assert gym_guide.gym
    with_gym = {each.path: each.content for each in published(gym_guide, CHANGED, VERSION)}
    assert with_gym == {f"api/v1/{path}": content for path, content in contents().items()}


@pytest.mark.slow
def test_the_same_data_makes_the_same_compact_bytes(guide: Guide) -> None:
    again = [each.content for each in published(guide, CHANGED, VERSION)]
    assert again == [*contents().values()]
    for path, content in contents().items():
        if path.endswith(".json"):
            compact = json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":"))
            numbers = re.compile(r"\d+\.\d+(?:e[+-]?\d+)?")
            assert numbers.sub("0", content.decode()) == numbers.sub("0", f"{compact}\n")
