"""Puts the guide's pages into the site. With the hook files beside it, the only code that knows MkDocs."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from legpress.api import published
from legpress.changes import last_changed
from legpress.model import Guide
from legpress.navigation import with_folders
from legpress.problem import DataError, Problem
from legpress.read import read_guide
from legpress.render import TEMPLATES, Attachment, Dates, Output, attached, render
from legpress.version import version
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

log = logging.getLogger("mkdocs.hooks.pages")


class _Pages:
    """The pages of the running build, and the last good ones while serving."""

    serving = False
    guide: Guide | None = None
    outputs: Sequence[Output] = ()
    attachments: Sequence[Attachment] = ()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remembers whether a mistake may stop the build or must leave the last good pages up."""
    _Pages.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Makes every page from the data, before the site folder is emptied."""
    data, gym = _data(config), _gym(config)
    config.watch = [*config.watch, str(data), str(TEMPLATES), *([str(gym.parent)] if gym else [])]
    try:
        guide = read_guide(data, gym)
        changed = last_changed(data)
        outputs = _written(guide, changed, Path(config.docs_dir))
        beside = [*attached(guide), *published(guide, changed, version())]
        _Pages.guide, _Pages.outputs, _Pages.attachments = guide, outputs, beside
    except DataError as error:
        if not (_Pages.serving and _Pages.outputs):
            raise PluginError(error.report()) from None
        log.error(error.report())
        config.extra["problems"] = error.told()
    config.nav = with_folders(config.nav or [], [output.path for output in _Pages.outputs])
    config.extra["gym"] = _Pages.guide.gym if _Pages.guide else None
    config.extra["same_words"] = _Pages.guide.search.same if _Pages.guide else []
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages, whose edit links lead to the data, and the files that go with them."""
    data = Path(os.path.relpath(_data(config), config.docs_dir)).as_posix()
    for output in _Pages.outputs:
        page = File.generated(config, output.path, content=output.content)
        page.edit_uri = f"{data}/{output.source}" if output.source else None
        files.append(page)
    for beside in _Pages.attachments:
        files.append(File.generated(config, beside.path, content=beside.content))
    return files


def _data(config: MkDocsConfig) -> Path:
    folder: str = config.extra["data"]
    return Path(config.config_file_path).parent / folder


def _gym(config: MkDocsConfig) -> Path | None:
    file: str = config.extra.get("gym_file", "")
    return Path(config.config_file_path).parent / file if file else None


def _written(guide: Guide, changed: Dates, docs: Path) -> list[Output]:
    outputs = render(guide, changed)
    in_the_way = [
        Problem(f"{docs.name}/{output.path}", 1, "", "a page made from the data stands here; "
                "rename this file, or change the data instead")
        for output in outputs
        if (docs / output.path).exists() or (docs / output.path).with_suffix(".html").exists()
    ]  # fmt: skip
    if in_the_way:
        raise DataError(in_the_way)
    return outputs
