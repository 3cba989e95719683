"""Publishing: the old site or the new one, and going back."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from built import read_pages
from jobs import release
from jobs.folder import MARK, RELEASE
from jobs.publish import go_back
from jobs.shelf import Shelf
from published import put, read_all, releases, script, tiny

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def disk(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes what is put on the disk for good and what takes a new name, instead of waiting for it."""
    notes = list[str]()
    really = Path.replace

    def replace(self: Path, target: Path) -> Path:
        notes.append(f"{self.name} becomes {target.name}")
        return really(self, target)

    monkeypatch.setattr(os, "fsync", lambda handle: notes.append(str(os.fstat(handle).st_ino)))
    monkeypatch.setattr(Path, "replace", replace)
    return notes


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A place to publish to, with a name as people give them."""
    return tmp_path / "Fitnessstudio M\xfcller" / "gu\xefde \u8173"


@pytest.fixture(params=["links", "no links"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A disk that knows links, and one that does not."""
    if request.param == "no links":

        def refuse(self: Path, target: Path) -> None:
            raise OSError(errno.EPERM, "no links here")

        monkeypatch.setattr(Path, "symlink_to", refuse)
    return str(request.param)


def test_one_release_after_another_is_served(place: Path, system: str) -> None:
    for word in ("one", "two", "three"):
        put(place, word)
        assert read_all(place) == word
    assert place.is_symlink() == (system == "links")


def test_all_of_a_release_is_on_the_disk_before_it_is_served(place: Path, disk: list[str]) -> None:
    put(place, "one")
    before = disk[: disk.index(f".link becomes {place.name}")]
    folder = place.resolve()
    for path in (folder, folder.parent, *folder.rglob("*")):
        assert str(path.stat().st_ino) in before
    assert str(place.parent.stat().st_ino) in disk[len(before) :]


def test_going_back_and_going_back_again(place: Path, system: str) -> None:
    put(place, "one")
    put(place, "two")
    assert "again" in go_back(place, None)
    assert read_all(place) == "one"
    go_back(place, None)
    assert read_all(place) == "two"


def test_going_back_to_one_of_several(place: Path, system: str) -> None:
    for word in ("one", "two", "three"):
        put(place, word)
    oldest = Shelf(place).earlier()[-1]
    go_back(place, oldest)
    assert read_all(place) == "one"
    put(place, "four")
    go_back(place, None)
    assert read_all(place) == "one"


@pytest.mark.parametrize("keep", [1, 2])
def test_only_so_many_earlier_releases_are_kept(place: Path, system: str, keep: int) -> None:
    for word in ("one", "two", "three", "four"):
        put(place, word, keep)
    assert len(releases(place)) == keep
    go_back(place, None)
    assert read_all(place) == "three"


def test_the_same_site_again_changes_nothing(place: Path, system: str) -> None:
    put(place, "one")
    put(place, "two")
    assert "already" in put(place, "two")
    go_back(place, None)
    assert read_all(place) == "one"


def test_a_served_site_that_was_harmed_is_put_right(place: Path, system: str) -> None:
    put(place, "one")
    (place / "404.html").write_text("harmed")
    put(place, "one")
    assert read_all(place) == "one"


def test_nothing_to_go_back_to_is_one_line(place: Path) -> None:
    with pytest.raises(SystemExit, match="nothing was published"):
        go_back(place, None)
    put(place, "one")
    with pytest.raises(SystemExit, match="no earlier release"):
        go_back(place, None)
    put(place, "two")
    with pytest.raises(SystemExit, match=f"there are: {Shelf(place).earlier()[0]}"):
        go_back(place, "nonsense")


def test_a_damaged_release_is_not_gone_back_to(place: Path) -> None:
    put(place, "one")
    put(place, "two")
    (Shelf(place).where(Shelf(place).earlier()[0]) / "404.html").write_text("harmed")
    with pytest.raises(SystemExit, match=r"damaged \(404.html\)"):
        go_back(place, None)
    assert read_all(place) == "two"


def test_a_page_opened_just_before_still_finds_its_own_style(place: Path) -> None:
    put(place, "one")
    (style,) = place.glob("look.*.css")
    put(place, "two", keep=1)
    put(place, "three", keep=1)
    assert (place / style.name).read_text() == ".one {}"
    put(place, "four", keep=1)
    assert not (place / style.name).exists()


def test_a_page_opened_just_before_going_back_still_finds_its_own_style(
    place: Path, system: str
) -> None:
    put(place, "one")
    put(place, "two")
    (style,) = (each for each in place.glob("look.*.css") if each.read_text() == ".two {}")
    go_back(place, None)
    assert (place / style.name).read_text() == ".two {}"
    assert len(Shelf(place).earlier()) == 1


def test_going_back_makes_files_look_new_to_a_browser(place: Path) -> None:
    put(place, "one")
    old = Shelf(place).where(Shelf(place).served()) / "index.html"
    os.utime(old, (1e9, 1e9))
    put(place, "two")
    go_back(place, None)
    assert (place / "index.html").stat().st_mtime > 1e9


def test_a_site_built_right_into_the_place_is_kept_to_go_back_to(place: Path, system: str) -> None:
    with tiny(place.parents[1], "built")() as site:
        place.parent.mkdir()
        release.copy(release.sums(site), site, place)
    (place / MARK).touch()
    put(place, "one")
    assert read_all(place) == "one"
    go_back(place, None)
    assert read_all(place) == "built"


def test_an_empty_folder_will_do(place: Path, system: str) -> None:
    place.mkdir(parents=True)
    put(place, "one")
    assert read_all(place) == "one"


@pytest.mark.slow
def test_the_real_guide_is_published(place: Path) -> None:
    done = script("publish", place)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{place} shows ")
    assert len(read_pages(place)) > 100
    assert release.damage(place) == []
    assert not (place / MARK).exists()
    assert (place / RELEASE).is_file()
