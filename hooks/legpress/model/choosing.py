"""Which press? Questions, and what each answer says for and against a press."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from .base import Name, Part, Slug
from .ref import VariantId
from .text import Text


class Reason(Part):
    """A press, and why an answer speaks for it or rules it out."""

    variant: VariantId
    """The press."""
    why: Text
    """The reason in a sentence, with sources, or that it is ours."""


class Answer(Part):
    """An answer to choose, and what follows from it."""

    slug: Slug
    """The answer's id; it stands in addresses that people send, so it never changes."""
    name: Name
    """The answer in the reader's words."""
    suits: list[Reason] = []
    """Presses for which it speaks, best first."""
    rules_out: list[Reason] = []
    """Presses that it rules out."""

    @model_validator(mode="after")
    def _one_word_on_each_press(self) -> Self:
        named = [reason.variant for reason in (*self.suits, *self.rules_out)]
        if not named:
            raise ValueError("the answer changes nothing; give it suits or rules_out")
        for variant in dict.fromkeys(named):
            if named.count(variant) > 1:
                raise ValueError(
                    f"'{variant}' is named twice; an answer suits a press or rules it out"
                )
        return self


class Question(Part):
    """A question."""

    slug: Slug
    """The question's id; it stands in addresses that people send, so it never changes."""
    name: Name
    """The question, short."""
    several: bool = False
    """Whether several answers may hold at once."""
    answers: list[Answer] = Field(min_length=2)
    """The answers, commonest first."""


class SameMachine(Part):
    """A press that needs no machine of its own."""

    variant: VariantId
    """The press."""
    machines: list[VariantId] = Field(min_length=1)
    """The presses on whose machines it is done."""
    why: Text
    """On what condition."""


class Choosing(Part):
    """Everything in data/choosing.yml."""

    summary: Text
    """How the answers are weighed, and whose judgement that is."""
    questions: list[Question] = Field(min_length=1)
    """The questions, in order."""
    same_machine: list[SameMachine] = []
    """Presses that are done on another press's machine."""
