"""A size in; a guide with so many presses out, as data with hooks and as plain Markdown without."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..place import CONFIG, DATA_VARIABLE, GYM_VARIABLE, ROOT
from . import synthetic
from .runs import Command

_SETTINGS = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600", GYM_VARIABLE: ""}


@dataclass(frozen=True)
class Sample:
    """A guide in a folder, ready to be built in many ways."""

    folder: Path
    presses: int
    pages: int

    @property
    def data(self) -> Path:
        """Its data."""
        return self.folder / "data"

    @property
    def plain(self) -> Path:
        """A folder with the configuration for the Markdown alone, in `docs`."""
        return self.folder / "plain"

    @property
    def settings(self) -> dict[str, str]:
        """Environment variables for whatever reads it."""
        return {**_SETTINGS, DATA_VARIABLE: str(self.data)}

    @property
    def press(self) -> Path:
        """The file of a press to edit."""
        return sorted((self.data / "variants").glob("*.yml"))[0]

    def build(self, hooks: Sequence[str]) -> Command:
        """A build with these hooks; of the plain Markdown where there are none."""
        config = self.config(hooks)
        site = self.folder / f"site-{config.stem}"
        call = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(site)]
        return Command(call, self.folder, self.settings)

    def config(self, hooks: Sequence[str]) -> Path:
        """A configuration with these hooks."""
        docs = ROOT / "docs" if hooks else self.plain / "docs"
        return _written(self, self.folder / f"with-{len(hooks)}-hooks.yml", docs, hooks)

    def check(self) -> Command:
        """The check of the data alone."""
        script = ROOT / "scripts" / "check.py"
        call = [sys.executable, str(script), "--data", str(self.data)]
        return Command(call, self.folder, self.settings)


def sample(real: Path, folder: Path, presses: int) -> Sample:
    """Makes the guide from real data; `presses` below the number of real ones stands for those."""
    from legpress.read import read_guide
    from legpress.render import attached, render

    shutil.rmtree(folder, ignore_errors=True)
    docs = folder / "plain" / "docs"
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns("overrides"))
    synthetic.write(real, folder / "data", presses)
    guide = read_guide(folder / "data")
    outputs = render(guide)
    for output in outputs:
        _put(docs / output.path, output.content.encode())
    for beside in attached(guide):
        _put(docs / beside.path, beside.content)
    (folder / "pages.json").write_text(json.dumps([each.path for each in outputs]), "utf-8")
    return Sample(folder, len(guide.variants), sum(1 for _ in docs.rglob("*.md")))


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _written(of: Sample, path: Path, docs: Path, hooks: Sequence[str]) -> Path:
    """The guide's own configuration, with other folders and hooks."""
    config = settings(of.folder)
    config["docs_dir"] = str(docs)
    config["hooks"] = [str(ROOT / name) for name in hooks]
    config["extra"]["data"] = str(of.data)
    path.write_text(json.dumps(config), "utf-8")  # JSON is YAML
    return path


def hooks() -> list[str]:
    """The guide's hooks, as its configuration names them."""
    return [*_configuration()["hooks"]]


def settings(folder: Path) -> dict[str, Any]:
    """The guide's configuration, its folders absolute and its navigation unfolded."""
    from legpress.navigation import with_folders

    config = _configuration()
    config["theme"]["custom_dir"] = str(ROOT / "docs" / "overrides")
    config["nav"] = with_folders(
        config["nav"], json.loads((folder / "pages.json").read_text("utf-8"))
    )
    return config


def _configuration() -> dict[str, Any]:
    from mkdocs.utils.yaml import yaml_load

    with CONFIG.open("rb") as file:
        config: dict[str, Any] = yaml_load(file)
    return config
