"""Starter files: valid once filled in, complete, and refused where they make no sense."""

from __future__ import annotations

import re
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
import yaml
from jobs.new import write
from legpress.model import KINDS, Part
from legpress.model.ref import Ref
from legpress.read.tree import tree
from legpress.starter import StarterError, starter
from pydantic import TypeAdapter

FOLDERS = sorted(kind.name for kind in KINDS.values() if kind.in_folder)


def filled(annotation: Any, blank: Any) -> Any:
    """The blank with a sample value in every place that was left empty."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return filled(inside[0], blank)
    if origin in (Union, UnionType):
        return filled(inside[0], blank)
    if origin is list:
        return [filled(inside[0], item) for item in blank]
    if origin is Literal:
        return inside[0]
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return {key: filled(_type_of(annotation, key), value) for key, value in blank.items()}
    return blank if blank is not None else _sample(annotation)


def _type_of(model: type[Part], field: str) -> Any:
    return model.model_fields[field].annotation


def _sample(annotation: Any) -> Any:
    if issubclass(annotation, Ref):
        return "some-slug"
    return {bool: True, int: 2001, float: 1.5}.get(annotation, "sample")


def switched_on(text: str) -> str:
    """The starter with its optional lines in use."""
    while re.search(r"^ *#(?! )", text, re.M):
        text = re.sub(r"^( *)#(?! [^ ])", r"\1", text, flags=re.M)
    return text


@pytest.mark.parametrize("kind", FOLDERS)
def test_a_filled_starter_is_valid(kind: str) -> None:
    model = KINDS[kind].model
    values = filled(model, yaml.safe_load(starter(kind, "some-slug")))
    for key in ("slug",):
        if key in values:
            assert values[key] == "some-slug"
    TypeAdapter(model).validate_python(values)


@pytest.mark.parametrize("kind", FOLDERS)
def test_an_unfilled_starter_is_not_valid(kind: str) -> None:
    with pytest.raises(ValueError, match=r"Input should be a valid"):
        KINDS[kind].model.model_validate(yaml.safe_load(starter(kind, "some-slug")))


@pytest.mark.parametrize("kind", FOLDERS)
def test_every_field_is_there_and_explained(kind: str) -> None:
    text = starter(kind, "some-slug")
    for name, field in KINDS[kind].model.model_fields.items():
        assert re.search(rf"^#?{name}:", text, re.M), name
        if name != "slug":
            assert (field.description or "").split()[0] in text
    values = yaml.safe_load(switched_on(text))
    assert values.keys() == KINDS[kind].model.model_fields.keys()


def test_words_of_a_vocabulary_are_listed() -> None:
    assert "One of: stop, caution, info." in starter("symptom", "numb-toes")


def test_an_entry_can_be_named_as_one_or_as_its_folder() -> None:
    assert starter("symptom", "numb-toes") == starter("symptoms", "numb-toes")


@pytest.mark.parametrize(
    ("kind", "slug", "told"),
    [
        ("symptm", "numb-toes", "there is no kind 'symptm'; did you mean 'symptom'?"),
        ("recipe", "numb-toes", "there is no kind 'recipe'; kinds: variant, symptom,"),
        ("safety", "numb-toes", "add to data/safety.yml"),
        ("symptom", "Numb Toes", "'Numb Toes' is no slug"),
        ("symptom", "../numb-toes", "'../numb-toes' is no slug"),
        ("symptom", "x" * 61, "at most 60 characters"),
        ("symptom", "numb-toes\n", "is no slug"),
        ("symptom", "nul", "Windows cannot hold a file named 'nul'"),
    ],
)
def test_what_makes_no_sense_is_refused(kind: str, slug: str, told: str) -> None:
    with pytest.raises(StarterError) as refusal:
        starter(kind, slug)
    assert told in str(refusal.value)


@pytest.mark.parametrize("slug", ["404", "true", "null", "0x1f", "2026-11-21", "no", "numb-toes"])
def test_a_slug_that_looks_like_something_else_stays_text(slug: str) -> None:
    text = starter("symptom", slug)
    found = tree(text, "x.yml").value
    assert isinstance(found, dict)
    assert (found["slug"], yaml.safe_load(text)["slug"]) == (slug, slug)


def test_the_file_goes_where_its_kind_lives(tmp_path: Path) -> None:
    path = write(tmp_path, "symptom", "numb-toes")
    assert path == tmp_path / "symptoms" / "numb-toes.yml"
    assert path.read_bytes() == starter("symptom", "numb-toes").encode()


def test_no_file_is_written_over(tmp_path: Path) -> None:
    write(tmp_path, "symptom", "numb-toes").write_text("dear words")
    with pytest.raises(StarterError, match="exists already"):
        write(tmp_path, "symptom", "numb-toes")
    assert (tmp_path / "symptoms" / "numb-toes.yml").read_text() == "dear words"
