"""A guide in; everything that only shows when its files are read together out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..model import Guide
from ..problem import Problem
from .addresses import pages_differ, places_differ
from .choosing import (
    answers_differ,
    every_press_is_reached,
    nothing_withheld_is_advised,
    some_press_is_left,
)
from .claims import agreed_by_two, claims_rest_on_something
from .geometry import bodies_fit, technique_figures_fit
from .gym import (
    designs_fit,
    history_is_newest_first,
    limits_are_above_the_empty_load,
    machines_can_be_pressed,
    only_the_overlay_names_machines,
    overlay_files_can_be_shown,
    overlay_files_differ,
    stopped_machines_say_so,
    tasks_concern_the_machine,
)
from .names import names_differ, search_words_add_something
from .programmes import (
    beginners_have_a_programme,
    each_goal_has_one_programme,
    programmes_are_for_presses_with_steps,
    programmes_keep_to_the_dose,
    the_example_is_near_every_goal,
)
from .references import marks_are_whole, references_exist
from .repeats import nothing_is_listed_twice, slugs_differ
from .sources import sources_are_used, studies_differ, what_was_not_read_says_so
from .variants import a_rep_has_both_ends, heads_belong, not_its_own_alternative

Rule = Callable[[Guide], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    references_exist,
    marks_are_whole,
    sources_are_used,
    studies_differ,
    what_was_not_read_says_so,
    names_differ,
    search_words_add_something,
    slugs_differ,
    pages_differ,
    places_differ,
    nothing_is_listed_twice,
    heads_belong,
    not_its_own_alternative,
    a_rep_has_both_ends,
    claims_rest_on_something,
    agreed_by_two,
    bodies_fit,
    technique_figures_fit,
    programmes_keep_to_the_dose,
    programmes_are_for_presses_with_steps,
    beginners_have_a_programme,
    each_goal_has_one_programme,
    the_example_is_near_every_goal,
    machines_can_be_pressed,
    designs_fit,
    limits_are_above_the_empty_load,
    tasks_concern_the_machine,
    history_is_newest_first,
    overlay_files_can_be_shown,
    overlay_files_differ,
    stopped_machines_say_so,
    only_the_overlay_names_machines,
    answers_differ,
    every_press_is_reached,
    nothing_withheld_is_advised,
    some_press_is_left,
)


def check(guide: Guide) -> list[Problem]:
    """What each rule finds."""
    return [problem for rule in RULES for problem in rule(guide)]
