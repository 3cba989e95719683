"""A guide in; every file of the API out, the same bytes for the same data."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from ..model import Guide
from ..render import Attachment, Dates
from ..render.address import PAGES
from .known import Knowledge, html
from .record import Records
from .schema import schemas
from .shape import EntryFile, Everything, Header, Index, KindFile, KindLine, Listed
from .tables import tables

ROOT = "api/v1"
"""Where the files stand in the site. What would break a reader's program goes to another number."""


def published(guide: Guide, changed: Dates, version: str) -> Iterator[Attachment]:
    """Every file: the entries, a list for each kind, all in one, schemas and tables; nothing of a gym's own."""
    common = dataclasses.replace(guide, gym=None, overlay=None)
    knowledge = Knowledge(common)
    for path, content in _files(knowledge, Records(knowledge, changed, version), version):
        yield Attachment(f"{ROOT}/{path}", content)


def _files(knowledge: Knowledge, records: Records, version: str) -> Iterator[tuple[str, bytes]]:
    kinds: dict[str, list[EntryFile[Any]]] = {}
    texts = []
    for record in records.all():
        kinds.setdefault(record.kind, []).append(record)
        texts.append(_text(record))
        yield f"{record.kind}/{record.slug}.json", _lined(texts[-1])
    for kind, held in kinds.items():
        yield f"{kind}.json", _lined(_text(_list(kind, held, version)))
    everything = [record for held in kinds.values() for record in held]
    yield "all.json", _lined(_whole(everything, texts, version))
    made = dict(tables(knowledge))
    yield "index.json", _lined(_text(_index(kinds, everything, [*made], version)))
    yield from ((f"schemas/{name}", text.encode()) for name, text in schemas(kinds).items())
    yield from made.items()


def _list(kind: str, held: list[EntryFile[Any]], version: str) -> KindFile:
    return KindFile(
        **_header(held, version),
        kind=kind,
        entries=[
            Listed(
                id=f"{kind}/{one.slug}",
                name=one.name,
                file=f"{kind}/{one.slug}.json",
                page=one.page,
                changed=one.changed,
            )
            for one in held
        ],
    )


def _index(
    kinds: dict[str, list[EntryFile[Any]]],
    held: list[EntryFile[Any]],
    made: list[str],
    version: str,
) -> Index:
    return Index(
        **_header(held, version),
        kinds=[
            KindLine(
                kind=kind,
                count=len(records),
                file=f"{kind}.json",
                schema_file=f"schemas/{kind}.schema.json",
            )
            for kind, records in kinds.items()
        ],
        pages={name: html(page) for name, page in sorted(PAGES.items())},
        tables=made,
    )


def _whole(held: list[EntryFile[Any]], texts: list[str], version: str) -> str:
    """All files in one; they are made of text already, so the text is put together."""
    empty = _text(Everything(**_header(held, version), entries=[]))
    return f"{empty.removesuffix('[]}')}[{','.join(texts)}]}}"


def _header(held: list[EntryFile[Any]], version: str) -> dict[str, Any]:
    """What a file says of many entries: their last change, and all their sources."""
    return {
        "version": version,
        "changed": max((one.changed for one in held if one.changed), default=None),
        "sources": sorted({slug for one in held for slug in one.sources}),
    }


def _text(file: Header) -> str:
    return file.model_dump_json(by_alias=True)


def _lined(text: str) -> bytes:
    return f"{text}\n".encode()
