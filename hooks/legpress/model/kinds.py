"""Which kinds of entry there are, and which files of data/ hold them."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Entry, Part
from .choosing import Choosing
from .claim import Claim, Unstudied
from .exercise import Exercise
from .glossary import Glossary, Names
from .goal import Goal
from .gym import Gym
from .machine import Buying, Design, Maintenance
from .muscle import Muscle
from .programme import Programmes
from .safety import Safety
from .search import Search
from .source import Source
from .symptom import Symptom
from .technique import Technique, Topic
from .variant import Variant

PAGES = frozenset(
    {
        "about",
        "buying",
        "companions-and-alternatives",
        "compare",
        "designs",
        "editors-guide",
        "evidence",
        "glossary",
        "machines",
        "maintenance",
        "muscles",
        "names",
        "safety",
        "sources",
        "symptoms",
        "techniques",
        "training",
        "unstudied",
        "variants",
    }
)
"""Pages that are no entry of their own; a link names one as `pages/safety`."""


@dataclass(frozen=True)
class Kind:
    """A folder of data files with one entry each, or one file that holds a whole subject."""

    name: str
    """The folder's or file's name, and the first half of a link: `variants/...`."""
    model: type[Part]
    one: str
    """What one of them is called."""
    in_folder: bool = True
    optional: bool = False
    """Whether the guide is complete without it."""

    @property
    def one_entry_a_file(self) -> bool:
        """Whether a file of this kind is itself an entry, with a slug like its file's name."""
        return issubclass(self.model, Entry)

    @property
    def schema(self) -> str:
        """The file in data/schemas that describes a file of this kind."""
        return f"{self.name}.schema.json"


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("variants", Variant, "variant"),
        Kind("symptoms", Symptom, "symptom"),
        Kind("techniques", Technique, "technique"),
        Kind("goals", Goal, "goal"),
        Kind("topics", Topic, "topic"),
        Kind("designs", Design, "design"),
        Kind("exercises", Exercise, "exercise"),
        Kind("muscles", Muscle, "muscle"),
        Kind("claims", Claim, "claim"),
        Kind("sources", Source, "source"),
        Kind("glossary", Glossary, "glossary"),
        Kind("safety", Safety, "safety", in_folder=False),
        Kind("buying", Buying, "buying", in_folder=False),
        Kind("choosing", Choosing, "choosing", in_folder=False),
        Kind("maintenance", Maintenance, "maintenance", in_folder=False),
        Kind("unstudied", Unstudied, "unstudied", in_folder=False),
        Kind("names", Names, "names", in_folder=False),
        Kind("programmes", Programmes, "programmes", in_folder=False),
        Kind("search", Search, "search", in_folder=False),
        Kind("gym", Gym, "gym", in_folder=False, optional=True),
    )
}
