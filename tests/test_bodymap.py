"""The body map: every muscle has its place, roles change the drawing, and every page's map is sound."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from posixpath import dirname, normpath
from xml.etree import ElementTree as ET

import pytest
from built import Built, read_pages
from legpress.figure.bodymap import BodyMap
from legpress.figure.bodymap.points import HIDDEN, MARKS, REGIONS
from legpress.model import Guide
from legpress.model.variant import MuscleRole, Variant

PATTERNS = {"primary": "solid", "secondary": "hatched", "stabilizer": "dotted"}


@pytest.fixture
def bodies(guide: Guide) -> BodyMap:
    return BodyMap(guide, lambda kind, slug: f"{kind}.html#{slug}")


@pytest.fixture
def press(guide: Guide) -> Variant:
    return guide.variants["inverted-leg-press"]


@pytest.fixture(scope="session")
def drawn(site: Path) -> dict[str, str]:
    """The map of every built page that has one."""
    maps: dict[str, str] = {}
    for path in sorted(site.rglob("*.html")):
        found = re.findall(r'<figure class="body-map".*?</figure>', path.read_text("utf-8"), re.S)
        assert len(found) <= 1, path
        maps |= {path.relative_to(site).as_posix(): figure for figure in found}
    return maps


def regions() -> set[str]:
    return {slug for side in REGIONS.values() for slug in side}


def test_every_muscle_has_a_region_or_lies_hidden(guide: Guide) -> None:
    heads = {head.slug for head in guide.heads}
    assert sorted(heads - regions() - set(HIDDEN)) == []
    groups = {
        group.slug: {group.slug, *(h.slug for h in group.heads)} for group in guide.muscles.values()
    }
    assert [slug for slug, parts in groups.items() if not parts & regions()] == []


def test_every_region_is_a_muscle_and_no_hidden_one_is_drawn(guide: Guide) -> None:
    known = {*guide.muscles, *(head.slug for head in guide.heads)}
    assert sorted({*regions(), *HIDDEN} - known) == []
    assert regions() & set(HIDDEN) == set()
    assert {side: set(at) for side, at in MARKS.items()} == {
        side: set(shapes) for side, shapes in REGIONS.items()
    }


def looks(svg: str) -> dict[str, str]:
    """How each muscle is filled."""
    return {
        link.get("href", "").partition("#")[2]: group.get("class", "")
        for group in ET.fromstring(svg).iter("g")
        for link in group.findall("a")
    }


def test_the_role_of_a_muscle_decides_its_pattern(bodies: BodyMap, press: Variant) -> None:
    seen = looks(bodies.of_variant(press))
    for work in press.muscles:
        for head in work.heads:
            if head not in HIDDEN:
                assert seen[head] == PATTERNS[work.role], head
    assert seen["adductors"] == "still"


def test_another_role_gives_another_drawing(bodies: BodyMap, press: Variant) -> None:
    for role in PATTERNS:
        first = MuscleRole.model_validate(press.muscles[0].model_dump() | {"role": role})
        changed = press.model_copy(update={"muscles": [first, *press.muscles[1:]]})
        assert looks(bodies.of_variant(changed))["rectus-femoris"] == PATTERNS[role]


def test_a_group_without_named_muscles_is_filled_whole(bodies: BodyMap, guide: Guide) -> None:
    seen = looks(bodies.of_variant(guide.variants["single-leg-press"]))
    for head in guide.muscles["quadriceps"].heads:
        assert head.slug in HIDDEN or seen[head.slug] == "solid"


def test_what_lies_hidden_is_named(bodies: BodyMap, press: Variant) -> None:
    assert [head.slug for head in bodies.hidden(press)] == ["gluteus-minimus", "vastus-intermedius"]


def test_a_blind_reader_is_told_every_role(bodies: BodyMap, guide: Guide, press: Variant) -> None:
    told = ET.fromstring(bodies.of_variant(press)).findtext("desc") or ""
    for work in press.muscles:
        for head in work.heads:
            assert guide.entries["heads"][head].name.lower() in told


def test_labels_of_one_side_keep_apart(bodies: BodyMap, guide: Guide) -> None:
    drawings = [bodies.of_variant(v) for v in guide.variants.values() if not v.withheld]
    for svg in [*drawings, bodies.of_all(), *map(bodies.of_group, guide.muscles.values())]:
        for side in ("front", "back"):
            labels = [a for a in ET.fromstring(svg).iter("a") if a.get("class") == f"name {side}"]
            heights = sorted(float(text.get("y", "")) for a in labels for text in a.iter("text"))
            assert all(b - a >= 12 for a, b in pairwise(heights))


def test_every_press_with_steps_has_a_map_and_no_other(guide: Guide, drawn: dict[str, str]) -> None:
    for variant in guide.variants.values():
        assert (f"variants/{variant.slug}.html" in drawn) is not bool(variant.withheld)
    assert "muscles/index.html" in drawn


def test_every_map_is_sound(drawn: dict[str, str]) -> None:
    for path, figure in drawn.items():
        svg = ET.fromstring(figure[figure.index("<svg") : figure.index("</svg>") + 6])
        assert svg.findtext("title") and svg.findtext("desc"), path
        assert len(figure.encode()) < 12_000, path
        assert "style=" not in figure and not svg.get("width") and not svg.get("height"), path
        assert not list(svg.iter("use")) and not list(svg.iter("animate")), path
        ids = {element.get("id") for element in svg.iter()} - {None}
        assert set(re.findall(r"url\(#(.+?)\)", figure)) <= ids, path
        assert {svg.get("aria-labelledby"), svg.get("aria-describedby")} <= ids, path


def test_every_link_of_a_map_leads_to_its_muscle(site: Path, drawn: dict[str, str]) -> None:
    pages: dict[str, Built] = read_pages(site)
    for path, figure in drawn.items():
        for link in re.findall(r'href="([^"]+)"', figure):
            beside, _, place = link.partition("#")
            target = normpath(f"{dirname(path)}/{beside}") if beside else path
            assert target.startswith("muscles/") and target in pages, (path, link)
            assert not place or place in pages[target].ids, (path, link)
