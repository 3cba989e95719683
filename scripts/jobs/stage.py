"""Writes the guide out as a folder that any engine can build: all pages are Markdown files there."""

from __future__ import annotations

import os
import shutil
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import check, dated, setup
from .folder import refusal, successor
from .place import CONFIG, ROOT, add_sources, sources

if TYPE_CHECKING:
    from legpress.model import Guide

_PAGE_MAKERS = ("hooks/keeping.py", "hooks/pages.py")
"""Hooks that have done their work once the pages are files."""

_SOURCE_ONLY = ("repo_url", "edit_uri", "exclude_docs", "watch")
"""Settings that speak of files which the folder has not."""

_OF_THE_PACKAGE = ("__init__.py", "hosting", "search")
"""What the other hooks use of the guide's package."""


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Writes the folder, or says what is wrong and leaves the last one as it was."""
    parser.add_argument("dir", metavar="DIR", help="a new or empty folder, or the last one's")
    add_sources(parser)
    options = parser.parse_args(argv)
    asked, out = sources(options), Path(options.dir).resolve()
    if problem := refusal(out, ours=False):
        raise SystemExit(problem)
    setup.enter("site")
    guide = check.read(asked)
    os.environ[dated.VARIABLE] = str(dated.source_date())
    try:
        with successor(out) as new:
            count = stage(guide, asked.data, new)
    except OSError as error:
        raise SystemExit(f"cannot write {out}: {error}") from None
    print(f"wrote {count} pages and what goes with them: {out}")
    return 0


def stage(guide: Guide, data: Path, out: Path) -> int:
    """Fills the empty folder `out`, and returns the number of pages made from the data."""
    from legpress.api import published
    from legpress.changes import last_changed
    from legpress.render import attached, render
    from legpress.version import version

    changed = last_changed(data)
    pages = render(guide, changed)
    _copy(ROOT / "docs", out / "docs", "overrides")
    _copy(ROOT / "docs" / "overrides", out / "overrides")
    for page in pages:
        write(out / "docs" / page.path, page.content.encode())
    for beside in [*attached(guide), *published(guide, changed, version())]:
        write(out / "docs" / beside.path, beside.content)
    config = settings(guide, [page.path for page in pages])
    for part in [*config["hooks"], *(f"hooks/legpress/{name}" for name in _OF_THE_PACKAGE)]:
        _copy(ROOT / part, out / part)
    write(out / "mkdocs.yml", _yaml(config).encode())
    return len(pages)


def settings(guide: Guide, pages: Sequence[str]) -> dict[str, Any]:
    """What mkdocs.yml says, with all that the hooks left out would have added."""
    from legpress.navigation import with_folders

    config = {name: value for name, value in _own().items() if name not in _SOURCE_ONLY}
    gym = guide.gym.model_dump(mode="json", exclude_none=True) if guide.gym else None
    config["hooks"] = [hook for hook in config["hooks"] if hook not in _PAGE_MAKERS]
    config["theme"] = config["theme"] | {"custom_dir": "overrides"}
    config["nav"] = with_folders(config["nav"], pages)
    config["extra"] = {
        "generator": config["extra"]["generator"],
        "gym": gym,
        "same_words": [[*words] for words in guide.search.same],
    }
    return config


def _own() -> dict[str, Any]:
    """The guide's own mkdocs.yml."""
    import yaml

    class Loader(yaml.SafeLoader):
        """Reads settings that come from the environment as nothing: none of them is kept."""

    Loader.add_constructor("!ENV", lambda loader, node: None)
    config: dict[str, Any] = yaml.load(CONFIG.read_text("utf-8"), Loader)
    return config


def _yaml(config: dict[str, Any]) -> str:
    import yaml

    text: str = yaml.safe_dump(config, sort_keys=False, allow_unicode=True, width=100)
    return text


def _copy(of: Path, to: Path, *left_out: str) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    if of.is_dir():
        shutil.copytree(of, to, ignore=shutil.ignore_patterns("__pycache__", *left_out))
    else:
        shutil.copyfile(of, to)


def write(file: Path, content: bytes) -> None:
    """Writes a new file; what stands there already is not lost silently."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.exists():
        raise OSError(f"two things want to be {file.name}")
    file.write_bytes(content)
