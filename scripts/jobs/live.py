"""Shows the last good pages at once, and makes them anew whenever a file changes."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from .kept import Kept
from .place import HOOKS

_LOOK_EVERY = 0.2
"""Seconds between two looks at whether a file has changed."""


class Live:
    """A site under construction: its configuration, the folders of its data, and where its pages are kept."""

    def __init__(self, config: Path, data: Sequence[Path], kept: Kept) -> None:
        self._config_file = config
        self._data = data
        self._kept = kept
        self._reading = Thread(target=self._read, daemon=True)

    def serve(self, host: str, port: int, in_browser: bool) -> None:
        """Serves until Ctrl+C; raises SystemExit if there are no good pages to begin with."""
        _speak()
        config = self._config()
        config.plugins.on_startup(command="serve", dirty=False)
        if not self._kept.fresh():
            self._build()
        else:
            self._reading.start()
        site = str(self._kept.site)
        server = LiveReloadServer(self._build, host, port, site, polling_interval=_LOOK_EVERY)
        server.error_handler = self._error_page
        for path in (config.docs_dir, self._config_file, *self._data, HOOKS / "legpress/templates"):
            server.watch(str(path))
        try:
            server.serve(open_in_browser=in_browser)  # type: ignore[no-untyped-call]
        finally:
            server.shutdown()

    def _config(self) -> MkDocsConfig:
        return load_config(config_file=str(self._config_file), site_dir=str(self._kept.site))

    def _build(self) -> None:
        if self._reading.is_alive():
            self._reading.join()
        fingerprint = self._kept.fingerprint()
        self._kept.forget()
        config = self._config()
        build(config)
        if not config.extra.get("problems"):
            self._kept.remember(fingerprint)

    def _read(self) -> None:
        """Reads what the kept pages were made from: a mistake made later falls back on it."""
        config = self._config()
        config.plugins.on_config(config)

    def _error_page(self, code: int) -> bytes | None:
        page = self._kept.site / f"{code}.html"
        return page.read_bytes() if page.is_file() else None


def _speak() -> None:
    """Prints what MkDocs reports, without its time stamps."""
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    log.addHandler(logging.StreamHandler(sys.stdout))
