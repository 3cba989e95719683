"""A gym's own overlay: who runs it, whom to call, and the machines on its floor."""

from __future__ import annotations

import math
from typing import Self

from pydantic import Field, field_validator, model_validator

from .base import Entry, Name, Part
from .day import Day
from .ref import DEVICES, DesignId, TaskId, VariantId
from .source import Plain
from .text import Text
from .values import BaseAddress, Email, FaultLink, Language, Pdf, Phone, Picture
from .weight import Weight
from .words import CheckResult, EmptyLoadKind, MachineState, Unit

LONGEST_ON_A_CARD = 48
"""Characters of a machine's name or place: more leave no room for the stop rules."""


class Contact(Part):
    """How to reach the staff; at least one way."""

    desk: Name | None = None
    """Where they are: "The desk by the entrance"."""
    phone: Phone | None = None
    """A telephone number, with digits and spaces."""
    email: Email | None = None
    """An e-mail address."""

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        if not (self.desk or self.phone or self.email):
            raise ValueError("nobody can be reached; give desk, phone or email")
        return self


class Emergency(Part):
    """What to do here when somebody needs help at once."""

    number: Phone
    """The number to dial from this building."""
    procedure: list[Text] = Field(min_length=1, max_length=8)
    """What to do, in order: who fetches what, where the defibrillator hangs, who meets the ambulance."""


class Report(Part):
    """How a member reports a fault; the machine is named in it by itself. At least one way."""

    email: Email | None = None
    """Opens a message to this address."""
    phone: Phone | None = None
    """Dials this number."""
    link: FaultLink | None = None
    """Opens this form; `{machine}` in it becomes the machine's slug."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if not (self.email or self.phone or self.link):
            raise ValueError("no way to report a fault; give email, phone or link")
        return self

    @field_validator("link")
    @classmethod
    def _only_the_machine_in_braces(cls, link: str | None) -> str | None:
        if link and set("{}") & set(link.replace("{machine}", "")):
            raise ValueError("only {machine} may stand in braces; did you mean '{machine}'?")
        return link


class EmptyLoad(Weight):
    """What the machine weighs or pushes back with no plates on, as measured here; in kg or lb."""

    means: EmptyLoadKind
    """push: measured along the rail, as the legs feel it; mass: what the moving part weighs."""
    measured_on: Day
    """When it was measured."""
    how: Plain | None = None
    """How it was measured, and with what."""


class Setting(Part):
    """One thing to set on this machine."""

    name: Name
    """What is set: "Seat", "Back rest", "Stops"."""
    text: Text
    """How, and which position suits whom."""


class Status(Part):
    """Whether the machine may be used."""

    state: MachineState
    """in-use, caution or out-of-use."""
    reason: Text | None = None
    """What is wrong; needed unless it is in use."""
    since: Day | None = None
    """Since when; needed unless it is in use."""

    @model_validator(mode="after")
    def _explained(self) -> Self:
        if self.state != "in-use" and not (self.reason and self.since):
            raise ValueError(f"a machine that is {self.state} needs a reason and since when")
        if self.state == "in-use" and (self.reason or self.since):
            raise ValueError("a machine in use has no reason; remove it, or change the state")
        return self


class Manual(Part):
    """Where the maker's manual is; at least one of the two."""

    where: Text | None = None
    """The place: a shelf, an office."""
    file: Pdf | None = None
    """A PDF file in the folder of the overlay."""

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if not (self.where or self.file):
            raise ValueError("say where the manual is: give where or file")
        return self


class Photo(Part):
    """A picture of this machine."""

    file: Picture
    """The file, in the folder of the overlay."""
    shows: Plain
    """What it shows, for those who cannot see it."""


class Check(Part):
    """An inspection, a repair or a piece of upkeep that was done."""

    done_on: Day
    """When."""
    task: TaskId | None = None
    """The task in data/maintenance.yml, if it was one."""
    what: Text
    """What was done or found."""
    by: Name
    """Who did it: "Staff", "Technician"."""
    result: CheckResult
    """fine, watch or taken-out."""


class Machine(Entry):
    """One machine on this gym's floor. Its slug is its address: m/<slug>/."""

    variant: VariantId
    """Which press it is."""
    design: DesignId | None = None
    """How it is built."""
    maker: Name | None = None
    """Who made it."""
    model: Name | None = None
    """The maker's name for it."""
    place: Name
    """Where it stands: "By the window, left of the rack"."""
    rail_angle_deg: float | None = Field(default=None, ge=0, le=90)
    """The slope of the rail above level, in degrees, measured or from the manual."""
    empty_load: EmptyLoad | None = None
    """The load with no plates on; leave it out until somebody has measured it."""
    load_limit: Weight | None = None
    """The heaviest load the maker allows, with the empty sled counted."""
    settings: list[Setting] = []
    """Seat, back rest and stops."""
    catches: Text | None = None
    """How this machine's catches open and close."""
    notes: list[Text] = []
    """What one should know of this machine."""
    status: Status = Status(state="in-use")
    """Whether it may be used; in use unless something else is said."""
    manual: Manual | None = None
    """Where the maker's manual is."""
    photo: Photo | None = None
    """A picture of it."""
    history: list[Check] = []
    """What was inspected, repaired and maintained, newest first."""

    @field_validator("name", "place")
    @classmethod
    def _fits_a_card(cls, text: str) -> str:
        if len(text) > LONGEST_ON_A_CARD:
            raise ValueError(
                f"this has {len(text)} characters; at most {LONGEST_ON_A_CARD} fit on a card"
            )
        return text

    @field_validator("slug")
    @classmethod
    def _can_be_a_folder(cls, slug: str) -> str:
        if slug in DEVICES:
            raise ValueError(f"no folder on Windows can be named '{slug}'; give it another slug")
        return slug

    @property
    def out_of_use(self) -> bool:
        """Whether nobody may use it."""
        return self.status.state == "out-of-use"

    @property
    def empty_push_kg(self) -> float | None:
        """What the legs feel with no plates on, in kg along the rail; None where it is not known."""
        load = self.empty_load
        if load is None or load.means == "push":
            return load.in_kg if load else None
        if self.rail_angle_deg is None:
            return None
        return load.in_kg * math.sin(math.radians(self.rail_angle_deg))

    @property
    def empty_mass_kg(self) -> float | None:
        """What the moving part weighs, in kg; None where it is not known."""
        load = self.empty_load
        if load is None or load.means == "mass":
            return load.in_kg if load else None
        if not self.rail_angle_deg:
            return None  # along a level rail a push tells nothing about weight
        return load.in_kg / math.sin(math.radians(self.rail_angle_deg))


class Gym(Part):
    """Everything in a gym's overlay, data/gym.yml or a file kept elsewhere."""

    example: bool = False
    """True for a made-up gym; every page then says that it is an example."""
    name: Name
    """The gym's name."""
    logo: Picture | None = None
    """A picture file in the folder of the overlay."""
    contact: Contact
    """How to reach the staff."""
    emergency: Emergency
    """What to do when somebody needs help at once."""
    report: Report
    """How a member reports a fault."""
    rules: list[Text] = []
    """House rules."""
    language: Language = "en"
    """The language in which this file is written, as "en" or "pt-BR"."""
    units: Unit = "kg"
    """The unit that the plates here are marked with; it is shown first."""
    base_address: BaseAddress | None = None
    """Where members open the guide, as "http://guide.gym.example/"; the codes on the cards need it."""
    upkeep_from: Day
    """The first day of the upkeep calendar, for tasks never done before."""
    machines: list[Machine] = Field(min_length=1)
    """The machines on the floor, in the order in which one walks past them."""

    @field_validator("base_address")
    @classmethod
    def _opens_elsewhere(cls, address: str | None) -> str | None:
        if address and "//localhost" in address.lower():
            raise ValueError("no other phone can open localhost; give the address members use")
        if address and address.lower().endswith((".html", ".htm")):
            raise ValueError("ends in a page; give the folder in which the guide stands")
        return address
