"""A model's refusal in; one problem in plain words for each fault out, with its line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..model import Loc, Place
from ..problem import Problem, did_you_mean, spelled
from .faults import fault

FEW = 8
"""As many fields are named where none is near a misspelt one."""


def explained(error: ValidationError, model: type[BaseModel], place: Place) -> Iterator[Problem]:
    """Each fault once, at the line of the value it is about."""
    errors = error.errors(include_url=False)
    ways = [_way(each["loc"], each["type"], place.lines) for each in errors]
    kinds: dict[Loc, set[str]] = defaultdict(set)
    for each, way in zip(errors, ways, strict=True):
        kinds[way].add(each["type"])
    for each, way in zip(errors, ways, strict=True):
        if not _overruled(each, way, kinds[way]):
            yield Problem(place.path, place.line(way), spelled(way), _why(each, way, model))


def _way(loc: tuple[int | str, ...], kind: str, lines: Mapping[Loc, int]) -> Loc:
    """The way to the value in the file: without the names pydantic gives to the arms of a union."""
    way: Loc = ()
    for at, part in enumerate(loc):
        last = at == len(loc) - 1
        if (*way, part) in lines or (last and kind == "missing"):
            way = (*way, part)
    return way


def _overruled(each: ErrorDetails, way: Loc, kinds: set[str]) -> bool:
    """Whether another fault of the same value says more: a word or a list may stand there."""
    if each["type"] == "list_type" and isinstance(each["input"], str):
        return "literal_error" in kinds
    if each["type"] == "literal_error" and not isinstance(each["input"], str):
        return len(each["loc"]) > len(way)
    return False


def _why(each: ErrorDetails, way: Loc, model: type[BaseModel]) -> str:
    if each["type"] == "missing":
        return "this field is missing"
    if each["type"] == "extra_forbidden":
        return _unknown(str(way[-1]), _fields(model, way[:-1]))
    return fault(
        each, or_list=len(each["loc"]) > len(way), item=bool(way) and isinstance(way[-1], int)
    )


def _unknown(name: str, fields: list[str]) -> str:
    near = did_you_mean(name, fields)
    listed = f"; the fields here are {', '.join(fields)}" if 0 < len(fields) <= FEW else ""
    return f"there is no such field{near or listed}"


def _fields(model: type[BaseModel], way: Loc) -> list[str]:
    """The fields of the part of the model at that place."""
    for part in way:
        if isinstance(part, str):
            found = model.model_fields.get(part)
            inner = next(_models(found.annotation), None) if found else None
            if inner is None:
                return []
            model = inner
    return list(model.model_fields)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models an annotation names, however deep."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
