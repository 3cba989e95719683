"""The comparison and the symptoms as tables for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from ..model import Guide, Text, label
from ..model.symptom import Symptom
from ..model.variant import Variant
from ..render.compared import Point, compared, dosage
from ..render.related import Related
from .known import Knowledge

_MARK = "\ufeff"
"""Tells spreadsheets that the text is UTF-8."""

_FORMULA = (*"=+-@＝＋－＠", "\t", "\r")
"""With these a cell would begin that a spreadsheet runs; some take the wide signs for the narrow."""

Row = Sequence[str]


def tables(knowledge: Knowledge) -> Iterator[tuple[str, bytes]]:
    """Each table's file name, and the file."""
    related = Related(knowledge.guide)
    yield "comparison.csv", table(_comparison(knowledge.guide, related))
    yield "symptoms.csv", table(_symptoms(knowledge, related))


def table(rows: Iterable[Row]) -> bytes:
    """The rows as RFC 4180 has them; no cell is a formula."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([_safe(cell) for cell in row] for row in rows)
    return f"{_MARK}{text.getvalue()}".encode()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" \n").startswith(_FORMULA) else cell


def _comparison(guide: Guide, related: Related) -> Iterator[Row]:
    presses = related.variants()
    yield ["Field", *(press.name for press in presses)]
    facts = [[*_facts(guide, press)] for press in presses]
    for cells in zip(*facts, strict=True):
        yield [cells[0][0], *(text for _, text in cells)]
    for field in compared(guide, related):
        yield [field.name, *(_lines(_point(p) for p in field.says[v.slug]) for v in presses)]


def _facts(guide: Guide, press: Variant) -> Iterator[tuple[str, str]]:
    """The fields of one line, in the order of the page that compares."""
    words = press.classification
    yield "Id", f"variants/{press.slug}"
    yield "Also called", _list(press.aliases)
    yield "Summary", press.summary.plain()
    yield "Load goes", label(words.direction)
    yield "Body", label(words.position)
    yield "Legs", label(words.laterality)
    yield "Loaded by", _list(map(label, words.resistance))
    yield "Joints", label(words.mechanic)
    yield "Force", label(words.force)
    yield "Level", "no steps given" if press.withheld else label(words.level)
    for name, role in (("Prime movers", "primary"), ("Helpers", "secondary"), ("Stabilisers", "stabilizer")):  # fmt: skip
        yield name, _list(guide.muscles[m.muscle].name for m in press.muscles if m.role == role)
    yield (
        "Usual knee bend",
        f"{press.depth.knee_deg}°" if press.depth and press.depth.knee_deg else "",
    )
    yield "How deep", press.depth.rule.plain() if press.depth else "no steps given"
    yield "Speed", press.tempo.plain() if press.tempo else ""
    for goal in guide.goals.values():
        ours = [d for d in press.doses if d.goal == goal.slug and d.who == "This guide"]
        yield f"{goal.name}, our dose", _list(map(dosage, ours))
    yield "Suits", _list(one.who for one in press.suits)
    yield "Not for", _list(one.who for one in press.not_for)
    conditions = guide.entries["conditions"]
    yield "Conditions that matter", _list(conditions[p.condition].name for p in press.precautions)
    yield "Instead", _list(guide.variants[a.variant].name for a in press.alternatives if a.variant)


def _symptoms(knowledge: Knowledge, related: Related) -> Iterator[Row]:
    told = [dict(_symptom(knowledge, each)) for each in related.by_severity()]
    yield [*(told[0] if told else [])]
    yield from ([*each.values()] for each in told)


def _symptom(knowledge: Knowledge, it: Symptom) -> Iterator[tuple[str, str]]:
    guide, known = knowledge.guide, knowledge.all[f"symptoms/{it.slug}"]
    yield "Id", known.id
    yield "What you notice", it.name
    yield "Also called", _list(it.aliases)
    yield "Severity", it.severity
    yield "Where", _list(map(label, it.areas))
    yield "When", _list(map(label, it.moments))
    yield "In short", it.summary.plain()
    yield "Signs", _plain(it.notice)
    yield "Stop if", _plain(it.stop_if)
    yield "Likely causes", _lines(c.cause.plain() for c in it.causes)
    yield "What helps", _lines(c.fix.plain() for c in it.causes)
    yield "Try now", _plain(it.now)
    yield "Next time", _plain(it.next_time)
    yield "Whom to ask", _plain(it.ask)
    yield "Why", _plain(it.why)
    every = it.variants == "all"
    yield "Presses", "all" if every else _list(guide.variants[slug].name for slug in it.variants)
    yield "Sources", _list(sorted(i[8:] for i in knowledge.named_by[known.id] if i.startswith("sources/")))  # fmt: skip
    yield "Page", known.page or ""


def _point(point: Point) -> str:
    return ": ".join(filter(None, (point.lead, point.text)))


def _plain(texts: Iterable[Text]) -> str:
    return _lines(text.plain() for text in texts)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _list(words: Iterable[str]) -> str:
    return "; ".join(words)
