"""Folders and links that want to harm, or were left half done: refused with a reason, at once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from folders import HEAD, SHOWN, report
from legpress.model import Place
from legpress.read import problems
from legpress.read.assemble import assembled
from legpress.read.entry import read_file
from legpress.read.files import DataFile, find


def test_a_link_out_of_the_folder_is_not_followed(data: Path, source: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("password: hidden\n")
    _link(source, secret)
    expected = f"{SHOWN}:1: this is a link that leads out of the data folder; copy the file"
    assert [expected] == [p for p in report(data) if "smith-2001.yml" in p]
    assert "hidden" not in "".join(report(data))


@pytest.mark.parametrize("target", ["nowhere.yml", "smith-2001.yml"])
def test_a_link_to_nothing_or_to_itself_is_refused(data: Path, source: Path, target: str) -> None:
    _link(source, Path(target))
    assert f"{SHOWN}:1: this is a link that leads out of the data folder; copy the file" in report(
        data
    )


def test_a_linked_folder_is_not_entered(data: Path, tmp_path: Path) -> None:
    (data / "topics").rename(tmp_path / "elsewhere")
    _link(data / "topics", tmp_path / "elsewhere")
    expected = "data/topics:1: this is a link that leads out of the data folder; copy the folder"
    assert [expected] == report(data)


def _link(path: Path, target: Path) -> None:
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("this system makes no symbolic links")


def test_a_folder_with_a_file_name_is_refused(data: Path, source: Path) -> None:
    source.mkdir()
    assert f"{SHOWN}:1: this is a folder where only files belong; remove it" in report(data)


def test_a_folder_in_place_of_a_single_file_is_refused(data: Path) -> None:
    (data / "names.yml").unlink()
    (data / "names.yml").mkdir()
    assert report(data) == ["data/names.yml:1: this is a folder where only files belong; remove it"]


def test_a_file_in_place_of_a_folder_is_refused(data: Path) -> None:
    (data / "topics").rename(data / ".topics")
    (data / "topics").write_text("")
    assert report(data) == ["data/topics:1: this is no folder"]


def test_an_empty_folder_is_refused(data: Path) -> None:
    (data / "topics" / "progression.yml").unlink()
    assert report(data) == ["data/topics:1: this folder is empty; it needs a topic file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_not_waited_for(data: Path, source: Path) -> None:
    os.mkfifo(source)
    assert [f"{SHOWN}:1: this is no file that can be read"] == report(data)


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="may read everything here")
def test_a_file_without_permission_is_refused(data: Path, source: Path) -> None:
    source.write_text(HEAD)
    source.chmod(0)
    assert [f"{SHOWN}:1: this file cannot be read (permission denied)"] == report(data)


def test_a_file_that_fails_while_it_is_read_is_refused(
    data: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source.write_text(HEAD)
    really_open = Path.open

    def failing(path: Path, mode: str) -> object:
        if path == source:
            raise PermissionError(13, "Permission denied")
        return really_open(path, mode)

    monkeypatch.setattr(Path, "open", failing)
    assert [f"{SHOWN}:1: this file cannot be read (permission denied)"] == report(data)


@pytest.mark.parametrize("asked", ["is_symlink", "is_dir"])
def test_a_folder_that_may_be_listed_and_not_entered_is_refused(
    data: Path, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    really = getattr(Path, asked)

    def failing(path: Path) -> bool:
        if path.parent == data / "sources":
            raise PermissionError(13, "Permission denied")
        return bool(really(path))

    monkeypatch.setattr(Path, asked, failing)
    names = ("jones-2010", "smith-2001")
    expected = [
        f"data/sources/{name}.yml:1: this file cannot be opened (permission denied)"
        for name in names
    ]
    assert expected == report(data)


def test_a_data_folder_that_may_be_listed_and_not_entered_is_refused(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = Path.is_dir

    def failing(path: Path) -> bool:
        if path.parent == data:
            raise PermissionError(13, "Permission denied")
        return really(path)

    (data / "odd").touch()
    monkeypatch.setattr(Path, "is_dir", failing)
    found = report(data)
    assert "data/safety.yml:1: this file cannot be opened (permission denied)" in found
    assert "data/variants:1: this folder cannot be opened (permission denied)" in found
    assert "data/odd:1: unknown file; no part of the guide has this name" in found


@pytest.mark.parametrize("name", ["con", "nul", "com1", "lpt9"])
def test_a_name_that_windows_keeps_is_refused(data: Path, name: str) -> None:
    text = (data / "exercises" / "step-up.yml").read_text("utf-8")
    text = text.replace("slug: step-up", f"slug: {name}").replace("Step-up", "Another")
    (data / "exercises" / f"{name}.yml").write_text(text, "utf-8")
    expected = f"Windows cannot hold a file named '{name}'; give it another name"
    assert [f"data/exercises/{name}.yml:1: {expected}"] == report(data)


def test_a_refused_file_takes_no_sound_files_place(data: Path) -> None:
    for ending in ("aaa", "zip"):
        (data / "sources" / f"smith-2001.{ending}").touch()
    why = "only files that end in .yml belong here; rename or remove it"
    assert [f"data/sources/smith-2001.{e}:1: {why}" for e in ("aaa", "zip")] == report(data)
    assert places(data)["sources/smith-2001"].path == SHOWN


def places(data: Path) -> Mapping[str, Place]:
    files = (each for each in find(data) if isinstance(each, DataFile))
    return assembled([read_file(file) for file in files]).places


def test_a_folder_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    assert report(tmp_path / "data") == ["data:1: this folder is missing"]


def test_a_data_folder_that_is_a_file_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    assert report(tmp_path / "data") == ["data:1: this is no folder"]


def test_an_empty_data_folder_lists_everything_it_needs(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    found = report(tmp_path / "data")
    assert "data/variants:1: this folder is missing; the guide needs it" in found
    assert "data/safety.yml:1: this file is missing; the guide needs it" in found
    assert len(found) == 19


@pytest.mark.parametrize(
    "name", ["a b.yml", "ü.yml", "-.yml", "a--b.yml", "x.y.yml", "new\nline.yml"]
)
def test_odd_file_names_are_refused_on_one_line(data: Path, name: str) -> None:
    try:
        (data / "topics" / name).write_text("")
    except OSError:
        pytest.skip("this system has no such file names")
    found = report(data)
    assert any("file names are lower-case letters, digits and hyphens" in p for p in found)
    assert all(problem.isprintable() for problem in found)


def test_files_of_systems_and_editors_do_not_count(data: Path) -> None:
    names = (".DS_Store", ".x.yml.swp", "x.yml~", "#x.yml#", "x.swp", "Thumbs.db", "desktop.ini")
    for name in names:
        (data / name).write_bytes(b"\x00")
        (data / "variants" / name).write_bytes(b"\x00")
    (data / "schemas").mkdir(exist_ok=True)
    (data / "schemas" / "variants.schema.json").write_text("{}")
    (data / ".git").mkdir()
    guide, found = problems(data)
    assert found == []
    assert guide is not None
