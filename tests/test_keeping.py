"""Pages kept while serving: the same bytes as without, and only what changed is converted again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

pytestmark = pytest.mark.slow

HOOK = Path(__file__).parent.parent / "hooks" / "keeping.py"
CONFIG = """\
site_name: Small
use_directory_urls: false
theme: {name: mkdocs, custom_dir: ../theme}
markdown_extensions: [attr_list, toc: {permalink: true}]
"""
PAGES = {
    "index.md": "# Start\n\n[There](a/one.md#place) and [two](a/two.md)\n",
    "a/one.md": "# One\n\n## Place {#place}\n\nOne sentence. [Two](two.md)\n",
    "a/two.md": "# Two\n\n[Start](../index.md)\n",
    "a/three.md": "# Three\n\nNothing.\n",
}


class Small:
    """A site of four pages, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.config = folder / "mkdocs.yml"
        (folder / "theme").mkdir()
        self.config.write_text(CONFIG.replace("../theme", str(folder / "theme")), "utf-8")
        for path, text in PAGES.items():
            self.put(f"docs/{path}", text)

    def put(self, path: str, text: str) -> None:
        """Writes a file."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def built(self, *hooks: Path) -> dict[str, bytes]:
        """Every page that a build while serving makes."""
        site = self.folder / f"site-{len(hooks)}"
        config = load_config(str(self.config), site_dir=str(site), hooks=[str(h) for h in hooks])
        config.plugins.on_startup(command="serve", dirty=False)
        build(config)
        return {str(f.relative_to(site)): f.read_bytes() for f in site.rglob("*.html")}


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Small:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    return Small(tmp_path)


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages whose Markdown was converted."""
    paths: list[str] = []
    really = Page.render

    def render(self: Page, *given: object) -> None:
        paths.append(self.file.src_uri)
        really(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Page, "render", render)
    return paths


EDITS: dict[str, Callable[[Small], None]] = {
    "nothing": lambda small: None,
    "a sentence": lambda small: small.put("docs/a/one.md", PAGES["a/one.md"] + "\nAnother.\n"),
    "a title": lambda small: small.put("docs/a/two.md", "# Second\n"),
    "a place that others link to": lambda small: small.put("docs/a/one.md", "# One\n\n## Here\n"),
    "a new page": lambda small: small.put("docs/a/four.md", "# Four\n\n[One](one.md)\n"),
    "a page gone": lambda small: (small.folder / "docs/a/three.md").unlink(),
    "a linked page gone": lambda small: (small.folder / "docs/a/two.md").unlink(),
    "a page moved": lambda small: small.put("docs/b/two.md", PAGES["a/two.md"]),
    "navigation": lambda small: small.put(
        "mkdocs.yml", small.config.read_text("utf-8") + "nav: [index.md, Other: a/three.md]\n"
    ),
    "a template": lambda small: small.put(
        "theme/main.html", "{% extends 'base.html' %}{% block footer %}Mine{% endblock %}"
    ),
    "configuration": lambda small: small.put(
        "mkdocs.yml", small.config.read_text("utf-8").replace("permalink: true", "permalink: '#'")
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_build_with_kept_pages_makes_the_same_bytes(edit: str, small: Small) -> None:
    small.built(HOOK)
    EDITS[edit](small)
    warm = small.built(HOOK)
    assert warm == small.built()
    assert len(warm) >= 3


def test_edits_one_after_another_make_the_same_bytes(small: Small) -> None:
    for edit in EDITS.values():
        if edit is not EDITS["a linked page gone"]:
            edit(small)
        assert small.built(HOOK) == small.built()


def test_only_what_was_edited_is_converted_again(small: Small, converted: list[str]) -> None:
    small.built(HOOK)
    converted.clear()
    EDITS["a sentence"](small)
    small.built(HOOK)
    assert converted == ["a/one.md"]


def test_a_page_with_a_dead_link_is_told_of_each_time(
    small: Small, caplog: pytest.LogCaptureFixture
) -> None:
    small.put("docs/a/three.md", "[Nowhere](nowhere.md)\n")
    for _ in range(3):
        caplog.clear()
        small.built(HOOK)
        assert "nowhere.md" in caplog.text
