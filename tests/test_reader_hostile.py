"""Files and folders that want to harm, or were left half done: refused with a reason, at once."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from folders import data_folder
from legpress.model import Place
from legpress.problem import DataError
from legpress.read import problems, read_guide
from legpress.read.assemble import assembled
from legpress.read.characters import LARGEST
from legpress.read.entry import read_file
from legpress.read.files import DataFile, find

HEAD = "# yaml-language-server: $schema=../schemas/sources.schema.json\n"
SHOWN = "data/sources/smith-2001.yml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return data_folder(tmp_path)


@pytest.fixture
def source(data: Path) -> Path:
    """The file that each test replaces."""
    path = data / "sources" / "smith-2001.yml"
    path.unlink()
    return path


def report(data: Path) -> list[str]:
    guide, found = problems(data)
    assert guide is None
    return [str(problem) for problem in found]


def test_a_file_of_60_mb_is_not_read(data: Path, source: Path) -> None:
    with source.open("wb") as file:
        file.truncate(60 * 1024 * 1024)
    assert [f"{SHOWN}:1: this file has 61,440 KB; at most 512 are read"] == report(data)


def test_a_file_of_exactly_the_largest_size_is_read(data: Path, source: Path) -> None:
    text = (HEAD + "slug: smith-2001\n").encode()
    source.write_bytes(text + b"#" * (LARGEST - len(text)))
    assert f"{SHOWN}:2: name: this field is missing" in report(data)


@pytest.mark.parametrize("deep", ["[" * 5000, "{a: " * 5000, "\n" + "- " * 5000])
def test_5000_levels_are_refused(data: Path, source: Path, deep: str) -> None:
    source.write_text(f"{HEAD}x: {deep}")
    line = 2 + deep.count("\n")
    assert [f"{SHOWN}:{line}: this is nested more than 12 levels deep"] == report(data)


def test_5000_names_of_names_are_refused(data: Path, source: Path) -> None:
    source.write_text(f"{HEAD}{'? ' * 5000}")
    (only,) = report(data)
    assert only.startswith(f"{SHOWN}:2: expected the name of a field")


def test_100000_values_are_refused(data: Path, source: Path) -> None:
    source.write_text(HEAD + "x: [" + "1," * 100_000 + "]")
    assert [f"{SHOWN}:2: this file has more than 20,000 values"] == report(data)


@pytest.mark.parametrize(
    ("file", "field", "item"),
    [
        ("sources/smith-2001.yml", "search", "~"),
        ("variants/sled-press.yml", "claims", "No-id-{}"),
        ("variants/sled-press.yml", "claims", "deep-repetitions-of-kind-{}"),
        ("designs/rail-sled.yml", "resistance", "plate-loadd-{}"),
    ],
)
def test_15000_faults_in_a_file_take_little_time(
    data: Path, file: str, field: str, item: str
) -> None:
    text = re.sub(rf"^{field}:.*\n(?: .*\n)*", "", (data / file).read_text("utf-8"), flags=re.M)
    items = ",".join(item.format(number) for number in range(15_000))
    (data / file).write_text(f"{text}{field}: [{items}]\n", "utf-8")
    begun = time.monotonic()
    with pytest.raises(DataError, match="15000 problems in the data") as caught:
        read_guide(data)
    assert time.monotonic() - begun < 5
    *_, last, _ = caught.value.report().splitlines()
    assert last.endswith(": and 14,800 more in this file")


def test_an_alias_bomb_is_not_blown_up(data: Path, source: Path) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 100)]
    source.write_text(HEAD + "\n".join(rows))
    found = report(data)
    assert (
        f"{SHOWN}:3: a1: '&a1' is a YAML mark that is not used here; text that begins with '&' needs quotes"
        in found
    )
    assert len(found) < 250


def test_a_python_object_is_not_made(data: Path, source: Path, tmp_path: Path) -> None:
    made = tmp_path / "made"
    source.write_text(f"{HEAD}name: !!python/object/apply:pathlib.Path.touch [{made}]\n")
    assert any(
        "'!!python/object/apply:pathlib.Path.touch' is a YAML mark" in p for p in report(data)
    )
    assert not made.exists()


@pytest.mark.parametrize("code", [r"\UFFFFFFFF", r"\ud800", r"\x00", r"\N", r"\L", r"\_\x85"])
def test_backslash_codes_bring_no_hidden_characters(data: Path, source: Path, code: str) -> None:
    source.write_text(f'{HEAD}finding: "Deep {code} is bad."\n')
    assert any(problem.startswith(f"{SHOWN}:2: ") for problem in report(data))


@pytest.mark.parametrize(
    "character",
    "\x00\x1b\x7f\x85\xad\u034f\u115f\u200b\u200d\u200f\u2028\u202e\u2066\u2800\u3164\ue000\ufdd0\ufe00\ufe0f"
    "\ufeff\uffa0\ufffd\ufffe\U0001d173\U0005ffff\U000e0100\U000f0000\U0010fffd",
)
def test_hidden_characters_are_named(data: Path, source: Path, character: str) -> None:
    source.write_text(f"{HEAD}slug: smith-2001\nfinding: Deep{character} is bad.\n", "utf-8")
    expected = (
        f"{SHOWN}:3: holds an invisible or broken character (U+{ord(character):04X}) "
        "after 'finding: Deep'; delete it and type the text again"
    )
    assert [expected] == report(data)


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
    assert len(found) == 18


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
