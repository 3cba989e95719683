"""Serves the guide on this computer and rebuilds it when a file changes."""

from __future__ import annotations

import errno
import os
import signal
import socket
from argparse import ArgumentParser, Namespace
from contextlib import suppress
from dataclasses import replace

from . import setup
from .place import (
    CONFIG,
    DATA_VARIABLE,
    EXAMPLE_GYM,
    GYM_VARIABLE,
    HOOKS,
    ROOT,
    Sources,
    add_sources,
    sources,
)

SETTINGS = (DATA_VARIABLE, GYM_VARIABLE, "GUIDE_REPO_URL", "GUIDE_EDIT_URI")
"""Environment variables that change the pages."""


def main(parser: ArgumentParser, argv: list[str]) -> int:
    """Serves until Ctrl+C."""
    parser.add_argument("--port", type=int, default=8000, help="default: 8000")
    parser.add_argument("--host", default="127.0.0.1", help="0.0.0.0 lets other devices in")
    add_sources(parser)
    parser.add_argument("--no-gym", action="store_true", help="without the example gym")
    parser.add_argument("--open", action="store_true", help="open it in a browser")
    options = parser.parse_args(argv)
    asked = shown(sources(options), options.no_gym)
    refuse_taken(options.host, options.port)
    setup.enter("site")
    os.environ |= asked.settings() | {"NO_MKDOCS_2_WARNING": "1"}
    return _serve(asked, options)


def shown(asked: Sources, no_gym: bool) -> Sources:
    """What to show: with the example of an overlay, where the guide's own data has none."""
    own = asked.data / "gym.yml"
    if no_gym or asked.gym or own.exists() or asked.data != EXAMPLE_GYM.parents[1]:
        return asked
    return replace(asked, gym=EXAMPLE_GYM)


def _serve(asked: Sources, options: Namespace) -> int:
    from .kept import Kept
    from .live import Live  # needs MkDocs, which is there by now

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a plain `kill` ends it as quietly
    os.chdir(ROOT)
    home = CONFIG.parent
    watched = [asked.data, *([asked.gym.parent] if asked.gym else [])]
    inputs = [*watched, home / "docs", HOOKS, CONFIG, home / "requirements.lock"]
    settings = [f"{name}={os.environ.get(name)}" for name in SETTINGS]
    kept = Kept(home / ".cache" / f"serve-{options.port}", inputs, settings)
    if not kept.fresh():
        print("building the guide, which takes some seconds", flush=True)
    if asked.gym == EXAMPLE_GYM:
        print("with the example gym; --gym FILE shows yours, --no-gym none", flush=True)
    print(f"the guide is at {address(options.host, options.port)}", flush=True)
    with suppress(KeyboardInterrupt):
        Live(CONFIG, watched, kept).serve(options.host, options.port, options.open)
    return 0


def address(host: str, port: int) -> str:
    """What to type into a browser."""
    if host == "0.0.0.0":
        return f"http://127.0.0.1:{port}/ here, and at port {port} of this computer for others"
    return f"http://{host}:{port}/  (Ctrl+C ends it)"


def refuse_taken(host: str, port: int) -> None:
    """Ends with one line if nothing can be served there."""
    problem = _unservable(host, port)
    if problem is None:
        return
    if problem.errno == errno.EADDRINUSE:
        free = next((p for p in range(port + 1, port + 100) if not _unservable(host, p)), port + 1)
        raise SystemExit(f"port {port} is in use, perhaps by this guide; try --port {free}")
    raise SystemExit(f"cannot serve at {host}:{port}: {problem.strerror}")


def _unservable(host: str, port: int) -> OSError | None:
    with socket.socket() as trial:
        if os.name != "nt":  # there it would allow two servers on one port
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as problem:
            return problem
    return None
