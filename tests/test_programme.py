"""Four weeks from a last set: worked by hand, and rules that hold for any set."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from legpress.model import Guide
from legpress.model.programme import Example, Programmes
from legpress.programme import down, easy_sets, loadable, stepped, worked


@pytest.fixture(scope="module")
def data(guide: Guide) -> Programmes:
    return guide.programmes


def weeks_of(data: Programmes, goal: str) -> list[float]:
    programme = next(each for each in data.programmes if each.goal == goal)
    return [each.plates_kg for each in worked(data, programme).weeks]


def test_loads_are_what_pairs_of_plates_make() -> None:
    assert loadable([10, 2.5], 40) == [0, 5, 10, 15, 20, 25, 30, 35, 40]
    assert loadable([20], 90) == [0, 40, 80]
    assert loadable([1.25], 5) == [0, 2.5, 5]


def test_a_load_is_rounded_down() -> None:
    assert down(87.2, [0, 40, 80, 120]) == 80
    assert down(80, [0, 40, 80, 120]) == 80


def test_a_step_that_is_too_big_is_not_taken() -> None:
    # 100 + 60 kg; 5% of 160 are 8 kg, so 105 will do and 110 will not.
    assert stepped(100, [100, 105], 60, 5) == 105
    assert stepped(100, [100, 110], 60, 5) == 100
    assert stepped(100, [80, 100], 60, 5) == 100


def test_the_examples_are_as_worked_by_hand(data: Programmes) -> None:
    # 100 kg of plates, 60 kg of machine, 12 done and 2 left: 14 shown, 160 kg moved.
    # Size asks for 12 + 2 = 14, which the set showed. One pair of 1.25 more is 102.5,
    # and 162.5 is not above 160 * 1.05 = 168.
    assert weeks_of(data, "hypertrophy") == [100, 100, 100, 102.5]
    # First weeks ask for 12 + 3 = 15: 4% lighter, 153.6 - 60 = 93.6, down to 92.5; no step.
    assert weeks_of(data, "beginner") == [92.5, 92.5, 92.5, 92.5]
    # Strength asks for 6 + 2 = 8: still no heavier than the set.
    assert weeks_of(data, "strength") == [100, 100, 100, 102.5]
    # Endurance asks for 20 + 3 = 23: 9 missing, 36% lighter, 102.4 - 60 = 42.4, down to 40.
    assert weeks_of(data, "endurance") == [40, 40, 40, 42.5]


def test_the_warm_up_counts_the_machine(data: Programmes) -> None:
    programme = next(each for each in data.programmes if each.goal == "hypertrophy")
    # 100 + 60 = 160: half is 80 - 60 = 20; 70% is 112 - 60 = 52, down to 50.
    assert worked(data, programme).warm_up == [(8, 20), (3, 50)]


def test_an_easy_week_has_half_the_sets_and_at_least_one(data: Programmes) -> None:
    found = {each.goal: easy_sets(data, each) for each in data.programmes}
    assert found == {"beginner": 1, "hypertrophy": 2, "strength": 2, "endurance": 1}


@pytest.mark.slow
@given(
    plates=st.integers(1, 200).map(lambda each: each * 2.5),
    machine=st.integers(0, 200),
    reps=st.integers(1, 50),
    reserve=st.integers(0, 10),
)
def test_no_first_week_is_heavier_than_the_last_set(
    guide: Guide, plates: float, machine: float, reps: int, reserve: int
) -> None:
    last = Example(plates_kg=plates, machine_kg=machine, reps=reps, reserve=reserve)
    data = guide.programmes.model_copy(update={"example": last})
    loads = set(loadable(data.plates_kg, 2 * plates))
    for programme in data.programmes:
        found = [each.plates_kg for each in worked(data, programme).weeks]
        assert found[0] <= plates
        assert set(found) <= loads
        for before, after in pairwise(found):
            assert after + machine <= (before + machine) * 1.05 + 1e-6
