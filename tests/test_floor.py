"""A gym's floor: what is here, what can be done instead, what is due, and how to report a fault."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from folders import EXAMPLES, data_folder
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, vRecur
from legpress.model import Guide
from legpress.model.day import spoken
from legpress.model.gym import Machine
from legpress.model.weight import Weight
from legpress.read import read_guide
from legpress.render import Output, attached, calendar, render
from legpress.render.floor import Floor, after, dial
from real import DATA, EXAMPLE_GYM


@pytest.fixture
def real(gym_guide: Guide) -> Guide:
    return gym_guide


@pytest.fixture
def floor(real: Guide) -> Floor:
    assert real.gym
    return Floor(real, real.gym)


def machine_called(floor: Floor, slug: str) -> Machine:
    return next(machine for machine in floor.gym.machines if machine.slug == slug)


def test_the_guide_is_complete_without_an_overlay(
    guide: Guide, rendered: dict[str, Output]
) -> None:
    assert guide.gym is None
    assert not [each.path for each in attached(guide) if each.path.startswith(("gym/", "m/"))]
    assert [path for path in rendered if path.startswith(("gym/", "m/"))] == []


@pytest.mark.slow
def test_an_overlay_adds_pages_and_changes_none_of_the_addresses(
    real: Guide, rendered: dict[str, Output]
) -> None:
    without = set(rendered)
    with_it = {output.path for output in render(real)}
    assert without < with_it
    assert all(path.startswith(("gym/", "m/")) for path in with_it - without)


def test_an_overlay_outside_the_data_counts_and_needs_no_first_line(tmp_path: Path) -> None:
    data = data_folder(tmp_path)
    own = tmp_path / "our club" / "Gym 1.yaml"
    own.parent.mkdir()
    text = (EXAMPLES / "good" / "gym" / "gym.yml").read_text().split("\n", 1)[1]
    own.write_text(text.replace("logo: gym/logo.svg\n", ""))
    (data / "gym.yml").write_text("not: this one")
    guide = read_guide(data, own)
    assert guide.gym and guide.gym.name == "A Gym"
    assert guide.overlay and guide.overlay.source is None


def test_an_overlay_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    from legpress.read import problems

    _, found = problems(data_folder(tmp_path), tmp_path / "gone.yml")
    assert [str(problem) for problem in found] == [
        f"{tmp_path / 'gone.yml'}:1: there is no such file"
    ]


def test_machines_in_use_come_first(floor: Floor) -> None:
    states = [machine.status.state for machine in floor.by_state()]
    assert states == ["in-use", "in-use", "caution", "out-of-use"]


def test_alternatives_here_come_before_those_elsewhere(floor: Floor, real: Guide) -> None:
    for variant in real.variants.values():
        found = floor.alternatives(variant)
        assert sorted(found, key=str) == sorted(variant.alternatives, key=str)
        here = [bool(a.variant and floor.usable(a.variant)) for a in found]
        assert here == sorted(here, reverse=True)


def test_in_place_of_a_stopped_machine_stands_its_twin(floor: Floor) -> None:
    stopped = machine_called(floor, "press-2")
    assert [machine.slug for machine in floor.twins(stopped)] == ["press-1"]


def test_other_presses_in_its_place_are_here_and_meant_for_that(floor: Floor) -> None:
    found = floor.other_presses(machine_called(floor, "press-2"))
    assert found
    for one in found:
        assert one.variant and floor.usable(one.variant)
        assert {"no-machine", "busy"} & set(one.when)


def test_a_check_that_failed_is_not_upkeep_that_was_done(floor: Floor) -> None:
    machine = machine_called(floor, "press-1")
    failed = machine.history[0].model_copy(update={"result": "taken-out"})
    due = {d.task.slug: d for d in floor.due(machine.model_copy(update={"history": [failed]}))}
    assert due["fasteners"].last is None


@pytest.mark.parametrize("interval", ["monthly", "quarterly", "yearly"])
@pytest.mark.parametrize("day", ["2026-01-31", "2028-02-29", "2026-11-30", "2026-05-28"])
def test_the_calendar_and_the_page_name_the_same_days(interval: str, day: str) -> None:
    start = datetime.date.fromisoformat(day)
    rule = bytes(vRecur(calendar._rule(interval, start)).to_ical()).decode()  # type: ignore[no-untyped-call]
    at = datetime.datetime.combine(start, datetime.time())
    _, following = rrulestr(rule, dtstart=at)[:2]
    assert following.date() == after(interval, start)


def test_a_report_names_the_machine(floor: Floor) -> None:
    ways = {way.address for way in floor.report(machine_called(floor, "press-1"))}
    subject = "Fault%3A%20Press%201%20%28press-1%29"
    assert ways == {f"mailto:faults@gym.example?subject={subject}", "tel:5550100"}


def test_a_form_gets_the_machine_filled_in(tmp_path: Path) -> None:
    guide = read_guide(data_folder(tmp_path, EXAMPLES / "good" / "gym"))
    assert guide.gym
    floor = Floor(guide, guide.gym)
    (way,) = floor.report(guide.gym.machines[0])
    assert way.address == "http://faults.gym.example/new?machine=press-1"
    assert floor.address(guide.gym.machines[0]) == "http://guide.gym.example:8080/legs/m/press-1/"


def test_what_is_due_follows_from_what_was_done(floor: Floor) -> None:
    due = {each.task.slug: each for each in floor.due(machine_called(floor, "press-1"))}
    assert due["fasteners"].last and due["fasteners"].by == datetime.date(2026, 11, 5)
    assert due["look-daily"].last is None
    assert due["look-daily"].by == floor.gym.upkeep_from
    assert due["wipe-contact-points"].by is None
    assert "cables-and-pulleys" not in due


@pytest.mark.parametrize(
    ("interval", "day", "expected"),
    [
        ("daily", "2026-12-31", "2027-01-01"),
        ("weekly", "2026-02-25", "2026-03-04"),
        ("monthly", "2026-01-31", "2026-02-28"),
        ("monthly", "2028-01-31", "2028-02-29"),
        ("monthly", "2026-11-30", "2026-12-30"),
        ("monthly", "2026-12-15", "2027-01-15"),
        ("quarterly", "2026-11-30", "2027-02-28"),
        ("yearly", "2028-02-29", "2029-02-28"),
    ],
)
def test_the_day_one_interval_later(interval: str, day: str, expected: str) -> None:
    assert after(interval, datetime.date.fromisoformat(day)).isoformat() == expected


@given(
    st.dates(datetime.date(1990, 1, 1), datetime.date(2200, 1, 1)),
    st.sampled_from(["daily", "weekly", "monthly", "quarterly", "yearly"]),
)
def test_the_next_day_is_later_and_within_the_interval(day: datetime.date, interval: str) -> None:
    longest = {"daily": 1, "weekly": 7, "monthly": 31, "quarterly": 92, "yearly": 366}
    assert 0 < (after(interval, day) - day).days <= longest[interval]


def events_of(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_the_calendars_hold_each_task_once(floor: Floor, real: Guide) -> None:
    files = {each.path: each.content for each in attached(real)}
    events = events_of(files["gym/upkeep.ics"])
    assert len({str(event["UID"]) for event in events}) == len(events)
    timed = [d for machine in floor.gym.machines for d in floor.due(machine) if d.by]
    assert len(events) == len(timed)
    for machine in floor.gym.machines:
        own = events_of(files[f"m/{machine.slug}/upkeep.ics"])
        assert len(own) == len([due for due in floor.due(machine) if due.by])
        assert all(machine.name in event["SUMMARY"] for event in own)


def test_a_task_comes_back_at_its_interval(real: Guide) -> None:
    files = {each.path: each.content for each in attached(real)}
    events = events_of(files["m/press-1/upkeep.ics"])
    fasteners = next(event for event in events if event["UID"].startswith("fasteners."))
    assert fasteners["DTSTART"].dt == datetime.date(2026, 11, 5)
    assert fasteners["RRULE"]["FREQ"] == ["MONTHLY"]
    pivots = next(event for event in events if event["UID"].startswith("pivots."))
    assert (pivots["RRULE"]["FREQ"], pivots["RRULE"]["INTERVAL"]) == (["MONTHLY"], [3])


@pytest.mark.slow
def test_the_same_overlay_gives_the_same_files(real: Guide) -> None:
    assert list(attached(real)) == list(attached(read_guide(DATA, EXAMPLE_GYM)))


@pytest.mark.parametrize(
    ("weight", "first", "shown"),
    [
        (Weight(kg=52), "kg", "52 kg (about 115 lb)"),
        (Weight(kg=52), "lb", "about 115 lb (52 kg)"),
        (Weight(lb=100), "kg", "about 45 kg (100 lb)"),
        (Weight(kg=47.5), "kg", "47.5 kg (about 105 lb)"),
    ],
)
def test_a_weight_says_which_figure_was_written(weight: Weight, first: str, shown: str) -> None:
    assert weight.shown(first) == shown


def test_an_empty_load_is_felt_by_its_rail(floor: Floor) -> None:
    machine = machine_called(floor, "vertical-1")
    assert machine.empty_push_kg == pytest.approx(34)
    tilted = machine.model_copy(update={"rail_angle_deg": 30.0})
    assert tilted.empty_push_kg == pytest.approx(17)
    assert machine.model_copy(update={"rail_angle_deg": None}).empty_push_kg is None
    assert machine_called(floor, "press-1").empty_push_kg == 52


def test_a_number_is_dialled_without_its_spaces() -> None:
    assert dial("+44 (0)20 555-0100") == "tel:+440205550100"


def test_a_day_is_spoken() -> None:
    assert spoken(datetime.date(2026, 5, 4)) == "4 May 2026"
