"""The lock files: complete, hashed, and free of any one computer's settings."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")
PIN = re.compile(
    r"^(?P<name>[a-z0-9.-]+)==(?P<version>[^\s;]+)(?P<rest>[^\n]*(?:\n    [^\n]*)*)", re.M
)


def pins(lock: str) -> dict[str, re.Match[str]]:
    return {pin["name"]: pin for pin in PIN.finditer((ROOT / lock).read_text("utf-8"))}


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_once_with_hashes(lock: str) -> None:
    starts = re.findall(r"^[A-Za-z0-9]\S*", (ROOT / lock).read_text("utf-8"), re.M)
    found = pins(lock)
    assert len(starts) == len(found)
    assert all("--hash=sha256:" in pin["rest"] for pin in found.values())


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_and_no_option_of_one_computer(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^-", text, re.M)


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("requirements.lock", project()["project"]["dependencies"]),
        ("requirements-test.lock", project()["dependency-groups"]["test"]),
    ],
)
def test_the_lock_follows_the_project(lock: str, wanted: list[str]) -> None:
    locked = pins(lock)
    for requirement in wanted:
        name, relation, version = re.split(r"(==|>=)", requirement.lower())
        assert relation == ">=" or locked[name]["version"] == version
        assert numbers(locked[name]["version"]) >= numbers(version)


def test_both_locks_agree() -> None:
    site, tests = (pins(lock) for lock in LOCKS)
    shared = site.keys() & tests.keys()
    assert {name: site[name]["version"] for name in shared} == {
        name: tests[name]["version"] for name in shared
    }


def numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version)]
