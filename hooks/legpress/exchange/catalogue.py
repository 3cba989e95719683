"""One exercise as free-exercise-db writes it; stricter than its own schema, which checks first items only."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from ..model import Part
from ..model.words import (
    CatalogueCategory,
    CatalogueEquipment,
    CatalogueMuscle,
    Force,
    Level,
    Mechanic,
)


def _once(names: list[CatalogueMuscle]) -> list[CatalogueMuscle]:
    if twice := [name for name in dict.fromkeys(names) if names.count(name) > 1]:
        raise ValueError(f"names {', '.join(twice)} twice")
    return names


Muscles = Annotated[list[CatalogueMuscle], AfterValidator(_once)]


class Exercise(Part):
    """An exercise in that data set's fields, in its order."""

    id: str = Field(pattern=r"^[0-9a-zA-Z_-]+$")
    name: str
    force: Force | None
    level: Level
    mechanic: Mechanic | None
    equipment: CatalogueEquipment | None
    primaryMuscles: Annotated[Muscles, Field(min_length=1)]  # noqa: N815 - its name for it
    secondaryMuscles: Muscles  # noqa: N815
    instructions: list[str]
    category: CatalogueCategory
    images: list[str]
