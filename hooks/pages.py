"""Puts the guide's pages into the site. With the hook files beside it, the only code that knows MkDocs."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from legpress.changes import last_changed
from legpress.figure.mark import mark
from legpress.problem import DataError, Problem
from legpress.read import read_guide
from legpress.render import TEMPLATES, Output, render
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

log = logging.getLogger("mkdocs.hooks.pages")

_MARK = "assets/images/mark.svg"


class _Pages:
    """The pages of the running build, and the last good ones while serving."""

    serving = False
    outputs: Sequence[Output] = ()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remembers whether a mistake may stop the build or must leave the last good pages up."""
    _Pages.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Makes every page from the data, before the site folder is emptied."""
    data = _data(config)
    config.watch = [*config.watch, str(data), str(TEMPLATES)]
    try:
        _Pages.outputs = _written(data, Path(config.docs_dir))
    except DataError as error:
        if not (_Pages.serving and _Pages.outputs):
            raise PluginError(error.report()) from None
        log.error(error.report())
        config.extra["problems"] = error.told()
    config.nav = _with_folders(config.nav or [], [output.path for output in _Pages.outputs])
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages, whose edit links lead to the data, and the mark."""
    data = Path(os.path.relpath(_data(config), config.docs_dir)).as_posix()
    for output in _Pages.outputs:
        page = File.generated(config, output.path, content=output.content)
        page.edit_uri = f"{data}/{output.source}" if output.source else None
        files.append(page)
    files.append(File.generated(config, _MARK, content=mark()))
    return files


def _data(config: MkDocsConfig) -> Path:
    folder: str = config.extra["data"]
    return Path(config.config_file_path).parent / folder


def _written(data: Path, docs: Path) -> list[Output]:
    outputs = render(read_guide(data), last_changed(data))
    in_the_way = [
        Problem(f"{docs.name}/{output.path}", 1, "", "a page made from the data stands here; "
                "rename this file, or change the data instead")
        for output in outputs
        if (docs / output.path).exists() or (docs / output.path).with_suffix(".html").exists()
    ]  # fmt: skip
    if in_the_way:
        raise DataError(in_the_way)
    return outputs


def _with_folders(nav: list[Any], paths: Sequence[str]) -> list[Any]:
    """The navigation with each "folder/" replaced by the folder's pages that are not yet in it."""
    named = set(_named(nav))
    return [item for entry in nav for item in _expanded(entry, paths, named)]


def _expanded(entry: Any, paths: Sequence[str], named: set[str]) -> list[Any]:
    if isinstance(entry, str) and entry.endswith("/"):
        return [path for path in paths if path.startswith(entry) and path not in named]
    if isinstance(entry, dict):
        return [
            {title: [i for e in below for i in _expanded(e, paths, named)]}
            if isinstance(below, list)
            else {title: below}
            for title, below in entry.items()
        ]
    return [entry]


def _named(nav: Any) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    below = nav.values() if isinstance(nav, dict) else nav
    return [path for entry in below for path in _named(entry)]
