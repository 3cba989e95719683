"""The page about the data: its examples run as they stand, and what it names exists."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from api import contents, read, records
from web import serving

PAGE = (Path(__file__).parent.parent / "docs" / "open-data.md").read_text("utf-8")
PROGRAMS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]  # fmt: skip
SERVER = "http://guide.gym.lan/"


@pytest.fixture(scope="session")
def published_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files where a site has them."""
    folder = tmp_path_factory.mktemp("published")
    for path, content in contents().items():
        file = folder / "api/v1" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


def output(command: list[str], folder: Path) -> str:
    """What a command prints, which ends well and complains of nothing."""
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize(
    ("at", "wanted"),
    [
        (0, read("variants/45-degree-leg-press.json")["entry"]["setup"][-1]["do"]["text"]),
        (1, read("symptoms/chest-pain.json")["entry"]["now"][0]["text"]),
        (2, next(r["name"] for r in records() if r["entry"].get("status") == "contradicted")),
        (3, f"stop: {read('symptoms/chest-pain.json')['name']}"),
    ],
)
def test_a_program_of_the_page_prints_what_it_is_about(
    published_folder: Path, at: int, wanted: str
) -> None:
    assert len(PROGRAMS) == 4
    told = output([sys.executable, "-X", "utf8", "-c", PROGRAMS[at]], published_folder)
    assert wanted in told.splitlines() or wanted in told
    assert len(told.splitlines()) > 3


@pytest.mark.skipif(not (shutil.which("curl") and shutil.which("jq")), reason="no curl or no jq")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_page_prints_something(published_folder: Path, command: str) -> None:
    assert SERVER in command
    with serving(published_folder, "/") as address:
        told = output(["sh", "-c", command.replace(SERVER, address)], published_folder)
    assert len(told.splitlines()) > 2


def test_every_file_that_the_page_names_exists() -> None:
    named = set(re.findall(r"\]\(api/v1/([^)]+)\)", PAGE))
    assert len(named) >= 6
    assert named <= {*contents()}
    schemas = {f"schemas/{name}" for name in re.findall(r"`(\w+\.schema\.json)`", PAGE)}
    assert schemas <= {*contents()}


def test_the_page_explains_every_field_and_names_every_kind() -> None:
    fields = {field for record in records() for field in record}
    explained = set(re.findall(r"`([a-z_-]+)`", PAGE))
    assert fields - explained == set()
    assert {each["kind"] for each in read("index.json")["kinds"]} - explained == set()
