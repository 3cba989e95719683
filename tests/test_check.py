"""The rules that look across files; tests/data/bad holds one example or more for each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from folders import BASE, EXAMPLES, data_folder
from legpress.check import RULES, Rule, check
from legpress.check.gym import overlay_files_differ
from legpress.check.names import folded
from legpress.check.walk import mentions, named_in, spots
from legpress.model import INNER, PAGES, Guide, Part, Text
from legpress.model.gym import Photo
from legpress.read import problems, read_guide
from legpress.render.address import PAGES as ADDRESSES


@pytest.fixture(scope="module")
def guide() -> Guide:
    return read_guide(BASE)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.__name__))
def test_every_rule_is_content_with_sound_data(rule: Rule, guide: Guide) -> None:
    assert list(rule(guide)) == []


def test_every_mention_is_seen_with_its_place(guide: Guide) -> None:
    found = {(m.spot.file, m.spot.loc, m.kind, m.slug) for m in mentions(guide)}
    expected = {
        ("variants/sled-press", ("summary",), "sources", "smith-2001"),
        ("variants/sled-press", ("muscles", 0, "heads", 0), "heads", "rectus-femoris"),
        ("variants/sled-press", ("doses", 0, "cite", 0), "sources", "jones-2010"),
        ("techniques/depth", ("sections", 0, "text", 0), "claims", "deep-reps"),
        ("techniques/depth", ("sections", 0, "text", 0), "pages", "safety"),
        ("claims/deep-reps", ("positions", 1, "source"), "sources", "jones-2010"),
        ("names", ("names", 0, "meanings", 1, "variant"), "variants", "sled-press"),
    }
    assert expected <= found


def test_every_text_of_the_guide_is_walked(guide: Guide) -> None:
    dumped = {part for _, held in guide.files() for part in _texts(held.model_dump())}
    walked = {str(spot.value) for spot in spots(guide) if isinstance(spot.value, str)}
    assert dumped == walked


def _texts(value: object) -> set[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return {text for item in value for text in _texts(item)}
    return {value} if isinstance(value, str) else set()


def test_a_text_names_what_it_links_to_and_what_it_cites() -> None:
    text = Text("A [step](exercises/step-up), *not* a [jump] [@one, @two] or [@three].")
    expected = [("exercises", "step-up"), *(("sources", s) for s in ("one", "two", "three"))]
    assert expected == list(named_in(text))


@pytest.mark.parametrize(
    "name",
    [
        "45-Degree  press",
        "45 degree press",
        "45\u2010degree\u00a0Press",
        "45/degre\u0301e: press.",
        "\uff14\uff15 de\u200bgree press'",
    ],
)
def test_names_that_readers_take_for_the_same_are_the_same(name: str) -> None:
    assert folded(name) == "45 degree press"


def test_every_kind_within_a_file_is_a_list_of_its_model(tmp_path: Path) -> None:
    guide = read_guide(data_folder(tmp_path, EXAMPLES / "good" / "gym"))
    for kind, (holder, listed) in INNER.items():
        held = getattr(guide, holder)
        part = next(iter(held.values())) if isinstance(held, dict) else held
        assert isinstance(part, Part)
        assert getattr(part, listed)
        assert guide.entries[kind]


def test_files_of_a_gym_that_differ_in_capitals_only_are_told(tmp_path: Path) -> None:
    guide = read_guide(data_folder(tmp_path, EXAMPLES / "good" / "gym"))
    assert guide.gym
    photo = Photo(file="gym/Logo.svg", shows="A press")
    machine = guide.gym.machines[0].model_copy(update={"photo": photo})
    gym = guide.gym.model_copy(update={"machines": [machine]})
    (problem,) = overlay_files_differ(replace(guide, gym=gym))
    assert "'gym/Logo.svg' and 'gym/logo.svg' are one file on many disks" in problem.message
    assert problem.where == "machines[1].photo.file"


def test_pages_that_a_text_may_link_to_are_pages_that_the_site_has() -> None:
    assert set(ADDRESSES) == PAGES


def test_a_broken_file_does_not_hide_what_is_wrong_elsewhere(tmp_path: Path) -> None:
    data = data_folder(tmp_path, EXAMPLES / "bad" / "its-own-alternative")
    (data / "safety.yml").write_text("")
    (data / "sources" / "smith-2001.yml").write_bytes(b"\xff")
    _, found = problems(data)
    expected = ["data/safety.yml", "data/sources/smith-2001.yml", "data/variants/sled-press.yml"]
    assert expected == sorted({problem.path for problem in found})


def test_all_problems_are_found_however_often_one_asks(tmp_path: Path) -> None:
    guide = read_guide(data_folder(tmp_path))
    assert check(guide) == check(guide) == []
