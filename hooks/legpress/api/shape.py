"""The shapes of the files: what every file says of itself, what an entry's file adds, and the lists."""

from __future__ import annotations

import datetime
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from ..model import Part, Text

LICENCE = (
    "The figures belong to the sources named beside them; the wording is this guide's own. "
    "The guide names no licence: ask whoever publishes this copy before you publish it again."
)
NOTICE = "General information, not medical advice."

Of = TypeVar("Of", bound=Part)
Id = Annotated[str, Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
"""An entry's id: its kind and its slug, as links name it. Below api/v1 its file is ID.json."""

Changed = datetime.date | None


class Out(BaseModel):
    """What goes out: every field is always there, and nothing else."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,
    )


class Header(Out):
    """What every file says of itself."""

    version: str
    """The version of the guide that made the file."""
    licence: str = LICENCE
    """Whose the facts and the words are."""
    notice: str = NOTICE
    """What this is not."""
    changed: Changed
    """The day on which the data was last changed; null where the guide was built without its history."""
    sources: list[str]
    """The slugs of all sources that are cited in the file; each has a file in sources/."""


class Note(Out):
    """A disputed matter that the entry touches, as pages note it."""

    id: Id
    """The claim."""
    name: str
    """What it is about."""
    short: str
    """The note in a sentence."""
    status: str
    """How the sources stand to one another; its words are among the labels."""


class Said(Out):
    """Words that stand in another entry and are shown on this one's page."""

    id: Id
    """Where they stand."""
    what: str
    """As what they are shown: a role, an urgency, a place on the page."""
    text: Text
    """The words."""


class EntryFile(Header, Generic[Of]):
    """One entry with all its fields, and what its page shows besides."""

    kind: str
    """The kind, as in the file's own address."""
    slug: str
    """The id within the kind; it never changes."""
    name: str
    """The title that readers see."""
    page: str | None
    """Its page and place, as seen from the site's root; null where it has none."""
    made_from: str
    """The data file that an editor changes."""
    entry: Of
    """The fields."""
    labels: dict[str, str]
    """The words that readers see for the fixed words in the fields."""
    names: dict[Id, str]
    """Every entry that is named here, by a field, a link or a source mark, or shown besides; with its name."""
    shown: dict[str, list[Id]]
    """Lists that the page makes itself, in its order."""
    said: list[Said]
    """Words of other entries that the page shows, in its order."""
    notes: list[Note]
    """The disputed matters it touches."""
    named_in: dict[Id, str]
    """Every entry that names this one, with its name."""


class Listed(Out):
    """An entry in a list."""

    id: Id
    """The entry."""
    name: str
    """The title that readers see."""
    file: str
    """Its file below api/v1."""
    page: str | None
    """Its page and place, as seen from the site's root."""
    changed: Changed
    """The day on which its data file was last changed."""


class KindFile(Header):
    """All entries of one kind, by name and file."""

    kind: str
    """The kind."""
    entries: list[Listed]
    """Its entries, in the order of the data."""


class Everything(Header):
    """Every entry's file, one after another."""

    entries: list[dict[str, object]]
    """The same objects as in the files of the entries."""


class KindLine(Out):
    """A kind of entry."""

    kind: str
    """The kind."""
    count: int
    """How many entries there are."""
    file: str
    """The list of them, below api/v1."""
    schema_file: Annotated[str, Field(serialization_alias="schema")]
    """The JSON Schema of their files, below api/v1."""


class Index(Header):
    """Where everything is."""

    kinds: list[KindLine]
    """The kinds of entry."""
    pages: dict[str, str]
    """Pages that are no entry, by the name a link gives them after "pages/", as seen from the site's root."""
    everything: Literal["all.json"] = "all.json"
    """All entries in one file."""
    tables: list[str]
    """Tables for spreadsheets, below api/v1."""
