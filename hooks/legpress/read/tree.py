"""YAML text in; plain values out, with the line of each and what YAML allows but this data does not.

The text is read as a stream of events and never as a whole, so that neither a deep nor a
self-repeating file can grow in memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..model import Loc
from ..problem import Problem, quoted, spelled
from .characters import HIDDEN, invisible
from .refused import Refused
from .scalars import plain
from .syntax import DIRECTIVE, explained

LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser written in C, where PyYAML was built with it: parsing is the dearest part of a read."""

DEEPEST = 12
MOST = 20_000
LONGEST_NAME = 80

# A comment begins with "# "; somebody who writes "plate #4" means a number, and loses the text.
_LOST = re.compile(r"\s+(#[^\s#!].*)")


@dataclass(frozen=True)
class Tree:
    """What a file says, and where."""

    value: object
    lines: dict[Loc, int]
    problems: list[Problem]
    whole: bool
    """Whether it could be read to its end."""


def tree(text: str, path: str) -> Tree:
    """The values of one file; `path` is its name in messages."""
    grower = _Grower(path, text, yaml.parse(text, Loader=LOADER))
    try:
        return Tree(grower.document(), grower.lines, grower.problems, whole=True)
    except Refused as error:
        refused = error
    except yaml.YAMLError as error:
        refused = explained(error, text)
    except (ValueError, OverflowError):
        # The parser written in Python trips over "\\UFFFFFFFF".
        refused = Refused(1, "holds a backslash code that stands for no character")
    stop = Problem(path, refused.line, "", refused.why)
    return Tree(None, grower.lines, [*grower.problems, stop], whole=False)


@dataclass
class _Grower:
    """Turns events into values, and notes lines and problems on the way."""

    path: str
    text: str
    events: Iterator[Any]
    lines: dict[Loc, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    marked: set[int] = field(default_factory=set)
    count: int = 0

    def __post_init__(self) -> None:
        self.rows = self.text.split("\n")
        self.may_lose = "#" in self.text.partition("\n")[2]

    def document(self) -> object:
        """The one document of the file."""
        value = None
        started = False
        for event in self.events:
            if type(event) is yaml.DocumentStartEvent:
                if started:
                    raise Refused(_line(event), _SECOND)
                started = True
                self._no_directive(event)
                value = self.value(next(self.events), ())
            elif type(event) is yaml.DocumentEndEvent and event.explicit:
                self._problem(event, (), DIRECTIVE)
        if not started:
            raise Refused(1, "this file is empty")
        return value

    def _no_directive(self, event: Any) -> None:
        """Stops at a line like `%YAML 1.1` above the document."""
        above = enumerate(self.rows[: event.end_mark.line], 1) if event.explicit else ()
        if line := next((number for number, row in above if row.startswith("%")), None):
            raise Refused(line, DIRECTIVE)

    def value(self, event: Any, loc: Loc) -> object:
        """The value that begins with this event."""
        self.lines.setdefault(loc, _line(event))
        self._limits(event, loc)
        if type(event) is yaml.AliasEvent:
            self._mark(event, loc, f"*{event.anchor}")
            return None
        if event.anchor is not None:
            self._mark(event, loc, f"&{event.anchor}")
        elif event.tag is not None:
            self._mark(event, loc, event.tag.replace("tag:yaml.org,2002:", "!!"))
        if type(event) is yaml.ScalarEvent:
            return self.scalar(event, loc)
        return self.mapping(loc) if type(event) is yaml.MappingStartEvent else self.items(loc)

    def scalar(self, event: Any, loc: Loc) -> object:
        """A word, a number, a text."""
        if event.implicit[0]:
            if self.may_lose:
                self._not_lost(event, loc)
            return plain(event.value)
        if event.style in ("'", '"'):
            self._no_field_swallowed(event, loc)
        if event.style == '"' and (hidden := HIDDEN.search(event.value)):
            self._problem(event, loc, invisible(hidden[0]))
        return event.value

    def items(self, loc: Loc) -> list[object]:
        """The items up to the end of the list."""
        items: list[object] = []
        while type(event := next(self.events)) is not yaml.SequenceEndEvent:
            items.append(self.value(event, (*loc, len(items))))
        return items

    def mapping(self, loc: Loc) -> dict[str, object]:
        """The fields up to the end of the group; the first of two equal ones counts."""
        fields: dict[str, object] = {}
        while type(key := next(self.events)) is not yaml.MappingEndEvent:
            name = self._field_name(key, loc)
            way = (*loc, name)
            if name == "<<":
                self._problem(key, loc, "'<<' merges are not used here; write the fields out")
                way = (*way, "<merged>")
            elif name in fields:
                again = f"this field is given twice, first on line {self.lines[way]}; remove one"
                self._problem(key, way, again)
                way = (*way, "<again>")
            self.lines.setdefault(way, _line(key))
            value = self.value(next(self.events), way)
            if way[-1] == name:
                fields[name] = value
        return fields

    def _field_name(self, key: Any, loc: Loc) -> str:
        self._limits(key, loc)
        if type(key) is not yaml.ScalarEvent:
            why = "expected the name of a field; text that begins with '{', '[' or '*' needs quotes"
            raise Refused(_line(key), why)
        name = str(key.value)
        if key.anchor or key.tag or len(name) > LONGEST_NAME or not name.isprintable():
            hint = "text that holds ': ' needs quotes"
            why = f"expected the name of a field, found {quoted(name)}; {hint}"
            raise Refused(_line(key), why)
        return name

    def _mark(self, event: Any, loc: Loc, mark: str) -> None:
        """The complaint about an anchor, an alias or a tag: one for each line is enough."""
        if _line(event) not in self.marked:
            why = f"text that begins with '{mark[0]}' needs quotes"
            self._problem(event, loc, f"{quoted(mark)} is a YAML mark that is not used here; {why}")
        self.marked.add(_line(event))

    def _limits(self, event: Any, loc: Loc) -> None:
        self.count += 1
        if self.count > MOST:
            raise Refused(_line(event), f"this file has more than {MOST:,} values")
        if len(loc) > DEEPEST:
            raise Refused(_line(event), f"this is nested more than {DEEPEST} levels deep")

    def _not_lost(self, event: Any, loc: Loc) -> None:
        end = event.end_mark
        row = self.rows[end.line] if end.line < len(self.rows) else ""
        if lost := _LOST.fullmatch(row, end.column):
            why = f"{quoted(lost[1])} is taken for a comment and lost; put the whole text in quotes"
            self._problem(event, loc, why, line=end.line + 1)

    def _no_field_swallowed(self, event: Any, loc: Loc) -> None:
        """A quote that is closed by the next one far below takes the fields between for text."""
        first, last = event.start_mark.line, event.end_mark.line
        rows = self.rows[first + 1 : last + 1]
        if any(_FIELD.match(row) for row in rows):
            why = f"the quote that is opened here closes in line {last + 1} only; close it where its text ends"
            raise Refused(first + 1, why)

    def _problem(self, event: Any, loc: Loc, why: str, line: int | None = None) -> None:
        self.problems.append(Problem(self.path, line or _line(event), spelled(loc), why))


_FIELD = re.compile(r"[a-z_]+:(?: |$)")
_SECOND = "a second document begins here ('---'); keep one in a file"


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
