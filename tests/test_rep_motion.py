"""The rep in motion: limbs keep their length, feet their plate, and the time is the page's."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from legpress.figure.press import motion, press, sheet, small
from legpress.figure.press.motion import Motion
from legpress.model import Span
from legpress.model.variant import Variant
from legpress.pose import Hinge, Rail
from legpress.pose.plane import toward
from legpress.render import Output
from legpress.render.styles import styles
from legpress.repetition import UNTAUGHT_S, repetition
from legpress.stance import Stance, stance
from real import GUIDE

ROOT = Path(__file__).resolve().parent.parent
DRAWN = [variant for variant in GUIDE.variants.values() if variant.geometry]
SEEN = 0.2
"""Units of the picture, of which a line is 1.6 wide; less cannot be seen."""
FUNCTION = re.compile(r"(rotate|translate|scale)\(([^)]+)\)")


def name(variant: Variant) -> str:
    return variant.slug


def moved(variant: Variant) -> tuple[Motion, Stance]:
    motion_, found = motion(variant), stance(variant)
    assert motion_ and found
    return motion_, found


def placed(transform: str, pivot: complex, point: complex) -> complex:
    """Where CSS takes a point of the picture, y down."""
    point -= pivot
    for function, given in reversed(FUNCTION.findall(transform)):
        one, *more = (
            float(value.removesuffix("deg").removesuffix("px")) for value in given.split(",")
        )
        if function == "rotate":
            point *= toward(one)
        elif function == "translate":
            point += complex(one, *more)
        else:
            point = complex(point.real * one, point.imag * more[0])
    return point + pivot


def between(first: str, second: str, done: float) -> str:
    """What a browser shows between two transforms with the same functions."""
    ends = iter(re.findall(r"-?[\d.]+", second))
    return re.sub(
        r"-?[\d.]+", lambda at: f"{float(at[0]) + (float(next(ends)) - float(at[0])) * done}", first
    )


def drawn(point: complex) -> complex:
    return point.conjugate() * 150


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_shank_and_foot_meet_at_the_ankle_at_every_moment(variant: Variant) -> None:
    moving, found = moved(variant)
    ankle, knee = drawn(found.solid.ankle), moving.pivots["shank"]
    ride = moving.pivots.get("ride", 0j)
    tracks = [moving.tracks[part] for part in ("thigh", "shank", "ride")]
    for keys in pairwise(zip(*tracks, strict=True)):
        for done in (0.0, 0.25, 0.5, 0.75, 1.0):
            thigh, shank, foot = (between(a[1], b[1], done) for a, b in zip(*keys, strict=True))
            of_leg = placed(thigh, 0j, placed(shank, knee, ankle))
            assert abs(of_leg - placed(foot, ride, ankle)) < SEEN


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_limbs_only_turn_and_so_keep_their_length(variant: Variant) -> None:
    moving, found = moved(variant)
    assert abs(moving.pivots["shank"] - drawn(found.solid.knee)) < 1e-9
    for part in ("thigh", "shank"):
        assert all(re.fullmatch(r"rotate\(-?[\d.]+deg\)", t) for _, t in moving.tracks[part])


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_the_foot_goes_the_machines_way_from_one_drawn_end_to_the_other(variant: Variant) -> None:
    moving, found = moved(variant)
    pivot, path = moving.pivots.get("ride", 0j), found.machine.path
    way = [placed(t, pivot, drawn(found.solid.ankle)) for _, t in moving.tracks["ride"]]
    for pose in (found.solid, found.outline):
        assert min(abs(at - drawn(pose.ankle)) for at in way) < SEEN
    for at in way:
        if isinstance(path, Rail):
            off = (at - way[0]) / drawn(path.push)
            assert abs(off.imag) * 150 < SEEN
        else:
            centre = drawn(path.pivot) if isinstance(path, Hinge) else 0j
            assert abs(abs(at - centre) - abs(way[0] - centre)) < SEEN


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_a_repetition_ends_where_it_began_and_time_runs_forward(variant: Variant) -> None:
    moving, _ = moved(variant)
    for track in moving.tracks.values():
        shares = [share for share, _ in track]
        assert (shares[0], shares[-1]) == (0, 1)
        assert shares == sorted(shares)
        assert track[0][1] == track[-1][1]


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_the_time_of_every_phase_is_the_one_the_page_teaches(variant: Variant) -> None:
    _, found = moved(variant)
    taught = {phase.phase: phase.tempo_s for phase in variant.rep}
    for stage in repetition(variant, found):
        span = taught.get(stage.phase)
        assert stage.taught == span
        assert stage.seconds == (span.max if span else UNTAUGHT_S[stage.phase])


def test_another_tempo_in_the_data_is_another_motion() -> None:
    variant = GUIDE.variants["45-degree-leg-press"]
    slow = [
        phase.model_copy(update={"tempo_s": Span(min=5, max=6)} if phase.phase == "lower" else {})
        for phase in variant.rep
    ]
    changed, _ = moved(variant.model_copy(update={"rep": slow}))
    assert changed.seconds == pytest.approx(moved(variant)[0].seconds + 3)
    assert [words for _, words in changed.beats][:6] == [f"Lower {n}" for n in range(1, 7)]


def test_a_press_that_teaches_one_way_only_stays_still() -> None:
    variant = GUIDE.variants["45-degree-leg-press"]
    half = [phase for phase in variant.rep if phase.phase != "press"]
    drawing = press(variant.model_copy(update={"rep": half}))
    assert drawing and drawing.motion is None


def test_a_phase_is_told_by_its_seconds_or_by_its_name() -> None:
    beats = moved(GUIDE.variants["single-leg-press"])[0].beats
    assert [words for _, words in beats[:4]] == ["Lower 1", "Lower 2", "Lower 3", "Lower 4"]
    assert beats[5][1] == "Press"
    assert beats[1][0] * 6.9 == pytest.approx(1)


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_a_sheet_is_small_and_moves_every_part_of_the_figure(variant: Variant) -> None:
    moving, _ = moved(variant)
    text, drawing = sheet(moving), press(variant)
    assert drawing
    assert len(text.encode()) < 8_000
    assert text.count("{") == text.count("}")
    for part in moving.tracks:
        assert f"@keyframes {part} {{" in text
        assert f'<g class="{part}">' in drawing.svg


@pytest.mark.parametrize("variant", DRAWN, ids=name)
def test_cards_carry_no_motion(variant: Variant) -> None:
    assert not re.search('class="(thigh|shank|ride|lift|pull|reach)"', str(small(variant)))


def test_only_pages_of_presses_that_move_ask_for_a_sheet(rendered: dict[str, Output]) -> None:
    sheets = {output.path for output in styles(GUIDE)}
    asked = {
        output.path: re.search(r'"styles": \["([^"]+/motion/[^"]+)"\]', output.content)
        for output in rendered.values()
    }
    moving = {path: found[1] for path, found in asked.items() if found and found[1] in sheets}
    assert moving.keys() == {f"variants/{variant.slug}.md" for variant in DRAWN}
    assert set(moving.values()) == sheets
