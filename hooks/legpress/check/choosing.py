"""The rules for choosing a press lead to every press, to none that is withheld, and never nowhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from ..model import Guide, Loc
from ..model.choosing import Answer
from ..problem import Problem
from .walk import at

_TAKEN = {"here", "sign", "unit"}
"""Names in a page's address that are no question."""


def answers_differ(guide: Guide) -> Iterator[Problem]:
    """A problem for each question or answer whose id is taken."""
    seen: set[str] = set()
    for number, question in enumerate(guide.choosing.questions):
        loc: Loc = ("questions", number)
        if question.slug in seen | _TAKEN:
            yield at(guide, "choosing", (*loc, "slug"), f"'{question.slug}' is taken; use another")
        seen.add(question.slug)
        own: set[str] = set()
        for which, answer in enumerate(question.answers):
            if answer.slug in own:
                why = f"another answer has the id '{answer.slug}' already"
                yield at(guide, "choosing", (*loc, "answers", which, "slug"), why)
            own.add(answer.slug)


def every_press_is_reached(guide: Guide) -> Iterator[Problem]:
    """A problem for each press that no answer leads to."""
    if guide.broken:
        return
    reached = {reason.variant for _, answer in _answers(guide) for reason in answer.suits}
    for slug, variant in guide.variants.items():
        if not variant.withheld and slug not in reached:
            why = f"no answer suits '{slug}'; add '- variant: {slug}' and 'why:' under the 'suits:' of one"
            yield at(guide, "choosing", ("questions",), why)


def nothing_withheld_is_advised(guide: Guide) -> Iterator[Problem]:
    """A problem for each answer that leads to a press for which the guide gives no steps."""
    for loc, answer in _answers(guide):
        for number, reason in enumerate(answer.suits):
            variant = guide.variants.get(reason.variant)
            if variant and variant.withheld:
                why = f"the guide gives no steps for '{reason.variant}', so no answer may suit it"
                yield at(guide, "choosing", (*loc, "suits", number, "variant"), why)


def some_press_is_left(guide: Guide) -> Iterator[Problem]:
    """A problem for each set of answers, one to each question with one answer, that fits nothing."""
    single = [question.answers for question in guide.choosing.questions if not question.several]
    for chosen in product(*single):
        if chosen and not fitting(chosen):
            named = ", ".join(f"'{answer.slug}'" for answer in chosen)
            yield at(guide, "choosing", ("questions",), f"nothing fits {named} together")


def fitting(chosen: tuple[Answer, ...]) -> dict[str, int]:
    """The presses that some answer suits and none rules out, with how many suit each."""
    out = {reason.variant for answer in chosen for reason in answer.rules_out}
    found: dict[str, int] = defaultdict(int)
    for answer in chosen:
        for reason in answer.suits:
            if reason.variant not in out:
                found[reason.variant] += 1
    return dict(found)


def _answers(guide: Guide) -> Iterator[tuple[Loc, Answer]]:
    for number, question in enumerate(guide.choosing.questions):
        for which, answer in enumerate(question.answers):
            yield ("questions", number, "answers", which), answer
