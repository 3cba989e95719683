"""What a reader is told to do is said in short sentences, and the measure of that is right."""

from __future__ import annotations

from pathlib import Path

import pytest
from jobs.reading import CEILING, TOLD, Sentence, grade, sentences

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("kind", TOLD)
def test_no_sentence_that_tells_what_to_do_is_long(kind: str) -> None:
    told = [*sentences(ROOT / "data", kind)]
    assert len(told) > 50
    assert [(s.path, s.line, s.text) for s in told if len(s.words) > CEILING] == []


def test_sentences_are_found_with_their_lines_and_without_marks(tmp_path: Path) -> None:
    file = tmp_path / "data" / "symptoms" / "x.yml"
    file.parent.mkdir(parents=True)
    file.write_text(
        "slug: x\nnow:\n  - Stop. See [it](stop-rules/a) at 2.5 m [@src].\n  - >-\n    Go!\n"
    )
    found = [*sentences(tmp_path / "data", "symptoms")]
    assert [(s.line, s.text) for s in found] == [(3, "Stop."), (3, "See it at 2.5 m."), (4, "Go!")]
    assert found[1].words == ["See", "it", "at", "2.5", "m"]


def test_the_grade_is_the_automated_readability_index() -> None:
    said = [Sentence("", 1, "The cat sat on the mat"), Sentence("", 2, "It was warm there")]
    assert grade(said) == pytest.approx(4.71 * 31 / 10 + 0.5 * 10 / 2 - 21.43)
