"""A file as free-exercise-db has them in; one exercise out, or every reason why it cannot be used."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..model import Loc, Place
from ..problem import LONGEST, DataError, Problem, did_you_mean, printable, quoted
from ..read.characters import text_of
from ..read.explain import explained
from ..read.refused import Refused
from ..read.wording import named
from .catalogue import Exercise
from .lines import lines, tokens

LARGEST = 2 * 1024 * 1024
"""Bytes in one file; that data set as a whole has about half of it."""

_LONGEST_NUMBER = 18
"""Digits; a longer one is only told, never used."""

_OF_YAML = ("expected text", "expected a list")
"""Messages whose second half tells how YAML would have it."""


def take(path: Path, wanted: str | None = None) -> Exercise:
    """The exercise in the file, or that with the id `wanted` where there are several."""
    shown = printable(str(path))
    try:
        text = text_of(path, LARGEST)
        content = _content(text)
        base, entry = _chosen(content, wanted)
    except Refused as refused:
        raise DataError([Problem(shown, refused.line, "", refused.why)]) from None
    found = lines(text)
    own = {way[len(base) :]: line for way, line in found.at.items() if way[: len(base)] == base}
    place = Place(shown, own)
    twice = [
        Problem(shown, line, _cut(str(way[-1])), "this field stands twice")
        for way, line in found.twice
        if way[: len(base)] == base
    ]
    try:
        exercise = Exercise.model_validate(entry)
    except ValidationError as error:
        raise DataError([*twice, *_problems(error, place)]) from None
    if twice:
        raise DataError(twice)
    return exercise


def _content(text: str) -> Any:
    """What the JSON says."""
    odd: list[str] = []
    try:
        content = json.loads(text, parse_int=_number, parse_constant=odd.append)
    except json.JSONDecodeError as error:
        why = error.msg[:1].lower() + error.msg[1:]
        raise Refused(error.lineno, f"this is no JSON: {why}") from None
    except RecursionError:
        raise Refused(1, "this is nested too deeply to be an exercise") from None
    if odd:
        line = next(line for token, line in tokens(text) if token == odd[0])
        raise Refused(line, f"this is no JSON: it has no number {odd[0]}")
    return content


def _number(digits: str) -> int | float:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else float(digits)


def _chosen(content: Any, wanted: str | None) -> tuple[Loc, Any]:
    """The way to the entry that is meant, and the entry."""
    if isinstance(content, dict):
        if wanted is not None and content.get("id") != wanted:
            raise Refused(1, f"the one exercise here has another id than {quoted(wanted)}")
        return (), content
    if not isinstance(content, list):
        raise Refused(1, f"expected an exercise or a list of them, found {named(content)}")
    at = _position(content, wanted)
    if not isinstance(content[at], dict):
        raise Refused(1, f"expected an exercise, found {named(content[at])}")
    return (at,), content[at]


def _position(entries: list[Any], wanted: str | None) -> int:
    if wanted is None:
        if len(entries) != 1:
            raise Refused(1, f"this list has {len(entries) or 'no'} exercises; name one with --id")
        return 0
    ids = [each.get("id") if isinstance(each, dict) else None for each in entries]
    if wanted not in ids:
        near = did_you_mean(wanted, (each for each in ids if isinstance(each, str)))
        raise Refused(1, f"there is no exercise with the id {quoted(wanted)}{near}")
    if ids.count(wanted) > 1:
        raise Refused(1, f"{ids.count(wanted)} exercises have the id {quoted(wanted)}")
    return ids.index(wanted)


def _problems(error: ValidationError, place: Place) -> Iterator[Problem]:
    """What is wrong, safe to print whatever the file's names and values are."""
    for problem in explained(error, Exercise, place):
        message = printable(problem.message)
        if message.startswith(_OF_YAML):
            message = message.partition(";")[0]
        yield Problem(problem.path, problem.line, _cut(problem.where), message)


def _cut(name: str) -> str:
    return printable(name if len(name) <= LONGEST else f"{name[:LONGEST]}...")
