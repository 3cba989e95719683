"""A style sheet's text in, its rules out, and back to text without comments and spare spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_PIECE = re.compile(
    r"""/\*.*?\*/ | "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | url\([^"')]*\) | [{};] | [^{};"'/u]+ | .""",
    re.S | re.X,
)
_TIGHT = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\s*([,{}>;])\s*|(\s+)""", re.S)
_GROUPS = re.compile(r"@(?:media|supports|layer|container)\b[^;]*$", re.I)
"""At-rules that hold rules."""


@dataclass
class Rule:
    """`prelude { declarations }`, or `prelude { rules }`, or a statement, which has neither."""

    prelude: str
    declarations: list[str] | None = None
    rules: list[Rule] | None = None


@dataclass
class _Open:
    prelude: str
    holds: list[Rule] = field(default_factory=list)
    text: str = ""
    """What was read since the last rule or declaration ended."""
    declared: list[str] = field(default_factory=list)
    depth: int = 0
    """Braces within a body that is kept as it is: keyframes, or rules inside a rule."""


def parse(text: str) -> list[Rule]:
    """The rules of a sheet, in order; raises ValueError where braces do not match."""
    stack = [_Open("")]
    for piece in _pieces(text):
        top = stack[-1]
        if piece == "{" and (top.prelude == "" or _GROUPS.match(top.prelude)):
            stack.append(_Open(top.text.strip()))
            top.text = ""
        elif piece in "{}" and (piece == "{" or top.depth):
            top.depth += 1 if piece == "{" else -1
            top.text += piece
        elif piece == "}":
            if len(stack) == 1:
                raise ValueError("a brace is closed that was not opened")
            stack.pop()
            stack[-1].holds.append(_closed(top))
        elif piece == ";" and not top.depth:
            _end(top)
        else:
            top.text += piece
    if len(stack) > 1:
        raise ValueError(f"the braces of '{stack[-1].prelude}' are not closed")
    _end(stack[0])
    return stack[0].holds


def _pieces(text: str) -> Iterator[str]:
    return (m[0] for m in _PIECE.finditer(text) if not m[0].startswith("/*"))


def _end(top: _Open) -> None:
    """A declaration, or a statement such as @charset, is complete."""
    text = top.text.strip()
    top.text = ""
    if text and (top.prelude == "" or _GROUPS.match(top.prelude)):
        top.holds.append(Rule(text))
    elif text:
        top.declared.append(text)


def _closed(top: _Open) -> Rule:
    _end(top)
    if _GROUPS.match(top.prelude):
        return Rule(top.prelude, rules=top.holds)
    return Rule(top.prelude, declarations=top.declared)


def write(rules: list[Rule]) -> str:
    """The rules as text; each means what it meant."""
    return "".join(map(_written, rules))


def _written(rule: Rule) -> str:
    if rule.rules is not None:
        return f"{_tight(rule.prelude)}{{{write(rule.rules)}}}"
    if rule.declarations is not None:
        body = ";".join(_tight(each) for each in rule.declarations)
        return f"{_tight(rule.prelude)}{{{body}}}"
    return f"{_tight(rule.prelude)};"


def _tight(text: str) -> str:
    """No spaces where none are needed; strings as they are."""
    return _TIGHT.sub(lambda m: m[1] or m[2] or " ", text.strip())
