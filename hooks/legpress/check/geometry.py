"""A body of usual size fits on the machine that a press's figure shows."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Guide
from ..model.variant import Variant
from ..pose import PoseError
from ..problem import Problem
from ..shown import shown
from ..stance import stance
from .walk import at


def bodies_fit(guide: Guide) -> Iterator[Problem]:
    """A problem for each geometry that no body can take, or only by leaving its usual range."""
    for slug, variant in guide.variants.items():
        if not variant.geometry:
            continue
        file = f"variants/{slug}"
        try:
            found = stance(variant)
        except PoseError as error:
            yield at(guide, file, ("geometry",), f"a body of 1.70 m does not fit: {error}")
            continue
        assert found
        strains = list(dict.fromkeys([*found.outline.strains(), *found.solid.strains()]))
        if strains:
            why = (
                f"{'; '.join(strains)}; change the geometry, or stop sooner with 'deepest_knee_deg'"
            )
            yield at(guide, file, ("geometry",), why)
        elif variant.geometry.deepest_knee_deg and not _strained(variant):
            why = "the depth that the page gives is within the usual range; remove this"
            yield at(guide, file, ("geometry", "deepest_knee_deg"), why)


def _strained(variant: Variant) -> bool:
    """Whether the picture would leave the usual range if it went as deep as the page says."""
    assert variant.geometry
    whole = variant.geometry.model_copy(update={"deepest_knee_deg": None})
    found = stance(variant.model_copy(update={"geometry": whole}))
    return bool(found and [*found.solid.strains()])


def technique_figures_fit(guide: Guide) -> Iterator[Problem]:
    """A problem for each figure of a technique that cannot be drawn on the press it names."""
    for slug, technique in guide.techniques.items():
        variant = guide.variants.get(technique.figure_on or "")
        if not technique.figure or not variant:
            continue
        try:
            shown(technique.figure, variant)
        except PoseError as error:
            yield at(guide, f"techniques/{slug}", ("figure_on",), str(error))
