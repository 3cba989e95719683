"""An entry in; what its page shows besides its own fields out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Entry, Guide, label
from ..model.exercise import Exercise
from ..model.muscle import Muscle
from ..model.safety import StopRule
from ..model.source import Source
from ..model.technique import Technique, Topic
from ..model.text import Text
from ..model.variant import Variant
from ..render.related import Related
from .known import SUBJECTS, Known
from .shape import Said

Shown = dict[str, list[str]]


def shown(known: Known, related: Related) -> Shown:
    """The lists that a page makes itself, as ids, in its order; those with nothing in them are left out."""
    part = known.part
    lists: Shown = {}
    if isinstance(part, Variant):
        lists = _of_a_press(part, related)
    elif isinstance(part, Technique):
        lists = {"stop_rules": _ids("stop-rules", related.stop_rules(part.stop_rules))}
    elif isinstance(part, Muscle):
        lists = {"presses": _ids("variants", [v for v, _ in related.presses_using(part.slug)])}
    elif isinstance(part, Topic) and part.tool == "plan":
        lists = {"plan": [f"{SUBJECTS}/programmes"]}
    elif isinstance(part, Source):
        lists = {"same_voice": _ids("sources", _same_voice(part, related.guide))}
    return {name: ids for name, ids in lists.items() if ids}


def _of_a_press(press: Variant, related: Related) -> Shown:
    return {
        "also_on": [f"variants/{slug}" for slug in related.also_on(press)],
        "stop_rules": _ids("stop-rules", _rules(press, related)),
        "symptoms": [] if press.withheld else _ids("symptoms", related.symptoms_of(press)),
        "designs": _ids("designs", related.designs_of(press)),
    }


def _rules(press: Variant, related: Related) -> list[StopRule]:
    """No stop rule stands on a page without steps."""
    return [] if press.withheld else related.stop_rules(press.stop_rules)


def _same_voice(source: Source, guide: Guide) -> Iterator[Source]:
    for other in guide.sources.values():
        if source.voice and other.voice == source.voice and other.slug != source.slug:
            yield other


def said(known: Known, related: Related) -> Iterator[Said]:
    """The words of other entries that the page shows."""
    part, guide = known.part, related.guide
    if isinstance(part, Variant):
        yield from _actions(_rules(part, related), guide)
        for design in related.designs_of(part):
            yield _said("designs", design, "how such machines are built", design.summary)
    elif isinstance(part, Technique):
        yield from _actions(related.stop_rules(part.stop_rules), guide)
    elif isinstance(part, Muscle):
        for variant, role in related.presses_using(part.slug):
            yield _said("variants", variant, label(role.role), role.note)
        for slug in part.trains_better:
            yield _said("exercises", guide.exercises[slug], "what else trains it", guide.exercises[slug].summary)  # fmt: skip
    elif isinstance(part, Exercise):
        for variant in related.variants():
            yield from _named_by(variant, part)


def _named_by(press: Variant, exercise: Exercise) -> Iterator[Said]:
    for companion in press.companions:
        if companion.exercise == exercise.slug:
            yield _said("variants", press, "goes well with", companion.why)
    for alternative in press.alternatives:
        if alternative.exercise == exercise.slug:
            yield _said("variants", press, "instead of", alternative.why)


def _actions(rules: list[StopRule], guide: Guide) -> Iterator[Said]:
    """What each urgency among the rules asks for."""
    for urgency in dict.fromkeys(rule.urgency for rule in rules):
        action: Text = getattr(guide.safety.actions, urgency.replace("-", "_"))
        yield Said(id=f"{SUBJECTS}/safety", what=label(urgency), text=action)


def _said(kind: str, entry: Entry, what: str, text: Text) -> Said:
    return Said(id=f"{kind}/{entry.slug}", what=what, text=text)


def _ids(kind: str, entries: Iterable[Entry]) -> list[str]:
    return [f"{kind}/{entry.slug}" for entry in entries]
