"""While pages are served, keeps the HTML of those whose Markdown stays the same: an edit is seen sooner.

Only Markdown's conversion is kept, which is the dearest part of a build, and the theme's templates
as code, and only in memory. All that these depend on is in the key or is the same for as long as
the program runs; everything that comes after (pages in their frame, navigation, search) is made anew.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Literal

import jinja2
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler


@dataclass(frozen=True)
class Converted:
    """What MkDocs takes from a page's Markdown."""

    key: str
    content: str
    contents: TableOfContents
    title: str | None
    anchors: set[str]
    links: dict[str, dict[str, str]]
    """Links to places in other files, by those files' paths."""


class _Keeper:
    """What was converted for the running build, and for the one before."""

    serving = False
    surroundings = ""
    """What every page's HTML depends on: the configuration, and where each file stands."""
    before: dict[str, Converted] = {}
    now: dict[str, Converted] = {}


class KeptPage(Page):
    """A page that is converted only if it or its surroundings changed."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Takes the HTML of the last build, or makes it."""
        assert self.markdown is not None
        name = self.file.src_uri
        key = _digest([_Keeper.surroundings, name, self.markdown])
        kept = _Keeper.before.get(name)
        if kept and kept.key == key:
            self._take(kept, files)
        else:
            complaints = CountHandler(level=logging.INFO)
            logging.getLogger("mkdocs").addHandler(complaints)
            try:
                super().render(config, files)
            finally:
                logging.getLogger("mkdocs").removeHandler(complaints)
            if complaints.get_counts():  # they are told again in the next build
                return
            kept = self._given(key)
        _Keeper.now[name] = kept

    def _take(self, kept: Converted, files: Files) -> None:
        self.content, self.toc, self._title_from_render = kept.content, kept.contents, kept.title
        self.present_anchor_ids = {*kept.anchors}
        targets = ((files.get_file_from_path(path), found) for path, found in kept.links.items())
        self.links_to_anchors = {file: {**found} for file, found in targets if file}

    def _given(self, key: str) -> Converted:
        links = {file.src_uri: {**found} for file, found in (self.links_to_anchors or {}).items()}
        assert self.content is not None
        anchors = {*(self.present_anchor_ids or ())}
        return Converted(key, self.content, self.toc, self._title_from_render, anchors, links)


class _Compiled(jinja2.BytecodeCache):
    """Templates as code, by the text they were made from."""

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives the code, if the text is still the same."""
        made_from, code = self._codes.get(bucket.key, ("", None))
        if made_from == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Takes the code of a template that has just been read."""
        self._codes[bucket.key] = bucket.checksum, bucket.code


_compiled = _Compiled()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Pages are kept only where the same program builds again."""
    _Keeper.serving = command == "serve"


@event_priority(-100)  # after whatever adds files
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Notes what all pages depend on; what a build that broke off has converted counts as well."""
    if _Keeper.serving:
        _Keeper.before |= _Keeper.now
        _Keeper.now = {}
        _Keeper.surroundings = _digest(_surroundings(files, config))
    return files


def _surroundings(files: Files, config: MkDocsConfig) -> Iterator[str]:
    yield Path(config.config_file_path).read_text("utf-8")
    for file in files:
        yield f"{file.src_uri} {file.dest_uri} {file.inclusion}"


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Makes the page one that keeps."""
    if _Keeper.serving:
        page.__class__ = KeptPage
    return page


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Spares the reading of the theme's templates."""
    if _Keeper.serving:
        env.bytecode_cache = _compiled
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Forgets what this build did not need, so that memory does not grow."""
    _Keeper.before, _Keeper.now = _Keeper.now, {}


def _digest(parts: Iterator[str] | list[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)}:{part}".encode())
    return digest.hexdigest()
