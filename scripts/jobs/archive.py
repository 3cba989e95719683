"""A site as one archive, which depends on nothing but the site and its date."""

from __future__ import annotations

import datetime
import hashlib
import io
from collections.abc import Mapping
from pathlib import Path
from string import Template
from zipfile import BadZipFile, ZipFile, ZipInfo

from . import release

_NOTE = Path(__file__).with_name("package.txt")
_UNIX, _PLAIN_FILE = 3, 0o100644


def packed(site: Path, top: str, version: str, date: int) -> bytes:
    """The archive: one folder `top` with the site, the note and the sums."""
    moment = datetime.datetime.fromtimestamp(date, datetime.UTC)
    files = {f"site/{name}": (site / name).read_bytes() for name in release.sums(site)}
    files["README.txt"] = _note(version, moment.date(), f"{top}.zip")
    files["SHA256SUMS"] = _sums(files)
    return _zipped({f"{top}/{name}": content for name, content in files.items()}, moment)


def differences(given: bytes, wanted: bytes) -> list[str]:
    """What differs between two archives, one line each; nothing if no byte does."""
    if given == wanted:
        return []
    try:
        there, right = _contents(given), _contents(wanted)
    except BadZipFile:
        return ["it cannot be read as an archive"]
    lines = [f"{name} is missing" for name in right.keys() - there.keys()]
    lines += [f"{name} is too many" for name in there.keys() - right.keys()]
    lines += [f"{name} differs" for name in there.keys() & right if there[name] != right[name]]
    return sorted(lines) or ["its files are the same, but not their dates, order or rights"]


def _note(version: str, day: datetime.date, name: str) -> bytes:
    template = Template(_NOTE.read_text("utf-8"))
    text = template.substitute(version=version, date=day, archive=name)
    return text.replace("\n", "\r\n").encode()  # for the plainest of editors


def _sums(files: Mapping[str, bytes]) -> bytes:
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return "".join(lines).encode()


def _zipped(files: Mapping[str, bytes], moment: datetime.datetime) -> bytes:
    """Stored, not compressed: what a compressor makes differs from one system's zlib to another's."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name in sorted(files):
            entry = ZipInfo(name, moment.timetuple()[:6])
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE << 16
            archive.writestr(entry, files[name])
    return out.getvalue()


def _contents(archive: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}
