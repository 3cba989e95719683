"""The MkDocs adapter: pages never hide one another, and the navigation unfolds."""

from __future__ import annotations

from pathlib import Path

import pages
import pytest
from legpress.navigation import with_folders
from legpress.problem import DataError
from legpress.read import read_guide
from mkdocs.config import load_config
from mkdocs.structure.files import Files

BASE = Path(__file__).parent / "data" / "base"


def test_a_hand_written_page_in_the_place_of_a_generated_one_is_refused(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "symptoms").mkdir(parents=True)
    (docs / "symptoms" / "knee-pain.md").write_text("# Mine")
    with pytest.raises(DataError) as error:
        pages._written(read_guide(BASE), {}, docs)
    assert [str(problem) for problem in error.value.problems] == [
        "docs/symptoms/knee-pain.md:1: a page made from the data stands here; "
        "rename this file, or change the data instead"
    ]


def test_pages_beside_hand_written_ones_are_fine(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("# Mine")
    assert "symptoms/knee-pain.md" in [
        o.path for o in pages._written(read_guide(BASE), {}, tmp_path)
    ]


def test_a_folder_in_the_navigation_stands_for_its_unnamed_pages() -> None:
    nav = ["index.md", {"Presses": ["x/index.md", "x/b.md", "x/"]}, {"Last": "y/a.md"}]
    paths = ["x/index.md", "x/a.md", "x/b.md", "x/c.md", "y/a.md"]
    assert with_folders(nav, paths) == [
        "index.md",
        {"Presses": ["x/index.md", "x/b.md", "x/a.md", "x/c.md"]},
        {"Last": "y/a.md"},
    ]


def test_the_edit_link_of_a_page_leads_to_its_data() -> None:
    config = load_config(str(Path(__file__).parent.parent / "mkdocs.yml"))
    assert config.extra["data"] == "data"
    config.extra["data"] = "tests/data/base"  # which is sooner made into pages
    config.plugins._current_plugin = "pages"  # as MkDocs sets it around a hook
    files = pages.on_files(Files([]), pages.on_config(config))
    page = files.get_file_from_path("variants/sled-press.md")
    assert page is not None
    assert page.edit_uri == "../tests/data/base/variants/sled-press.yml"
