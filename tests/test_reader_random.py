"""Whatever stands in a file, the reader answers with a guide or with problems, and never breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from folders import BASE, data_folder
from hypothesis import given, settings
from hypothesis import strategies as st
from legpress.model import Guide
from legpress.problem import DataError
from legpress.read import read_guide

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
def data() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield data_folder(Path(folder))


def reads_or_refuses(data: Path, file: Path, content: bytes) -> None:
    """Puts the content in place of the file, and the file back."""
    (data / file).write_bytes(content)
    try:
        assert isinstance(read_guide(data), Guide)
    except DataError as error:
        assert error.problems
        for problem in error.problems:
            assert problem.line >= 1
            assert problem.line <= max(1, len(content.splitlines()), 100)
            assert "Traceback" not in problem.message
            assert str(problem).isprintable()
    finally:
        (data / file).write_bytes((BASE / file).read_bytes())


freely = settings(max_examples=80, deadline=None, database=None)


@freely
@given(content=st.binary(max_size=400))
def test_any_bytes(data: Path, content: bytes) -> None:
    reads_or_refuses(data, VARIANT, content)


@freely
@given(content=st.text(max_size=400))
def test_any_text(data: Path, content: str) -> None:
    reads_or_refuses(data, VARIANT, content.encode("utf-8", "surrogatepass"))


@freely
@given(pieces=st.lists(st.one_of(PIECES, st.sampled_from(["slug", "name", "a b"])), max_size=40))
def test_any_yaml(data: Path, pieces: list[str]) -> None:
    reads_or_refuses(data, VARIANT, "".join(pieces).encode())


@freely
@given(file=st.sampled_from(FILES), place=st.floats(0, 1), cut=st.integers(0, 30), piece=PIECES)
def test_a_slip_of_the_hand(data: Path, file: Path, place: float, cut: int, piece: str) -> None:
    text = (BASE / file).read_text("utf-8")
    at = int(place * len(text))
    reads_or_refuses(data, file, (text[:at] + piece + text[at + cut :]).encode())


@freely
@given(file=st.sampled_from(FILES), place=st.floats(0, 1), flip=st.integers(1, 255))
def test_a_flipped_byte(data: Path, file: Path, place: float, flip: int) -> None:
    content = bytearray((BASE / file).read_bytes())
    content[int(place * (len(content) - 1))] ^= flip
    reads_or_refuses(data, file, bytes(content))


@freely
@given(file=st.sampled_from(FILES), shuffled=st.randoms(use_true_random=False))
def test_lines_in_another_order(data: Path, file: Path, shuffled: object) -> None:
    rows = (BASE / file).read_text("utf-8").splitlines(keepends=True)
    shuffled.shuffle(rows)  # type: ignore[attr-defined]
    reads_or_refuses(data, file, "".join(rows).encode())
