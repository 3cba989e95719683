"""A web server that sends a built site as the ready configurations do, and notes what it sent."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

KINDS = {
    ".html": "document",
    ".css": "style",
    ".js": "script",
    ".svg": "image",
    ".png": "image",
    ".ico": "image",
    ".json": "data",
}
"""What each ending is counted as, in the order of the table."""

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".json": "application/json",
}
_FOR_EVER = re.compile(r"/assets/.*\.[0-9a-f]{8}\.(min\.)?[a-z0-9]+$")


@dataclass(frozen=True)
class Sent:
    """One answer, as it went over the wire."""

    path: str
    status: int
    size: int
    """Bytes of head and body."""

    @property
    def kind(self) -> str:
        """Document, style, script, image or data."""
        if "/search-index." in self.path:
            return "data"
        return KINDS.get(Path(self.path).suffix or ".html", "other")


@dataclass
class Wire:
    """A running server: where the site begins, and everything it has sent."""

    address: str = ""
    sent: list[Sent] = field(default_factory=list)

    def since(self, start: int) -> list[Sent]:
        """What was sent after the first `start` answers."""
        return self.sent[start:]


@contextmanager
def wired(site: Path) -> Iterator[Wire]:
    """Serves the site's compressed copies on a free port, and lets browsers keep what never changes."""
    wire = Wire()
    handler = partial(_Handler, site=site, wire=wire)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        wire.address = f"http://127.0.0.1:{server.server_port}/"
        yield wire
        server.shutdown()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # connections are kept, as every real server does
    wbufsize = -1  # head and body in one piece

    def __init__(self, *args: object, site: Path, wire: Wire) -> None:
        self.site, self.wire = site, wire
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.site / path.lstrip("/")
        file = file / "index.html" if path.endswith("/") else file
        packed = file.with_name(f"{file.name}.gz")
        zipped = "gzip" in self.headers.get("Accept-Encoding", "") and packed.is_file()
        if not file.is_file() or self.site not in file.resolve().parents:
            return self._answer(404, path, {}, b"")
        body = (packed if zipped else file).read_bytes()
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        head = {
            "Cache-Control": "public, max-age=31536000, immutable"
            if _FOR_EVER.search(path)
            else "no-cache",
            "ETag": tag,
            "Vary": "Accept-Encoding",
            "Content-Type": _TYPES.get(file.suffix, "application/octet-stream"),
            **({"Content-Encoding": "gzip"} if zipped else {}),
        }
        if self.headers.get("If-None-Match") == tag:
            return self._answer(304, path, head, b"")
        return self._answer(200, path, head, body)

    def _answer(self, status: int, path: str, head: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in {**head, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        head_size = len(b"".join(self._headers_buffer))  # type: ignore[attr-defined]
        size = head_size + 2 + len(body)
        self.wire.sent.append(Sent(path, status, size))
        self.end_headers()
        self.wfile.write(body)

    def handle(self) -> None:
        """A browser may hang up at any time."""
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, format: str, *args: object) -> None:
        """Stays quiet: what was sent is noted."""
