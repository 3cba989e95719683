"""Publishing refused: what is not whole, or not ours to replace, in plain words, with the old site left as it was."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from jobs import swap
from jobs.publish import publish, served_place
from published import put, read_all, releases, script, tiny

ROOT = Path(__file__).parent.parent


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A place to publish to, with a name as people give them."""
    return tmp_path / "Fitnessstudio M\xfcller" / "gu\xefde \u8173"


def test_a_site_that_is_not_whole_is_not_published(place: Path, tmp_path: Path) -> None:
    put(place, "one")

    @contextmanager
    def torn() -> Iterator[Path]:
        with tiny(tmp_path, "two")() as site:
            (site / "404.html").unlink()
            (site / "presses" / "more.html").write_text(
                '<a href="sled.html#top">x</a> <a href="../gone.html">x</a> <a href="https://a.example/b">x</a>'
                '<img src="a%20picture.svg"><a href="#here">x</a><a href="mailto:a@b.example">x</a>'
            )
            (site / "look.css").write_text("body { background: url('back.png') }")
            yield site
            (site / "404.html").touch()

    with pytest.raises(SystemExit) as end:
        publish(place, torn, 3)
    assert str(end.value).splitlines() == [
        "there is no 404.html",
        "look.css names back.png, which is not there",
        "presses/more.html names gone.html, which is not there",
        "presses/more.html names presses/a picture.svg, which is not there",
        "the site is not whole; nothing was published",
    ]
    assert read_all(place) == "one"
    assert releases(place) == []


def test_what_holds_something_else_is_refused(place: Path) -> None:
    place.mkdir(parents=True)
    (place / "thesis.txt").write_text("years of work")
    shelf = place.with_name("other.releases")
    shelf.mkdir()
    (shelf / "thesis.txt").touch()
    file, link = place.with_name("file"), place.with_name("link")
    file.touch()
    link.symlink_to(place)
    for given, why in {
        place: "something else than a built guide",
        place.with_name("other"): "something else than a built guide",
        file: "is a file",
        link: "is a link to somewhere else",
        ROOT / "site": "the guide's source",
        ROOT.parent: "the guide's source",
        Path("/"): "the guide's source",
        file / "below": "cannot publish|is a file",
    }.items():
        with pytest.raises(SystemExit, match=why) as end:
            put(given, "one") if given.parts[:2] == place.parts[:2] else served_place(str(given))
        assert "\n" not in str(end.value)
    assert [path.name for path in place.iterdir()] == ["thesis.txt"]


def test_a_published_place_is_not_built_into(place: Path) -> None:
    put(place, "one")
    done = script("build", "--out", place)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "scripts/publish.py" in done.stderr
    assert read_all(place) == "one"


def test_a_move_that_fails_leaves_what_was_served(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_link", lambda folder, name: None)
    put(place, "one")
    really = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target == place:
            raise PermissionError(errno.EACCES, "a program has it open")
        return really(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(SystemExit, match=r"cannot publish to .* a program has it open"):
        put(place, "two")
    monkeypatch.setattr(Path, "replace", really)
    assert read_all(place) == "one"
    assert releases(place) == []
    put(place, "two")
    assert read_all(place) == "two"


def test_a_mistake_in_the_data_publishes_nothing(place: Path, tmp_path: Path) -> None:
    put(place, "one")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "nonsense.yml").write_text("a: 1")
    done = script("publish", place, "--data", tmp_path / "data")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert read_all(place) == "one"


@pytest.mark.parametrize("words", [["--keep", "0"], ["--keep", "x"], ["--to", "x"]])
def test_options_that_make_no_sense_are_one_line(place: Path, words: list[str]) -> None:
    done = script("publish", place, *words)
    assert done.returncode == 2
    assert "error: " in done.stderr.splitlines()[-1]
