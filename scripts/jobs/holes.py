"""Known vulnerabilities of the locked packages, as pip-audit and the services that it asks tell them."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .fetched import tool
from .licences import LOCKS
from .place import ROOT

PIP_AUDIT = "pip-audit==2.10.1"
SERVICES = ("pypi", "osv")
"""Who is asked, one after the other, until somebody answers."""


@dataclass(frozen=True)
class Answer:
    """What the services said of the packages."""

    holes: list[str]
    checked: int
    silent: list[str]
    """Packages about which nobody could be asked."""
    why: str = ""

    def told(self) -> str:
        """One line for each hole, and how many packages were asked about."""
        lines = [*self.holes, f"{self.checked} packages asked about, {len(self.holes)} known holes"]
        if self.silent:
            lines.append(f"NOT CHECKED: {len(self.silent)} packages; {self.why}")
        return "\n".join(lines)


def asked(scratch: Path) -> Answer:
    """What is known about every package in the lock files."""
    call = [*tool(PIP_AUDIT, scratch), "--disable-pip", "--require-hashes", "--format", "json",
            "--progress-spinner", "off", "--timeout", "20"]  # fmt: skip
    for lock in LOCKS:
        call += ["--requirement", str(ROOT / lock)]
    answers = []
    for service in SERVICES:
        done = subprocess.run(
            [*call, "--vulnerability-service", service], capture_output=True, encoding="utf-8"
        )
        answers.append(answer(done.stdout, done.stderr))
        if answers[-1].checked:
            break
    return answers[-1] if answers[-1].checked else answers[0]


def answer(said: str, complaint: str) -> Answer:
    """What pip-audit said, in JSON; or why it could not say anything."""
    try:
        found: list[dict[str, Any]] = [*json.loads(said)["dependencies"]]
    except (ValueError, KeyError, TypeError):
        last = (complaint.strip().splitlines() or ["no reason given"])[-1]
        return Answer([], 0, ["all"], f"no service could be reached ({last[:200]})")
    skipped = [each for each in found if "skip_reason" in each]
    holes = [
        f"{each['name']} {each['version']}: {hole['id']}"
        + f", mended in {', '.join(hole['fix_versions']) or 'no version yet'}"
        for each in found
        for hole in each.get("vulns", [])
    ]
    why = str(skipped[0]["skip_reason"]) if skipped else ""
    return Answer(holes, len(found) - len(skipped), [each["name"] for each in skipped], why)
