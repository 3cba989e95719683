"""Drawings of a gym's own: those that could run code on the guide's address are refused."""

from __future__ import annotations

import pytest
from legpress.check.drawing import unfit_drawing

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{}>{}</svg>'
)


@pytest.mark.parametrize(
    ("attributes", "inside"),
    [
        ("", "<script>x()</script>"),
        ("", "<SCRIPT>x()</SCRIPT>"),
        ("", '<s:script xmlns:s="http://www.w3.org/2000/svg">x()</s:script>'),
        (' onload="x()"', ""),
        ("\nonload='x()'", ""),
        ("\tONLOAD='x()'", ""),
        ("", '<a href="javascript:x()"/>'),
        ("", '<a xlink:href="java&#115;cript:x()"/>'),
        ("", '<a href="java&#10;script:x()"/>'),
        ("", '<set attributeName="href" to=" JavaScript:x()"/>'),
        ("", '<use href="data:image/svg+xml,x"/>'),
        ("", '<a href="data:text/html,x"/>'),
        ("", "<foreignObject/>"),
        ("", '<b xmlns="http://www.w3.org/1999/xhtml" onclick="x()"/>'),
    ],
)
def test_a_drawing_that_could_run_code_is_refused(attributes: str, inside: str) -> None:
    assert "holds a script" in unfit_drawing(SVG.format(attributes, inside).encode())


@pytest.mark.parametrize(
    "before",
    ['<!DOCTYPE svg [<!ENTITY x "y">]>', '<?xml-stylesheet type="text/xsl" href="x.xsl"?>'],
)
def test_a_drawing_that_changes_while_it_is_read_is_refused(before: str) -> None:
    assert "holds a script" in unfit_drawing((before + SVG.format("", "")).encode())


@pytest.mark.parametrize(
    "content", [b"<svg", b"<svg>", b"\xff<svg/>", b"<svg/><svg/>", b"\0<svg/>"]
)
def test_half_a_drawing_is_damaged(content: bytes) -> None:
    assert "is damaged" in unfit_drawing(content)


@pytest.mark.parametrize("content", [b"GIF89a", b"<html><svg/></html>", b"<x:svgs xmlns:x='y'/>"])
def test_what_is_no_drawing_is_none(content: bytes) -> None:
    assert "is no .svg file" in unfit_drawing(content)


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0"/>', "<text>Turn on the light: on = on</text>", '<use href="#a"/>',
        '<image xlink:href="data:image/png;base64,AA=="/>', "<!-- onload= -->", "<desc>javascript</desc>",
    ],
)  # fmt: skip
def test_a_plain_drawing_is_shown(inside: str) -> None:
    header = '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "x" "y">'
    assert unfit_drawing((header + SVG.format("", inside)).encode()) == ""
