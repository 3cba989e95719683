"""What pages tell programs: true to the page, harmless in it, and small."""

from __future__ import annotations

import dataclasses
import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from legpress.model import Guide, Text
from legpress.render import Output
from legpress.render.linked import linked
from legpress.render.planned import Plan
from real import GUIDE

LARGEST = 2048
"""Bytes that it may add to a page on its way to a reader."""

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
PRESS = "variants/45-degree-leg-press.md"
WITHHELD = "variants/reverse-leg-press-sled.md"


@pytest.fixture(scope="module")
def told(rendered: dict[str, Output]) -> dict[str, str]:
    """What each page tells, as it stands in its front matter."""
    found = {path: _front_matter(output) for path, output in rendered.items()}
    return {path: meta["linked_data"] for path, meta in found.items() if "linked_data" in meta}


def _front_matter(output: Output) -> dict[str, Any]:
    meta: dict[str, Any] = json.loads(output.content.split("\n", 2)[1])
    return meta


def things(text: str) -> dict[str, Any]:
    """By their type."""
    content = json.loads(text)
    assert content["@context"] == "https://schema.org"
    return {each["@type"]: each for each in content["@graph"]}


def test_each_kind_of_page_tells_its_own(guide: Guide, told: dict[str, str]) -> None:
    expected = {f"training/{slug}.md": {"ExercisePlan"} for slug in guide.goals}
    for slug, it in guide.variants.items():
        kinds = {"HowTo"} if it.setup else set[str]()
        expected[f"variants/{slug}.md"] = kinds | ({"FAQPage"} if it.faq else set())
    assert {path: {*things(text)} for path, text in told.items()} == expected | {
        "index.md": {"Dataset"}
    }


def test_the_steps_are_those_of_the_page_and_the_signs_to_stop_go_along(
    guide: Guide, told: dict[str, str]
) -> None:
    it = guide.variants["45-degree-leg-press"]
    setup, rep, signs = things(told[PRESS])["HowTo"]["step"]
    assert [step["text"] for step in setup["itemListElement"]] == [s.do.plain() for s in it.setup]
    assert [step["text"] for step in rep["itemListElement"]] == [p.do.plain() for p in it.rep]
    assert "Sharp or sudden pain" in [sign["text"] for sign in signs["itemListElement"]]


def test_a_press_without_steps_gives_none_to_programs_either(told: dict[str, str]) -> None:
    assert {*things(told[WITHHELD])} == {"FAQPage"}
    assert "HowTo" not in told[WITHHELD]


def test_a_goal_tells_the_guides_own_dose(guide: Guide, told: dict[str, str]) -> None:
    dose = guide.goals["strength"].doses[0]
    plan = things(told["training/strength.md"])["ExercisePlan"]
    assert dose.reps
    assert plan["repetitions"]["minValue"] == dose.reps.min
    assert plan["additionalVariable"] == f"{dose.sets} sets"


def test_the_data_that_the_start_page_names_are_there(told: dict[str, str], site: Path) -> None:
    downloads = things(told["index.md"])["Dataset"]["distribution"]
    for each in downloads:
        text = (site / each["contentUrl"]).read_text("utf-8")
        assert json.loads(text) if each["encodingFormat"] == "application/json" else "," in text


@given(st.text())
@example("</script><script>alert(1)</script>")
@example("<!-- <script> ]]> &lt; \u2028 \u2029 {{ x }}")
def test_no_text_breaks_out(text: str) -> None:
    it = GUIDE.variants["45-degree-leg-press"].model_copy(update={"summary": Text(text)})
    plan = Plan(PRESS, "variant", it.name, "", {"it": it})
    written = linked(GUIDE, plan)
    assert written
    assert not set("<>&\u2028\u2029") & set(written)
    assert things(written)["HowTo"]["description"] == Text(text).plain()


def test_other_pages_tell_nothing() -> None:
    plan = Plan("safety.md", "safety", "Safety", "")
    assert linked(GUIDE, plan) is None
    assert linked(GUIDE, dataclasses.replace(plan, template="home"))


def test_it_stands_in_the_built_pages_and_weighs_little(
    site: Path, told: dict[str, str], guide: Guide
) -> None:
    found = {
        file.relative_to(site).with_suffix(".md").as_posix(): file.read_text("utf-8")
        for file in site.rglob("*.html")
    }
    stated = {path: SCRIPT.findall(html) for path, html in found.items()}
    assert {path: texts for path, texts in stated.items() if texts} == {
        path: [text] for path, text in told.items()
    }
    for path in told:
        without = SCRIPT.sub("", found[path], count=1)
        more = len(gzip.compress(found[path].encode())) - len(gzip.compress(without.encode()))
        assert more <= LARGEST, path
