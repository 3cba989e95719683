"""A guide in; what the pages of the presses say at length, field by field, out: for the comparison."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Guide, Text, label
from ..model.dose import Prescription
from ..model.variant import Variant
from .related import Related


@dataclass(frozen=True)
class Point:
    """One thing that a page says: what it is about, and the words."""

    lead: str
    text: str


@dataclass(frozen=True)
class Compared:
    """A field of the presses' pages, and what each page says there."""

    name: str
    place: str
    """Its anchor on each page."""
    says: Mapping[str, Sequence[Point]]
    """By press; empty where the page says nothing."""
    whole: bool
    """Whether every point stands, also one that is the same on other presses: steps, and what warns."""
    ordered: bool


Read = Callable[[Variant], Iterable[Point]]


def compared(guide: Guide, related: Related) -> list[Compared]:
    """Every field of text, in the order of the pages; those of one line stand in the table."""
    presses = related.variants()
    return [
        Compared(
            name,
            place,
            {variant.slug: [*read(variant)] for variant in presses},
            "whole" in how,
            "ordered" in how,
        )
        for name, place, how, read in (
            *_use(related),
            *_effects(guide, related),
            *_fit(guide),
            *_more(guide, related),
        )
    ]


Row = tuple[str, str, str, Read]


def _use(related: Related) -> Iterator[Row]:
    """What one does on the machine."""
    yield "How to know it", "", "", lambda v: _points(v.recognise)
    yield "What it is not", "", "", lambda v: _points(v.is_not)
    yield "Set up", "set-up", "whole ordered", _set_up
    yield "One good rep", "rep", "whole ordered", _rep
    yield "Stop rules", "stop", "whole", lambda v: _stop(related, v)
    yield "Do", "do-and-dont", "", lambda v: _points(v.do)
    yield "Don't", "do-and-dont", "", lambda v: _points(v.dont)
    yield "Depth, in detail", "depth", "", lambda v: _points(v.depth.detail if v.depth else [])
    feet = "Where the feet go"
    yield feet, "feet", "", lambda v: _named((p.name, p.effect) for p in v.foot_placement)
    yield "Common mistakes", "mistakes", "", _mistakes
    yield "Something feels wrong", "symptoms", "", lambda v: _symptoms(related, v)


def _effects(guide: Guide, related: Related) -> Iterator[Row]:
    """What it does to the body, and what not."""
    yield "What works", "muscles", "", lambda v: _muscles(guide, related, v)
    yield "What it is good for", "benefits", "", lambda v: _points(v.benefits)
    yield "What it does not do, and what is not known", "limits", "", lambda v: _points(v.limits)


def _fit(guide: Guide) -> Iterator[Row]:
    """For whom it is."""
    who = "Who it suits"
    yield who, "suits", "", lambda v: [_level(v), *_named((s.who, s.text) for s in v.suits)]
    others = "Who should choose something else"
    yield others, "ask-first", "whole", lambda v: _named((s.who, s.text) for s in v.not_for)
    conditions = "Conditions: do not press, ask first, take care"
    yield conditions, "ask-first", "whole", lambda v: _precautions(guide, v)


def _more(guide: Guide, related: Related) -> Iterator[Row]:
    """What comes before, beside and after it."""
    yield "Sets, reps and rest, as each source says", "dose", "", lambda v: _doses(related, v)
    yield "Getting stronger", "progression", "", lambda v: _points(v.progression)
    ways = "Variations"
    yield ways, "variations", "", lambda v: _named((x.name, x.text) for x in v.variations)
    yield "Goes well with", "companions", "", lambda v: _companions(guide, v)
    yield "What to do instead", "alternatives", "", lambda v: _instead(guide, v)
    built = "How such machines are built"
    yield built, "designs", "", lambda v: _named((d.name, d.summary) for d in related.designs_of(v))
    yield "Questions", "questions", "", lambda v: _named((q.q, q.a) for q in v.faq)
    yield "What the evidence says", "evidence", "", lambda v: _claims(guide, v)
    yield "The picture's measures", "picture", "", _measures


def _named(pairs: Iterable[tuple[str, Text]]) -> Iterator[Point]:
    return (Point(name, text.plain()) for name, text in pairs)


def _points(texts: Iterable[Text]) -> Iterator[Point]:
    return (Point("", text.plain()) for text in texts)


def _set_up(variant: Variant) -> Iterator[Point]:
    return (Point(step.do.plain(), _plain(step.why)) for step in variant.setup)


def _rep(variant: Variant) -> Iterator[Point]:
    for phase in variant.rep:
        time = f"Take {phase.tempo_s} s." if phase.tempo_s else ""
        said = [phase.do.plain(), _plain(phase.breathe), time, _plain(phase.why)]
        yield Point(label(phase.phase), " ".join(filter(None, said)))


def _plain(text: Text | None) -> str:
    return text.plain() if text else ""


def _stop(related: Related, variant: Variant) -> Iterator[Point]:
    """No stop rule stands on a page without steps."""
    rules = [] if variant.withheld else related.stop_rules(variant.stop_rules)
    return (Point(label(rule.urgency), rule.name) for rule in rules)


def _symptoms(related: Related, variant: Variant) -> Iterator[Point]:
    """Those of this press; what may be felt on every press stands nowhere as a difference."""
    if not variant.withheld:
        own = (s for s in related.symptoms_of(variant) if s.variants != "all")
        yield from (Point("", symptom.name) for symptom in own)


def _muscles(guide: Guide, related: Related, variant: Variant) -> Iterator[Point]:
    for one in related.muscles(variant):
        yield Point(f"{guide.muscles[one.muscle].name}, {label(one.role)}", one.note.plain())


def _level(variant: Variant) -> Point:
    return Point("Level", variant.level_note.plain())


def _precautions(guide: Guide, variant: Variant) -> Iterator[Point]:
    conditions = guide.entries["conditions"]
    return _named((conditions[one.condition].name, one.text) for one in variant.precautions)


def _companions(guide: Guide, variant: Variant) -> Iterator[Point]:
    return _named((guide.exercises[one.exercise].name, one.why) for one in variant.companions)


def _claims(guide: Guide, variant: Variant) -> Iterator[Point]:
    return (Point("", guide.claims[slug].name) for slug in variant.claims)


def _mistakes(variant: Variant) -> Iterator[Point]:
    for one in variant.mistakes:
        yield Point(one.mistake.plain(), f"{one.why.plain()} Instead: {one.fix.plain()}")


def _doses(related: Related, variant: Variant) -> Iterator[Point]:
    for goal, doses in related.doses(variant):
        for dose in doses:
            yield Point(f"{goal.name}, {dose.who}", dosage(dose))


def dosage(dose: Prescription) -> str:
    """A dose in words."""
    figures = [
        f"{dose.sets} sets" if dose.sets else "",
        f"{dose.reps} repetitions" if dose.reps else "",
        f"rest {dose.rest_s} s" if dose.rest_s else "",
        f"{dose.per_week} times a week" if dose.per_week else "",
    ]
    told = ", ".join(filter(None, figures))
    words = [text.plain() for text in (dose.load, dose.tempo, dose.note) if text]
    return " ".join([f"{told[0].upper()}{told[1:]}.", *words] if told else words)


def _instead(guide: Guide, variant: Variant) -> Iterator[Point]:
    for one in variant.alternatives:
        target = guide.variants[one.variant] if one.variant else guide.exercises[one.exercise or ""]
        when = ", or ".join(label(reason) for reason in one.when)
        yield Point(f"{target.name}, when {when}", one.why.plain())


def _measures(variant: Variant) -> Iterator[Point]:
    if variant.geometry:
        yield from (Point(what, str(measure)) for what, measure in variant.geometry.measures())
