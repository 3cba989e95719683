"""A YAML parser's complaint in; the line and the plain words of what is wrong out.

The parsers written in C and in Python say nearly the same of a mistake, and mostly not what the
writer of the line did. So each rule looks at the complaint and at the line it points to.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from ..problem import quoted
from .refused import Refused

DIRECTIVE = "lines that begin with '%' or '...' are not used here; remove it"

Why = tuple[int, str]
"""A line, counted from zero, and what is wrong there."""


@dataclass(frozen=True)
class Complaint:
    """What the parser said, where, and the text around it."""

    problem: str
    context: str
    line: int
    column: int
    start: int
    """The line where the thing began that the parser could not finish."""
    start_column: int
    rows: list[str]
    at_end: bool = False
    """Whether the file ends there."""

    @property
    def row(self) -> str:
        return self.rows[self.line] if self.line < len(self.rows) else ""

    @property
    def start_row(self) -> str:
        return self.rows[self.start] if self.start < len(self.rows) else ""

    @property
    def before(self) -> str:
        """What stands before the place in its line."""
        return self.row[: self.column].strip()

    @property
    def character(self) -> str:
        return self.row[self.column : self.column + 1]

    def row_above(self, line: int | None = None) -> int:
        """The nearest line above, or above `line`, that is neither empty nor a comment."""
        at = self.line if line is None else line
        above = range(at - 1, -1, -1)
        return next((n for n in above if re.match(r"\s*[^\s#]", self.rows[n])), at)


def explained(error: yaml.YAMLError, text: str) -> Refused:
    """The complaint in plain words."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Refused(1, "holds characters that YAML does not know")
    complaint = _complaint(error, text.split("\n"))
    for rule in RULES:
        if why := rule(complaint):
            return Refused(why[0] + 1, why[1])
    said = complaint.problem or "it breaks off"
    return Refused(complaint.line + 1, f"this line is not YAML ({said})")


def _complaint(error: yaml.MarkedYAMLError, rows: list[str]) -> Complaint:
    here = error.problem_mark or error.context_mark
    start = error.context_mark or here
    last = len(rows) - (2 if rows[-1] == "" and len(rows) > 1 else 1)
    ends = bool(
        here and here.line >= last and not "".join(rows[here.line :])[here.column :].strip()
    )
    return Complaint(
        at_end=ends,
        problem=error.problem or "",
        context=error.context or "",
        line=min(here.line, last) if here else 0,
        column=here.column if here else 0,
        start=min(start.line, last) if start else 0,
        start_column=start.column if start else 0,
        rows=rows,
    )


def _tab(said: Complaint) -> Why | None:
    if re.match(r"[ -]*\t", said.row):
        return said.line, "a tab stands at the beginning of this line; use two spaces a level"
    if said.character == "\t":
        return said.line, "a tab stands in this line; use a space"
    return None


def _open_quote(said: Complaint) -> Why | None:
    if "end of stream" in said.problem and "quoted" in said.context:
        return said.start, "a quote is opened here and never closed; add the closing quote"
    return None


def _backslash(said: Complaint) -> Why | None:
    if re.search("escape|hexd?[ea]", said.problem):
        why = "a backslash inside double quotes has a special meaning; use single quotes"
        return said.line, why
    return None


def _colon(said: Complaint) -> Why | None:
    if "mapping values are not allowed" not in said.problem:
        return None
    above = said.row_above()
    if ": " not in f"{said.before} " and above != said.line:
        if _indent(said.row) > _indent(said.rows[above]):
            return said.line, _misaligned(said)
        return above, _no_field(said, above)
    return _goes_on(said, said.line) or (said.line, _colon_in(said.row))


def _no_colon(said: Complaint) -> Why | None:
    if "could not find expected ':'" in said.problem:
        return _goes_on(said, said.start) or (said.start, _no_field(said, said.start))
    return None


def _goes_on(said: Complaint, line: int) -> Why | None:
    """Text in the line below its field, without spaces in front."""
    above = said.row_above(line)
    field = re.match(r"(\s*(?:- +)?)([a-z_]+): *(?:>-?|\|-?)?$", said.rows[above])
    row = said.rows[line]
    if not field or above == line or _indent(row) > len(field[1]) or _FIELD.match(row):
        return None
    why = f"if this is the text of '{field[2]}', write '{field[2]}: >-' above and two more spaces in front of each of its lines"
    return line, why


def _colon_in(row: str) -> str:
    straight = '; write " in place of \u201c and \u201d' if re.search("[\u201c\u201d]", row) else ""
    return f"text that holds ': ' needs quotes around all of it{straight}"


def _no_field(said: Complaint, line: int) -> str:
    row = said.rows[line]
    if re.match(r"\s*-[^\s-]", row):
        return "a space is missing after the '-'"
    if re.match(r"\s*(?:- +)?[a-z_]+:\S", row):
        return "a space is missing after the ':'"
    hint = "is a ':' missing, or quotes, or spaces in front?"
    return f"expected 'field: text', found {quoted(row)}; {hint}"


def _special(said: Complaint) -> Why | None:
    first = said.character
    if "cannot start any token" in said.problem and first:
        return said.line, _needs_quotes(first)
    if re.search("an (alias|anchor)", said.context):
        return said.start, _needs_quotes(said.start_row[said.start_column :][:1])
    if "mapping keys are not allowed" in said.problem:
        return said.line, _needs_quotes("?")
    if "a tag" in said.context or "tag" in said.problem:
        return said.start, _needs_quotes("!")
    return None


def _needs_quotes(first: str) -> str:
    return f"text that begins with '{first}' needs quotes"


def _item_beside(said: Complaint) -> Why | None:
    if "sequence entries are not allowed" in said.problem:
        why = "a list begins on the line below its field; text that begins with '- ' needs quotes"
        return said.line, why
    return None


def _block_text(said: Complaint) -> Why | None:
    if "block scalar" in said.context:
        return said.start, "after '>' or '|' the text begins on the next line"
    return None


def _bracket(said: Complaint) -> Why | None:
    if flow := re.search("flow (sequence|mapping)", said.context):
        return said.start, _never_closed("[" if flow[1] == "sequence" else "{")
    return None


def _bracket_at_end(said: Complaint) -> Why | None:
    """The file ends where the next item of a list in brackets was expected."""
    if "node content" not in said.problem or not said.at_end:
        return None
    line, first = _left_open(said.rows)
    return (line, _never_closed(first)) if first else None


def _left_open(rows: list[str]) -> tuple[int, str]:
    """The last bracket that is opened and never closed, and its line."""
    left: list[tuple[int, str]] = []
    try:
        for token in yaml.scan("\n".join(rows), Loader=_LOADER):
            if first := _OPENS.get(type(token)):
                left.append((token.start_mark.line, first))
            elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
                left = left[:-1]
    except yaml.YAMLError:
        pass
    return left[-1] if left else (0, "")


def _never_closed(first: str) -> str:
    return f"'{first}' opens here and does not close; text that begins with it needs quotes"


def _no_content(said: Complaint) -> Why | None:
    if "node content" not in said.problem:
        return None
    if said.character in ("", " "):
        return said.line, "the file ends in the middle of something; is a bracket not closed?"
    return said.line, _needs_quotes(said.character)


def _after_end(said: Complaint) -> Why | None:
    """Something behind a closing quote or bracket."""
    last = said.before[-1:]
    if not _out_of_step(said) or last not in _AFTER:
        return None
    return said.line, f"something stands after the closing {last} here; {_AFTER[last]}"


def _out_of_line(said: Complaint) -> Why | None:
    if not _out_of_step(said):
        return None
    if said.column == said.start_column and said.row.lstrip().startswith("- "):
        return said.line, "a list item ('- ') stands where a field is expected"
    if said.column == said.start_column:
        return said.line, "a field stands where a list item ('- ') is expected"
    return said.line, _misaligned(said)


def _out_of_step(said: Complaint) -> bool:
    return bool(re.search("expected key|<block end>|'-' indicator", said.problem))


def _directive(said: Complaint) -> Why | None:
    if re.search("(?i)document|directive", f"{said.problem} {said.context}"):
        return said.line, DIRECTIVE
    return None


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _misaligned(said: Complaint) -> str:
    above = said.rows[said.row_above()]
    spaces, wanted = _indent(said.row), _indent(above)
    more = f"{spaces} space{'' if spaces == 1 else 's'} in front of this line, {wanted} in front of the one above"
    return f"{more}; fields of a group begin in one column"


_FIELD = re.compile(r"\s*(?:- +)?[a-z_]+:(?: |$)")
_AFTER = {
    "'": "put all of the text in quotes, and write '' for an apostrophe in it",
    '"': "put all of the text in single quotes",
    "]": "text that begins with '[' needs quotes",
    "}": "text that begins with '{' needs quotes",
}

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OPENS: dict[type[yaml.Token], str] = {
    yaml.FlowSequenceStartToken: "[",
    yaml.FlowMappingStartToken: "{",
}

RULES: tuple[Callable[[Complaint], Why | None], ...] = (
    _tab,
    _open_quote,
    _backslash,
    _colon,
    _no_colon,
    _special,
    _item_beside,
    _block_text,
    _bracket,
    _bracket_at_end,
    _after_end,
    _no_content,
    _out_of_line,
    _directive,
)
