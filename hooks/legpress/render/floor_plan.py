"""The pages of a gym's floor: what is here, a page and cards for each machine, and their upkeep."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Guide
from ..model.gym import Machine
from .address import machine_page
from .floor import Floor
from .planned import Plan, own_words

FLOOR = "gym/index.md"
CARDS = "gym/cards.md"
UPKEEP = "gym/upkeep.md"
_STATION = ("assets/stylesheets/station.css",)
_CARD = ("assets/stylesheets/card.css",)

_FLOOR_WORDS = (
    "our floor", "our gym", "our machines", "which machines do we have", "where is the press in this gym",
    "which machine is broken", "closed at the moment", "who do i ring when somebody collapses",
    "emergency number here", "where is the defibrillator", "gym rules",
)  # fmt: skip
_UPKEEP_WORDS = (
    "which checks are overdue", "when is the next check due", "upkeep calendar of our machines",
    "what has to be done this week", "inspection dates", "what was repaired last", "service history",
)  # fmt: skip
_MACHINE_WORDS = ("{} log sheet", "card and code for {}", "{} closed", "settings of {}")
"""What people look for on a machine's page, or one step from it."""


def floor_plans(guide: Guide, floor: Floor) -> Iterator[Plan]:
    """Every page that an overlay adds."""
    source = guide.overlay.source if guide.overlay else None
    name = floor.gym.name
    yield Plan(FLOOR, "floor", f"Our floor: {name}", f"The leg presses at {name}: what is here, "
               "where it stands, and whether it is in use.", source=source, styles=_STATION,
               words={"": [*_FLOOR_WORDS, name]})  # fmt: skip
    yield Plan(UPKEEP, "upkeep", "Upkeep of our presses", "What is to be done to each machine "
               "here, how often, when it was last done, and by when it is due.",
               source=source, words={"": [*_UPKEEP_WORDS]}, styles=_STATION)  # fmt: skip
    yield Plan(CARDS, "cards", "Station cards", "A card for each machine, two to a sheet, "
               "to print, cut and hang up.", source=source, searched=False, styles=_CARD)  # fmt: skip
    for machine in floor.gym.machines:
        yield from _machine_plans(machine, source)


def _machine_plans(machine: Machine, source: str | None) -> Iterator[Plan]:
    home, shows = machine_page(machine.slug), {"it": machine}
    words = [*own_words(machine), machine.place, *(w.format(machine.name) for w in _MACHINE_WORDS)]
    beside = home.removesuffix("index.md")
    yield Plan(home, "machine", machine.name, f"{machine.name}, {machine.place}: set-up, one good "
               "rep, when to stop, this machine's settings, and how to report a fault.",
               shows, source, {"": words}, styles=_STATION)  # fmt: skip
    for size in ("a5", "a4"):
        yield Plan(f"{beside}card-{size}.md", "card", f"Card, {size.upper()}: {machine.name}",
                   f"A card to hang at {machine.name}, {size.upper()}, with a code to scan.",
                   {**shows, "size": size}, source, searched=False, styles=_CARD)  # fmt: skip
    yield Plan(f"{beside}log.md", "log", f"Log sheet: {machine.name}",
               f"A sheet for the upkeep of {machine.name}, to print and fill in.",
               shows, source, searched=False, styles=_STATION)  # fmt: skip
