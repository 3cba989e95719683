"""Other programs that build the same Markdown, where they can be had."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from .. import servers
from ..environment import python_of, say
from ..place import ROOT
from .runs import Command
from .sample import Sample, settings

ZENSICAL = "zensical==0.0.73"

_LAYOUT = "<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>\n"
_HUGO = {
    "disableKinds": ["taxonomy", "term", "RSS", "sitemap", "404"],
    "markup": {
        "goldmark": {"renderer": {"unsafe": True}, "parser": {"attribute": {"block": True}}}
    },
    "uglyURLs": True,
}


def peers(of: Sample) -> Iterator[tuple[str, Command]]:
    """A build of the plain Markdown by each peer that there is."""
    if hugo := servers.find("hugo"):
        yield "Hugo", _hugo(of, hugo)
    else:
        say("Hugo cannot be had here, so it is left out")
    if program := _zensical():
        yield "Zensical", _by_zensical(of, program)
    else:
        say("Zensical cannot be had here, so it is left out")


def _hugo(of: Sample, program: servers.Program) -> Command:
    """Without a theme: the Markdown becomes HTML, and neither navigation nor search is made."""
    folder = of.folder / "hugo"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(of.plain / "docs", folder / "content")
    for index in folder.rglob("index.md"):
        index.rename(index.with_name("_index.md"))
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single", "list"):
        (layouts / f"{name}.html").write_text(_LAYOUT, "utf-8")
    (folder / "config.json").write_text(json.dumps(_HUGO), "utf-8")
    call = [str(program.path), "--quiet", "--config", "config.json", "-d", "public"]
    return Command(call, folder, program.environment(), lambda: _clear(folder / "public"), True)


def _by_zensical(of: Sample, program: Path) -> Command:
    folder = of.plain
    config = settings(of.folder) | {"docs_dir": "docs", "site_dir": "site"}
    del config["hooks"]
    (folder / "mkdocs.yml").write_text(json.dumps(config), "utf-8")
    call = [str(program), "build", "--clean", "-f", "mkdocs.yml"]
    return Command(
        call, folder, of.settings, lambda: _clear(folder / "site", folder / ".cache"), True
    )


def _zensical() -> Path | None:
    """Its program, in an environment of its own."""
    home = ROOT / ".cache" / "zensical"
    program = python_of(home).with_name("zensical")
    if not program.exists():
        say("  fetching Zensical, to compare only")
        made = [[sys.executable, "-m", "venv", str(home)],
                [str(python_of(home)), "-m", "pip", "install", "-q", ZENSICAL]]  # fmt: skip
        for call in made:
            if subprocess.run(call, capture_output=True).returncode:
                return None
    return program


def _clear(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
