"""The shape of an entry of free-exercise-db, told apart from the code: what it allows, and entries at random."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

MUSCLES = [
    "abdominals", "abductors", "adductors", "biceps", "calves", "chest", "forearms", "glutes",
    "hamstrings", "lats", "lower back", "middle back", "neck", "quadriceps", "shoulders", "traps",
    "triceps",
]  # fmt: skip
EQUIPMENT = [
    None, "medicine ball", "dumbbell", "body only", "bands", "kettlebells", "foam roll", "cable",
    "machine", "barbell", "exercise ball", "e-z curl bar", "other",
]  # fmt: skip
WORDS: dict[str, list[Any]] = {
    "force": [None, "static", "pull", "push"],
    "level": ["beginner", "intermediate", "expert"],
    "mechanic": [None, "isolation", "compound"],
    "equipment": EQUIPMENT,
    "category": [
        "powerlifting", "strength", "stretching", "cardio", "olympic weightlifting", "strongman",
        "plyometrics",
    ],
}  # fmt: skip
LISTS: dict[str, list[str] | None] = {
    "primaryMuscles": MUSCLES, "secondaryMuscles": MUSCLES, "instructions": None, "images": None,
}  # fmt: skip
"""What may stand in each list; None for any text."""
FIELDS = {"id", "name", *WORDS, *LISTS}


def faults(entry: dict[str, Any]) -> Iterator[str]:
    """Every way in which the entry is not of that shape."""
    yield from (f"{name}: missing or unknown" for name in FIELDS ^ entry.keys())
    for name, allowed in WORDS.items():
        if entry[name] not in allowed:
            yield f"{name}: {entry[name]}"
    for name, words in LISTS.items():
        items = entry[name]
        if not all(isinstance(item, str) and (words is None or item in words) for item in items):
            yield f"{name}: {items}"
        if words and len(set(items)) < len(items):
            yield f"{name}: twice"
    if not entry["primaryMuscles"]:
        yield "primaryMuscles: none"
    if not entry["id"] or not entry["id"].replace("_", "a").replace("-", "a").isalnum():
        yield f"id: {entry['id']}"


entries = st.fixed_dictionaries({
    "id": st.from_regex(r"[0-9a-zA-Z_-]+", fullmatch=True),
    "name": st.text(),
    **{name: st.sampled_from(allowed) for name, allowed in WORDS.items()},
    "primaryMuscles": st.lists(st.sampled_from(MUSCLES), min_size=1, unique=True),
    "secondaryMuscles": st.lists(st.sampled_from(MUSCLES), unique=True),
    "instructions": st.lists(st.text()),
    "images": st.lists(st.text()),
})  # fmt: skip
"""Any entry of that shape."""
