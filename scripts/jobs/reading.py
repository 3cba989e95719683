"""Measures the sentences that tell a reader what to do: how many words, how long the words."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from . import setup
from .place import ROOT

if TYPE_CHECKING:
    import yaml

CEILING = 24
"""Words; no sentence that tells what to do is longer."""
LONG = 20
"""Words; plain English keeps most sentences below."""

TOLD = {
    "steps": ("variants/*.yml", ("set_up.do", "rep.do", "rep.breathe", "tempo")),
    "cues": ("variants/*.yml", ("do", "dont", "mistakes.fix")),
    "techniques": ("techniques/*.yml", ("short",)),
    "stop rules": (
        "safety.yml",
        ("actions.emergency", "actions.stop", "actions.ease_off", "stop_rules.name",
         "stop_rules.do", "red_flags.name", "red_flags.text", "screening"),
    ),
    "symptoms": ("symptoms/*.yml", ("summary", "stop_if", "now", "next_time", "causes.fix")),
}  # fmt: skip
"""What is counted: in which files of data/, under which keys."""

_END = re.compile(r"(?<=[.!?])[\"”')]*\s+(?=[\"“'(]?[A-Z0-9a-z])")
_WORD = re.compile(r"[^\W_]+(?:['’.,:-][^\W_]+)*")


@dataclass(frozen=True)
class Sentence:
    """One sentence, and the line of the file where its text starts."""

    path: str
    line: int
    text: str

    @property
    def words(self) -> list[str]:
        """Its words; a number counts as one."""
        return _WORD.findall(self.text)


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Prints a line for each kind of text, and the longest sentences with their places."""
    parser.add_argument("--worst", type=int, default=10, help="how many of the longest to show")
    options = parser.parse_args(argv)
    setup.enter("site")
    found = {kind: [*sentences(ROOT / "data", kind)] for kind in TOLD}
    every = [sentence for kind in found.values() for sentence in kind]
    print(f"{'':12}{'sentences':>10}{'words each':>12}{f'over {LONG}':>10}{'grade':>8}")
    for kind, those in (*found.items(), ("all", every)):
        lengths = [len(s.words) for s in those]
        share = sum(length > LONG for length in lengths) / len(lengths)
        mean = sum(lengths) / len(lengths)
        print(f"{kind:12}{len(those):10}{mean:12.1f}{share:10.1%}{grade(those):8.1f}")
    for one in sorted(every, key=lambda s: -len(s.words))[: options.worst]:
        print(f"{one.path}:{one.line}: {len(one.words)} words: {one.text}")
    return 0


def sentences(data: Path, kind: str) -> Iterator[Sentence]:
    """Every sentence of that kind of text, file by file."""
    from legpress.model.text import Text

    pattern, keys = TOLD[kind]
    for path in sorted(data.glob(pattern)):
        for node in _texts(path, keys):
            for text in _END.split(Text(" ".join(node.value.split())).plain()):
                place = path.relative_to(data.parent).as_posix()
                yield Sentence(place, node.start_mark.line + 1, text.strip())


def grade(those: list[Sentence]) -> float:
    """The automated readability index: about the school year whose pupils read it with ease."""
    words = [word for sentence in those for word in sentence.words]
    letters = sum(len(word) for word in words)
    return 4.71 * letters / len(words) + 0.5 * len(words) / len(those) - 21.43


def _texts(path: Path, keys: tuple[str, ...]) -> Iterator[yaml.ScalarNode]:
    import yaml

    root = yaml.compose(path.read_text("utf-8"), yaml.CSafeLoader)
    for key in keys:
        yield from _under(root, key.split("."))


def _under(node: yaml.Node | None, keys: list[str]) -> Iterator[yaml.ScalarNode]:
    import yaml

    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _under(item, keys)
    elif isinstance(node, yaml.ScalarNode) and not keys:
        yield node
    elif isinstance(node, yaml.MappingNode) and keys:
        yield from (s for k, v in node.value if k.value == keys[0] for s in _under(v, keys[1:]))
