"""One fault as pydantic puts it in; what a person who edits the file needs to know out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from ..model.base import NAME_PATTERN
from ..model.ref import SLUG_PATTERN
from ..model.source import DOI_PATTERN, PLAIN_PATTERN, URL_PATTERN
from ..model.values import (
    ADDRESS_PATTERN,
    EMAIL_PATTERN,
    FAULT_LINK_PATTERN,
    LANGUAGE_PATTERN,
    PDF_PATTERN,
    PHONE_PATTERN,
    PICTURE_PATTERN,
)
from ..problem import did_you_mean, quoted
from .wording import named

_NO_MARKS = "holds {found}; write plain words"
_PATTERNS = {
    SLUG_PATTERN: "{value} is no id: write lower-case letters, digits and single hyphens",
    NAME_PATTERN: _NO_MARKS,
    PLAIN_PATTERN: _NO_MARKS,
    URL_PATTERN: "{value} is no web address: it begins with https:// and has no spaces or quotes",
    PHONE_PATTERN: "{value} is no telephone number; write one number, with digits and spaces, in quotes",
    EMAIL_PATTERN: "{value} is no e-mail address; write it like desk@gym.example",
    ADDRESS_PATTERN: "{value} is no address of a site: write it like http://guide.gym.example/",
    FAULT_LINK_PATTERN: "{value} is no web address: it begins with http:// or https://",
    PICTURE_PATTERN: "{value} is no picture file below this file's folder; it ends in .svg, .png, .jpg "
    "or .webp, and its name has letters, digits, hyphens and no spaces",
    PDF_PATTERN: "{value} is no PDF file below this file's folder; it ends in .pdf, and its name has "
    "letters, digits, hyphens and no spaces",
    LANGUAGE_PATTERN: "{value} is no language; write it like en, de or pt-BR",
    DOI_PATTERN: "{value} is no DOI: write it like 10.1000/xyz123, without https://doi.org/",
}
_MARKS = re.compile(r"[<>|{}\[\]`\\]")


def fault(error: ErrorDetails, or_list: bool = False, item: bool = False) -> str:
    """What is wrong with the value, and where it helps, what to write.

    A list may do as well; the value may be an item of one.
    """
    explain = _WORDS.get(error["type"])
    if explain:
        return explain(error["input"], {**error.get("ctx", {}), "or_list": or_list, "item": item})
    said = error["msg"].removeprefix("Value error, ")
    return said[:1].lower() + said[1:]


Context = dict[str, Any]


def _text(value: object, context: Context) -> str:
    hint = f"write it after the '{'-' if context['item'] else ':'}'"
    if isinstance(value, dict):
        hint = "text that holds ': ' or begins with '{' needs quotes"
    elif isinstance(value, list):
        hint = "text that begins with '[' or '- ' needs quotes"
    elif value is not None:
        hint = "put it in quotes"
    return f"expected text, found {named(value)}; {hint}"


def _number(value: object, _: Context) -> str:
    hint = "write digits without quotes, a unit or zeros in front"
    return f"expected a number, found {named(value)}; {hint}"


def _whole_number(value: object, _: Context) -> str:
    hint = "write digits without quotes, a unit or zeros in front"
    return f"expected a whole number, found {named(value)}; {hint}"


def _true_or_false(value: object, _: Context) -> str:
    return f"expected true or false, found {named(value)}"


def _list(value: object, _: Context) -> str:
    return f"expected a list, found {named(value)}; write each item on its own line after '- '"


def _group(value: object, _: Context) -> str:
    return f"expected a group of fields ('field: text' lines), found {named(value)}"


def _word(value: object, context: Context) -> str:
    words = re.findall(r"'([^']+)'", context["expected"])
    listed = f"{'' if len(words) == 1 else 'one of '}{', '.join(words)}"
    near = did_you_mean(value, words) if isinstance(value, str) else ""
    return f"expected {listed}{' or a list' * context['or_list']}; found {named(value)}{near}"


def _characters(value: object, context: Context) -> str:
    found = " ".join(dict.fromkeys(_MARKS.findall(str(value)))) or "a line break or a tab"
    why = _PATTERNS.get(context["pattern"], "{value} holds characters that are not used here")
    return why.format(value=quoted(value), found=found)


def _short_text(value: object, context: Context) -> str:
    if not str(value).strip():
        return "expected text, found nothing between the quotes"
    return f"{quoted(value)} is too short; write at least {context['min_length']} characters"


def _long_text(value: object, context: Context) -> str:
    return f"this has {len(str(value))} characters; at most {context['max_length']} fit"


def _few(_: object, context: Context) -> str:
    least, count = context["min_length"], context["actual_length"]
    return f"this list has {_items(count)}; it needs at least {least}"


def _many(_: object, context: Context) -> str:
    return f"this list has {_items(context['actual_length'])}; at most {context['max_length']} fit"


def _items(count: int) -> str:
    return f"{count or 'no'} item{'' if count == 1 else 's'}"


def _low(value: object, context: Context) -> str:
    return f"expected {context['ge']:g} or more, found {value}"


def _above(value: object, context: Context) -> str:
    return f"expected more than {context['gt']:g}, found {value}"


def _high(value: object, context: Context) -> str:
    return f"expected {context['le']:g} or less, found {value}"


_WORDS: dict[str, Callable[[Any, Context], str]] = {
    "string_type": _text,
    "float_type": _number,
    "int_type": _whole_number,
    "bool_type": _true_or_false,
    "list_type": _list,
    "model_type": _group,
    "literal_error": _word,
    "string_pattern_mismatch": _characters,
    "string_too_short": _short_text,
    "string_too_long": _long_text,
    "too_short": _few,
    "too_long": _many,
    "greater_than_equal": _low,
    "less_than_equal": _high,
    "greater_than": _above,
}
