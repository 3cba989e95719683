"""What a press says of muscles and of other presses fits together, and its rep has both ends."""

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


def a_rep_has_both_ends(guide: Guide) -> Iterator[Problem]:
    """A problem for each rep that does not tell how to begin, or how to lock up and get out."""
    for slug, variant in guide.variants.items():
        told = {phase.phase for phase in variant.rep}
        for phase, what in _ENDS.items():
            if told and phase not in told:
                why = f"no phase '{phase}': say {what}"
                yield at(guide, f"variants/{slug}", ("rep",), why)


_ENDS = {
    "unlock": "how the weight is taken up, also where there is nothing to unlock",
    "rerack": "how the set ends: how the weight is locked or set down, and how to get out",
}


def not_its_own_alternative(guide: Guide) -> Iterator[Problem]:
    """A problem for each press that is offered in place of itself."""
    for slug, variant in guide.variants.items():
        for number, alternative in enumerate(variant.alternatives):
            if alternative.variant == slug:
                loc = ("alternatives", number, "variant")
                yield at(guide, f"variants/{slug}", loc, "a press cannot replace itself")
