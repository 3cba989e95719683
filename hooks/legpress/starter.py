"""A kind and a slug in; out comes a commented starter file with a blank for every field not yet given."""

from __future__ import annotations

import json
import re
import textwrap
import types
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import MinLen
from pydantic.fields import FieldInfo

from .model import KINDS, Entry, Kind, Part, Section, Span
from .model.ref import DEVICES, LONGEST_SLUG, Ref
from .model.variant import Alternative, Variant
from .problem import did_you_mean, quoted

NEEDED: dict[type[Part], tuple[str, ...]] = {
    Alternative: ("exercise",),
    Section: ("text",),
    Variant: ("setup", "rep", "depth"),
}
"""Fields that a model asks for together, though each may be left out alone."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SAID = {"press": "variant", "study": "source", "problem": "symptom", "term": "glossary"}
"""Other words that people have for a kind."""

_NO_TEXT = ("true", "false", "null", "yes", "no", "on", "off", "y", "n")
_HEAD = """\
# yaml-language-server: $schema=../schemas/{schema}
# {one}: fill in every blank, then run python3 scripts/check.py
# Text may hold *emphasis*, **strong words**, [links](kind/slug) and [@source-id] marks.
# A text over several lines: write >- behind the field’s colon and two spaces in front of each line.
# Keep the first line; the other lines that begin with # only explain, and may go in the end.
"""
_REST = "# The rest is optional: take the first # away from the lines that you need."


class StarterError(ValueError):
    """No such file can be started; the text says why."""


def folder_of(kind: str) -> str:
    """The folder of data/ for a kind, named as the folder or as one entry: "symptoms", "symptom"."""
    return _kind(kind).name


def starter(
    kind: str, slug: str, values: Mapping[str, Any] | None = None, notes: Sequence[str] = ()
) -> str:
    """The text of a new data file: needed fields first, then optional ones commented out.

    Fields whose value is known are filled in, and comments may stand above them all.
    """
    found, known = _kind(kind), values or {}
    if not _SLUG.fullmatch(slug) or len(slug) > LONGEST_SLUG:
        why = f"lower-case words joined by hyphens, at most {LONGEST_SLUG} characters"
        near = "-".join(re.findall("[a-z0-9]+", slug.lower()))[:LONGEST_SLUG].strip("-")
        raise StarterError(f"{quoted(slug)} is no slug: {why}{did_you_mean(near, [near])}")
    if slug in DEVICES:
        raise StarterError(f"Windows cannot hold a file named '{slug}'; choose another slug")
    head = _HEAD.format(schema=found.schema, one=_one(found))
    needed, spare = _parted(found.model, known)
    lines = [line for note in notes for line in _comment(note)]
    for name, field in needed:
        written = [f"slug: {_written(slug)}"]
        lines += ["", *(_field(name, field, known.get(name)) if name != "slug" else written)]
    lines += ["", _REST] if spare else []
    for name, field in spare:
        lines += ["", *_commented(_field(name, field))]
    return head + "\n".join(lines) + "\n"


def _written(slug: str) -> str:
    """The slug as YAML takes it for text: in quotes where it may look like something else."""
    return f'"{slug}"' if slug[0].isdigit() or slug in _NO_TEXT else slug


def _kind(word: str) -> Kind:
    known = {name: kind for kind in KINDS.values() for name in (kind.name, kind.one)}
    found = known.get(_SAID.get(word, word))
    if found is None:
        kinds = ", ".join(kind.one for kind in KINDS.values() if kind.in_folder)
        raise StarterError(f"there is no kind '{word}'{did_you_mean(word, known)}; kinds: {kinds}")
    if not found.in_folder:
        raise StarterError(f"everything of this kind is in one file: add to data/{found.name}.yml")
    return found


def _one(kind: Kind) -> str:
    return f"A new {kind.one}" if issubclass(kind.model, Entry) else f"A new {kind.one} file"


Named = list[tuple[str, FieldInfo]]


def _parted(model: type[Part], known: Mapping[str, Any]) -> tuple[Named, Named]:
    """The fields to fill in or known already, and the optional ones."""
    also = (*NEEDED.get(model, ()), *known)
    fields = model.model_fields.items()
    needed = [(n, f) for n, f in fields if f.is_required() or n in also]
    return needed, [(n, f) for n, f in fields if not f.is_required() and n not in also]


def _field(name: str, field: FieldInfo, value: Any = None) -> list[str]:
    """What the field means, and its value or a blank of its shape."""
    annotation = field.annotation
    if field.metadata:
        annotation = Annotated[annotation, *field.metadata]  # type: ignore[assignment]
    said = f"{field.description or ''} {_hint(annotation)}".strip()
    # A straight quote in a comment would close one that somebody left open above it.
    curly = re.sub('"(.*?)"', "\u201c\\1\u201d", said).replace("'", "\u2019")
    return [*_comment(curly), *_blank(f"{name}:", annotation, value)]


def _blank(key: str, annotation: Any, value: Any = None) -> list[str]:
    plain, least = _unwrapped(annotation)
    if get_origin(plain) is list:
        (item,) = get_args(plain)
        return [key, *(_given(item, value) if value else _items(item) * max(1, least))]
    if plain is Span:
        return [f"{key} {{min: , max: }}"]
    if _is_part(plain):
        return [key, *textwrap.indent("\n".join(_body(plain, value)), "  ").splitlines()]
    return [key] if value is None else [f"{key} {_scalar(value)}".lstrip()]


def _scalar(text: str) -> str:
    """A text as YAML, in quotes unless it is a plain word."""
    plain = _SLUG.fullmatch(text) and not text[0].isdigit() and text not in _NO_TEXT
    return text if plain else json.dumps(text, ensure_ascii=False)


def _given(annotation: Any, values: Sequence[Any]) -> list[str]:
    """Known items of a list; what explains their fields stands with the first."""
    first, *others = (_items(annotation, value) for value in values)
    more = (line for each in others for line in each if not line.lstrip().startswith("#"))
    return [*first, *more]


def _items(annotation: Any, value: Any = None) -> list[str]:
    """One item of a list, known or blank; what explains its first field stands above its dash."""
    plain, _ = _unwrapped(annotation)
    if _is_part(plain):
        body = _body(plain, value)
    else:
        body = [_scalar(value)] if value is not None else _blank("", plain)[1:] or [""]
    first = next(at for at, line in enumerate(body) if not line.startswith("#"))
    before = [f"  {line}" for line in body[:first]]
    return [
        *before,
        f"  - {body[first].lstrip()}".rstrip(),
        *(f"    {line}" for line in body[first + 1 :]),
    ]


def _body(model: type[Part], values: Mapping[str, Any] | None = None) -> list[str]:
    known = values or {}
    needed, spare = _parted(model, known)
    lines = [line for name, field in needed for line in _field(name, field, known.get(name))]
    return lines + [line for name, field in spare for line in _commented(_field(name, field))]


def _commented(lines: list[str]) -> list[str]:
    """The same lines switched off; the explanation above them stays readable."""
    first = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    return lines[:first] + [f"#{line}" for line in lines[first:]]


def _comment(text: str) -> list[str]:
    return textwrap.wrap(
        text, 98, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False
    )


def _hint(annotation: Any) -> str:
    """What may stand in the blank, where its meaning alone does not say so."""
    plain, _ = _unwrapped(annotation)
    if get_origin(plain) is list:
        return _hint(get_args(plain)[0])
    if get_origin(plain) is Literal:
        return f"One of: {', '.join(get_args(plain))}."
    if get_origin(plain) in (Union, types.UnionType):
        word, listed = get_args(plain)
        words = ", ".join(get_args(word))
        return f"Write {words} behind the colon, or a list of some. {_hint(listed)}"
    if isinstance(plain, type) and issubclass(plain, Ref):
        return f"Give the {(plain.__doc__ or '').removeprefix('The ')}"
    return {bool: "Give true or false.", int: "Give a whole number."}.get(plain, "")


def _unwrapped(annotation: Any) -> tuple[Any, int]:
    """The bare type, without limits and "or nothing", and the least number of items."""
    least = 0
    if get_origin(annotation) is Annotated:
        annotation, *limits = get_args(annotation)
        least = max((limit.min_length for limit in limits if isinstance(limit, MinLen)), default=0)
    if get_origin(annotation) in (Union, types.UnionType):
        rest = [each for each in get_args(annotation) if each is not type(None)]
        if len(rest) == 1:
            return _unwrapped(rest[0])[0], least
    if get_origin(annotation) is Annotated:
        return _unwrapped(annotation)[0], least
    return annotation, least


def _is_part(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Part)
