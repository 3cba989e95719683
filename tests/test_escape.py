"""Words from data show up as the words they are, whatever Markdown or a browser might make of them."""

from __future__ import annotations

import functools
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from legpress.render.escape import attribute, words
from markdown import Markdown

ROOT = Path(__file__).parent.parent

PAYLOADS = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "a & b < c > d \" e ' f",
    "*em* **strong** _em_ __strong__ ~~gone~~ `code`",
    "[text](javascript:alert(1)) ![image](x.png) <https://example.org>",
    "{{ config }} {% raw %} {# comment #}",
    "# heading",
    "- item",
    "1. item",
    "2) item",
    "> quote",
    "| a | b |",
    "!!! note",
    '=== "tab"',
    "??? question",
    "text { .class #id onclick=x }",
    "[^note] [^note]: text",
    "*[abbr]: meaning",
    "--- *** ___",
    "$x$ \\(x\\) \\[x\\]",
    "&lt;b&gt; &#60;b&#62;",
    "https://example.org and www.example.org",
    ":material-alert: :smile:",
    "a\\*b\\_c",
    "++ins++ ^^up^^ ==mark==",
    "5 - 3 -- 1",
    "+ plus",
]


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@functools.cache
def _extensions() -> tuple[list[str], dict[str, dict[str, object]]]:
    """Those of the site itself."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.add_constructor("!ENV", lambda loader, node: None)  # type: ignore[attr-defined]
    config = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), loader)
    given = [e if isinstance(e, dict) else {e: {}} for e in config["markdown_extensions"]]
    settings = {name: value for one in given for name, value in one.items()}
    return list(settings), settings


def _shown(markdown: str) -> _Text:
    names, settings = _extensions()
    shown = _Text()
    shown.feed(Markdown(extensions=names, extension_configs=settings).convert(markdown))
    return shown


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_paragraph_shows_the_payload_as_text(payload: str) -> None:
    shown = _shown(f"before {words(payload)} after")
    assert shown.tags == ["p"]
    assert shown.text == f"before {payload} after"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_line_of_its_own_shows_the_payload_as_text(payload: str) -> None:
    shown = _shown(str(words(payload)))
    assert shown.tags == ["p"]
    assert shown.text == payload


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_list_item_and_a_cell_show_the_payload_as_text(payload: str) -> None:
    item = _shown(f"- {words(payload)}")
    assert (item.tags, item.text.strip()) == (["ul", "li"], payload)
    cell = _shown(
        f'<table markdown="1">\n<tr markdown="1"><td markdown="span">{words(payload)}</td></tr>\n</table>'
    )
    assert (cell.tags, cell.text.strip()) == (["table", "tr", "td"], payload)


# Plain printable text; white space is folded on purpose.
_LINES = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x2FFF, categories=["L", "N", "P", "S"])
)


@given(st.lists(_LINES.filter(bool), min_size=1).map(" ".join))
def test_any_words_show_as_they_are(line: str) -> None:
    shown = _shown(f"x {words(line)} x")
    assert shown.tags == ["p"]
    assert shown.text == f"x {line} x"


@given(st.text())
def test_an_attribute_cannot_be_left(text: str) -> None:
    assert not set(attribute(text)) & {'"', "<", ">", "'"}
