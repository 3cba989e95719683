"""Whatever stands in a file, the reader answers with a guide or with problems, and never breaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from attack import Attack
from folders import BASE
from hypothesis import given, settings
from hypothesis import strategies as st

VARIANT = Path("variants/sled-press.yml")
FILES = sorted(path.relative_to(BASE) for path in BASE.rglob("*.yml"))
PIECES = st.sampled_from(
    [
        "", " ", "\n", "\t", ":", ": ", "- ", "#", " #x", "'", '"', "[", "]", "{", "}", "&a ", "*a", "!x ",
        "!!python/object:x ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "|", ">-\n", "?", ",", "@", "`", "~",
        "null", "no", "017", "12:30", "\\", "\x00", "\u202e", "\ufeff", "\ud7ff", "<b>", "{{", "9" * 30,
    ]
)  # fmt: skip


@pytest.fixture(scope="module")
def attack(tmp_path_factory: pytest.TempPathFactory) -> Attack:
    return Attack(tmp_path_factory.mktemp("attack"), BASE)


def reads_or_refuses(attack: Attack, file: Path, content: bytes) -> None:
    """Has the content read in place of the file, and then the whole guide checked."""
    number = [each.path for each in attack.files].index(BASE / file)
    attack.read(number, content)
    attack.check({number: content})


freely = settings(max_examples=80, deadline=None, database=None)


@freely
@given(content=st.binary(max_size=400))
def test_any_bytes(attack: Attack, content: bytes) -> None:
    reads_or_refuses(attack, VARIANT, content)


@freely
@given(content=st.text(max_size=400))
def test_any_text(attack: Attack, content: str) -> None:
    reads_or_refuses(attack, VARIANT, content.encode("utf-8", "surrogatepass"))


@freely
@given(pieces=st.lists(st.one_of(PIECES, st.sampled_from(["slug", "name", "a b"])), max_size=40))
def test_any_yaml(attack: Attack, pieces: list[str]) -> None:
    reads_or_refuses(attack, VARIANT, "".join(pieces).encode())


@freely
@given(file=st.sampled_from(FILES), place=st.floats(0, 1), cut=st.integers(0, 30), piece=PIECES)
def test_a_slip_of_the_hand(attack: Attack, file: Path, place: float, cut: int, piece: str) -> None:
    text = (BASE / file).read_text("utf-8")
    at = int(place * len(text))
    reads_or_refuses(attack, file, (text[:at] + piece + text[at + cut :]).encode())


@freely
@given(file=st.sampled_from(FILES), place=st.floats(0, 1), flip=st.integers(1, 255))
def test_a_flipped_byte(attack: Attack, file: Path, place: float, flip: int) -> None:
    content = bytearray((BASE / file).read_bytes())
    content[int(place * (len(content) - 1))] ^= flip
    reads_or_refuses(attack, file, bytes(content))


@freely
@given(file=st.sampled_from(FILES), shuffled=st.randoms(use_true_random=False))
def test_lines_in_another_order(attack: Attack, file: Path, shuffled: object) -> None:
    rows = (BASE / file).read_text("utf-8").splitlines(keepends=True)
    shuffled.shuffle(rows)  # type: ignore[attr-defined]
    reads_or_refuses(attack, file, "".join(rows).encode())
