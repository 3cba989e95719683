"""One data file in; its checked content out, with the line of every value and all its problems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from ..model import Part, Place
from ..model.ref import LONGEST_SLUG, SLUG_PATTERN
from ..problem import Problem, quoted
from .characters import text_of
from .explain import explained
from .files import SCHEMAS, DataFile
from .refused import Refused
from .tree import Tree, tree
from .wording import named


@dataclass(frozen=True)
class Reading:
    """What came of reading one file; without problems there is a part."""

    file: DataFile
    place: Place
    part: Part | None
    problems: list[Problem]
    slug: str | None = None
    """The id it gives itself, wherever it stands."""


def read_file(file: DataFile) -> Reading:
    """The file's content, or every reason why it cannot be used."""
    try:
        text = _text(file)
    except Refused as refused:
        stop = Problem(file.shown, refused.line, "", refused.why)
        return Reading(file, Place(file.shown, {}), None, [stop])
    last = _LAST.get(file)
    if last is None or last[0] != text:
        _LAST[file] = last = text, _read(file, text)
    return last[1]


_LAST: dict[DataFile, tuple[str, Reading]] = {}
"""What came of reading each file last: who serves the guide reads all of it after every edit of one."""


def _read(file: DataFile, text: str) -> Reading:
    found = tree(text, file.shown)
    part, refusals = _checked(file, found)
    odd = {problem.line for problem in found.problems}
    problems = [
        *_first_line(file, text),
        *found.problems,
        # What YAML does to a line is the cause; what the model says of it then is only the effect.
        *(problem for problem in refusals if problem.line not in odd),
    ]
    slug = found.value.get("slug") if isinstance(found.value, dict) else None
    place = Place(file.shown, found.lines)
    return Reading(file, place, part, problems, slug if isinstance(slug, str) else None)


def _text(file: DataFile) -> str:
    if file.fault:
        raise Refused(1, file.fault)
    return text_of(file.path)


def _first_line(file: DataFile, text: str) -> Iterator[Problem]:
    """A problem unless the first line names the schema, which lets an editor help with typing."""
    if file.outside:  # from there nobody knows the way to the schemas
        return
    up = "../" if file.kind.in_folder else ""
    wanted = f"# yaml-language-server: $schema={up}{SCHEMAS}/{file.kind.schema}"
    if text.partition("\n")[0].rstrip() != wanted:
        yield Problem(file.shown, 1, "", f"the first line must be: {wanted}")


def _checked(file: DataFile, found: Tree) -> tuple[Part | None, list[Problem]]:
    """The file's values as the model for its kind."""
    if not found.whole:
        return None, []
    place = Place(file.shown, found.lines)
    if not isinstance(found.value, dict):
        why = f"expected 'field: text' lines, found {named(found.value)}"
        return None, [Problem(file.shown, place.line(()), "", why)]
    problems = list(_slug(file, place, found.value))
    try:
        return file.kind.model.model_validate(found.value), problems
    except ValidationError as error:
        return None, [*problems, *explained(error, file.kind.model, place)]


def _slug(file: DataFile, place: Place, fields: dict[object, object]) -> Iterator[Problem]:
    """A problem when an entry's id is not its file's name, by which links find it."""
    slug, stem = fields.get("slug"), file.path.stem
    if not file.kind.one_entry_a_file or not file.well_named or not isinstance(slug, str):
        return
    if slug != stem and len(stem) <= LONGEST_SLUG and re.fullmatch(SLUG_PATTERN, slug):
        why = f"{quoted(slug)} differs from the file's name; write '{stem}' or rename the file"
        yield Problem(file.shown, place.line(("slug",)), "slug", why)
