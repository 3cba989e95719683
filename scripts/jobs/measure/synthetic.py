"""A data folder in; the same with as many presses as asked out, each of a real one's size and all different."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

_OWN = re.compile(r"^(slug|name): (.+)$", re.M)
_WORDS = re.compile(r"^(?:aliases|search):\n((?:  - .+\n)+)", re.M)
_LINK = re.compile(r"(\(variants/|^  - variant: )([a-z0-9-]+)", re.M)
_SUMMARY = re.compile(r"^summary: >-\n  ", re.M)
_TRUNK = re.compile(r"(trunk_deg:\s*\{?\s*value: )(-?[\d.]+)")

_MARK = "Number {}, made to measure how long a build takes. "

_QUESTION = """\
  - slug: made
    name: Which of the presses that were made to measure?
    several: true
    answers:
      - slug: even
        name: Every other one
        suits:
{}
      - slug: odd
        name: The rest
        suits:
{}

same_machine:
"""
"""So that an answer leads to each of them, as the guide wants it."""


def write(real: Path, out: Path, size: int) -> None:
    """Copies the data and adds presses until there are `size`, or no more than the real ones."""
    shutil.copytree(real, out, ignore=shutil.ignore_patterns("example-gym", "schemas"))
    texts = {
        file.stem: file.read_text("utf-8") for file in sorted((out / "variants").glob("*.yml"))
    }
    made = dict(_chosen(texts, size - len(texts)))
    for new, (old, number) in made.items():
        text = renamed(texts[old], number, made)
        (out / "variants" / f"{new}.yml").write_text(text, "utf-8")
    _let_every_press_be_reached(out / "choosing.yml", texts, made)


_Made = dict[str, tuple[str, int]]
"""By its slug, the press that another one was made from, and its number."""


def _chosen(texts: dict[str, str], wanted: int) -> Iterator[tuple[str, tuple[str, int]]]:
    left = wanted
    for number in count(2):
        for old in texts:
            if left <= 0:
                return
            left -= 1
            yield f"{old}-{number}", (old, number)


def renamed(text: str, number: int, made: _Made) -> str:
    """The press under another name, with links to its like, and with a seat that leans otherwise."""

    def link(match: re.Match[str]) -> str:
        other = f"{match[2]}-{number}"
        return f"{match[1]}{other if other in made else match[2]}"

    def words(match: re.Match[str]) -> str:
        return re.sub(r"(?m)(?<=[^:\n'])('?)$", rf" {number}\1", match[0])

    text = _LINK.sub(link, text)
    text = _OWN.sub(lambda m: f"{m[0]}-{number}" if m[1] == "slug" else f"{m[0]} {number}", text)
    text = _WORDS.sub(words, text)
    text = _SUMMARY.sub(lambda m: m[0] + _MARK.format(number), text)
    return _TRUNK.sub(lambda m: f"{m[1]}{float(m[2]) + number / 1000:.3f}", text)


def _let_every_press_be_reached(choosing: Path, texts: dict[str, str], made: _Made) -> None:
    steps = [new for new, (old, _) in made.items() if "\nwithheld:" not in texts[old]]
    if steps:
        reasons = [f"          - {{variant: {new}, why: It was made}}" for new in steps]
        question = _QUESTION.format("\n".join(reasons[::2]), "\n".join(reasons[1::2] or reasons))
        text = choosing.read_text("utf-8")
        choosing.write_text(text.replace("same_machine:\n", question), "utf-8")
