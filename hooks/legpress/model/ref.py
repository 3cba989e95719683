"""References from one entry to another: text that must be the id of something."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""Lower-case words and numbers joined by single hyphens."""


LONGEST_SLUG = 60
"""Characters of an id."""

DEVICES = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)
}
"""Names that Windows keeps for itself: no file there can have one, whatever its ending."""


class Ref(str):
    """The id of an entry of one kind; whether it exists is checked once all files are read."""

    kind: ClassVar[str]

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        text = core_schema.str_schema(strict=True, pattern=SLUG_PATTERN, max_length=LONGEST_SLUG)
        return core_schema.no_info_after_validator_function(cls._of, text)

    @classmethod
    def _of(cls, value: str) -> Self:
        return cls(value)


class VariantId(Ref):
    """The slug of a press variant."""

    kind = "variants"


class SymptomId(Ref):
    """The slug of a symptom."""

    kind = "symptoms"


class TechniqueId(Ref):
    """The slug of a technique."""

    kind = "techniques"


class GoalId(Ref):
    """The slug of a training goal."""

    kind = "goals"


class TopicId(Ref):
    """The slug of a topic."""

    kind = "topics"


class ExerciseId(Ref):
    """The slug of another exercise."""

    kind = "exercises"


class MuscleId(Ref):
    """The slug of a muscle group."""

    kind = "muscles"


class HeadId(Ref):
    """The slug of one muscle within a group."""

    kind = "heads"


class DesignId(Ref):
    """The slug of a machine design."""

    kind = "designs"


class TaskId(Ref):
    """The slug of a maintenance task in data/maintenance.yml."""

    kind = "tasks"


class ClaimId(Ref):
    """The slug of a claim."""

    kind = "claims"


class SourceId(Ref):
    """The slug of a source."""

    kind = "sources"


class StopRuleId(Ref):
    """The slug of a stop rule in data/safety.yml."""

    kind = "stop-rules"


class ConditionId(Ref):
    """The slug of a condition in data/safety.yml."""

    kind = "conditions"


class PageId(Ref):
    """A page that is no entry of its own, by the name a link gives it."""

    kind = "pages"
