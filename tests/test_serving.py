"""Serving: one line where the guide cannot be served, and a quiet end."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, STDOUT

import pytest
from jobs.serve import address, refuse_taken

SCRIPTS = Path(__file__).parent.parent / "scripts"
HOST = "127.0.0.1"
STOPS = [] if os.name == "nt" else [signal.SIGINT, signal.SIGTERM]
"""Ctrl+C and a plain `kill`; a console on Windows gives other programs no way to send either."""


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which something else already answers."""
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        yield other.getsockname()[1]


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind((HOST, 0))
        return int(trial.getsockname()[1])


def test_a_taken_port_is_told_with_a_free_one(taken: int) -> None:
    with pytest.raises(SystemExit) as end:
        refuse_taken(HOST, taken)
    assert str(end.value).startswith(f"port {taken} is in use")
    offered = int(str(end.value).split()[-1])
    refuse_taken(HOST, offered)  # ends the script if it is taken


def test_a_free_port_is_accepted() -> None:
    refuse_taken(HOST, free_port())  # ends the script if it is taken


def test_an_address_of_another_computer_is_refused_in_one_line() -> None:
    with pytest.raises(SystemExit) as end:
        refuse_taken("192.0.2.1", 8000)
    assert "cannot serve at 192.0.2.1:8000: " in str(end.value)
    assert errno.errorcode[errno.EADDRNOTAVAIL] not in str(end.value)


def test_the_address_can_be_opened() -> None:
    assert address(HOST, 8001).startswith("http://127.0.0.1:8001/ ")
    assert address("0.0.0.0", 8001).startswith("http://127.0.0.1:8001/ ")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of one page, which is built at once."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# A small site")
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: Small\n")
    return config


SERVE = """
import pathlib, sys
from jobs import serve
from jobs.start import start
serve.CONFIG = pathlib.Path(sys.argv.pop())
sys.exit(start("serve", ""))
"""


@pytest.mark.slow
@pytest.mark.parametrize("stop", STOPS)
def test_it_serves_until_told_to_stop(stop: signal.Signals, small: Path) -> None:
    port = free_port()
    call = [sys.executable, "-c", SERVE, "--port", str(port), str(small)]
    with subprocess.Popen(call, cwd=SCRIPTS, stdout=PIPE, stderr=STDOUT, text=True) as server:
        page = first_page(server, f"http://{HOST}:{port}/")
        server.send_signal(stop)
        said = server.communicate(timeout=20)[0]
    assert "A small site" in page, said
    assert f"http://{HOST}:{port}/" in said
    assert "Traceback" not in said
    assert server.returncode in (0, 130)


def first_page(server: subprocess.Popen[str], url: str) -> str:
    """What the server shows as soon as it answers; nothing if it ends before."""
    while server.poll() is None:
        try:
            return str(urllib.request.urlopen(url, timeout=30).read(), "utf-8")
        except OSError:
            time.sleep(0.05)
    return ""
