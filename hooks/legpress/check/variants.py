"""What a press says of muscles and of other presses fits together."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Guide
from ..problem import Problem, did_you_mean
from .walk import at


def heads_belong(guide: Guide) -> Iterator[Problem]:
    """A problem for each muscle named under a group that it is not part of."""
    for slug, variant in guide.variants.items():
        for number, role in enumerate(variant.muscles):
            group = guide.muscles.get(role.muscle)
            own = {head.slug for head in group.heads} if group else set()
            for at_head, head in enumerate(role.heads):
                if group and head in guide.entries["heads"] and head not in own:
                    loc = ("muscles", number, "heads", at_head)
                    why = f"'{head}' is no part of '{role.muscle}'{did_you_mean(head, sorted(own))}"
                    yield at(guide, f"variants/{slug}", loc, why)


def not_its_own_alternative(guide: Guide) -> Iterator[Problem]:
    """A problem for each press that is offered in place of itself."""
    for slug, variant in guide.variants.items():
        for number, alternative in enumerate(variant.alternatives):
            if alternative.variant == slug:
                loc = ("alternatives", number, "variant")
                yield at(guide, f"variants/{slug}", loc, "a press cannot replace itself")
