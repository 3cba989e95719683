"""An SVG of somebody else's in; why it may not stand in the site out: it could run code there."""

from __future__ import annotations

import re
from xml.etree import ElementTree

_NONE = "this is no .svg file, whatever its name says"
_SCRIPT = "this drawing holds a script; save it as plain SVG, or as PNG"
_CODED = (b"<!entity", b"<?xml-stylesheet")
"""What turns into something else only while a browser reads it."""
_ACTIVE = {"script", "handler", "listener", "foreignobject", "iframe", "embed", "object", "html"}
_RUNS = re.compile(r"(?i)(?:java|vb)script:|^data:(?!image/(?:png|jpeg|webp|gif)[;,])")
_BLANK = re.compile(r"[\x00-\x20]+")
"""Browsers leave these out of an address."""


def unfit_drawing(content: bytes) -> str:
    """Why the drawing cannot be shown, or nothing."""
    lower = content.lower()
    if b"<svg" not in lower:
        return _NONE
    if any(mark in lower for mark in _CODED):
        return _SCRIPT
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError):
        return "this drawing is damaged; save it as plain SVG again, or as PNG"
    if _local(root.tag) != "svg":
        return _NONE
    return _SCRIPT if any(_active(each) for each in root.iter()) else ""


def _active(element: ElementTree.Element) -> bool:
    given = [(_local(name), _BLANK.sub("", value)) for name, value in element.attrib.items()]
    return _local(element.tag) in _ACTIVE or any(
        name.startswith("on") or _RUNS.search(value) for name, value in given
    )


def _local(name: str) -> str:
    """The name without its namespace."""
    return name.rpartition("}")[2].lower()
