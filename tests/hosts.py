"""Real web servers, started with the very words of the hosting page."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, STDOUT
from urllib.error import HTTPError

from jobs.servers import Program

PAGE = Path(__file__).parent.parent / "docs" / "hosting.md"
NAME = "guide.gym.lan"
"""Another computer's name, as far as the browser knows: nothing here counts as this computer."""

NGINX = """\
{user} pid nginx.pid; error_log stderr; daemon off; events {{}}
http {{
    include {root}/etc/nginx/mime.types; default_type application/octet-stream; access_log off;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi; scgi_temp_path scgi;
    {block}
}}
"""
CADDY = "{{\n admin off\n auto_https off\n}}\n{block}\n"
APACHE = """\
{user}
ServerRoot {home}
ServerName localhost
PidFile apache.pid
ErrorLog /dev/stderr
Listen 127.0.0.1:{port}
{modules}
TypesConfig {home}/mime.types
AddType application/x-gzip .gz
DocumentRoot {home}
<Directory />
    Options FollowSymLinks
    Require all denied
</Directory>
{block}
"""
MODULES = ("mpm_event", "authz_core", "dir", "mime", "alias", "headers", "rewrite")
TYPES = (
    "text/html html\ntext/css css\ntext/javascript js\nimage/svg+xml svg\napplication/json json\n"
)


@dataclass(frozen=True)
class Host:
    """A guide on a running web server."""

    address: str
    """Where the guide begins, as this computer calls it; with a slash at its end."""
    site: Path

    @property
    def named(self) -> str:
        """The same address as another computer's browser would have it."""
        return self.address.replace("127.0.0.1", NAME)


def block(server: str, place: str) -> str:
    """What the hosting page tells one to write, for a whole server or for a sub-path."""
    blocks: list[str] = re.findall(
        rf"^```{server}\n(.*?)^```", PAGE.read_text("utf-8"), re.S | re.M
    )
    whole, below = blocks
    return {"root": whole, "below": below}[place]


@contextmanager
def hosted(program: Program, place: str, home: Path) -> Iterator[Host]:
    """The guide at `home/guide` on that server, as its root or in the sub-path /guide/."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = int(trial.getsockname()[1])
    check, run = _calls(program, place, home, port)
    checked = subprocess.run(
        check, cwd=home, env=_settings(program, home), capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
    address = f"http://127.0.0.1:{port}/" + ("guide/" if place == "below" else "")
    with subprocess.Popen(
        run, cwd=home, env=_settings(program, home), stdout=PIPE, stderr=STDOUT, text=True
    ) as server:
        try:
            _wait(server, address)
            yield Host(address, home / "guide")
        finally:
            server.terminate()


def _settings(program: Program, home: Path) -> dict[str, str]:
    return program.environment() | {"HOME": str(home), "XDG_DATA_HOME": str(home)}


def _calls(program: Program, place: str, home: Path, port: int) -> tuple[list[str], list[str]]:
    """How to have the configuration checked, and how to start the server."""
    server, path, file = program.path.name, str(program.path), home / "server.conf"
    text = block({"apache2": "apache"}.get(server, server), place).replace(
        "/srv/guide", f"{home}/guide"
    )
    file.write_text(WRITE[server](text, place, home, port, program.root), "utf-8")
    if server == "caddy":
        how = ["--config", str(file), "--adapter", "caddyfile"]
        return [path, "validate", *how], [path, "run", *how]
    if server == "nginx":
        how = [path, "-p", str(home), "-c", str(file)]
        return [*how, "-t"], how
    how = [path, "-f", str(file)]
    return [*how, "-t"], [*how, "-DFOREGROUND"]


def _nginx(text: str, place: str, home: Path, port: int, root: Path) -> str:
    listen = f"listen 127.0.0.1:{port};"
    text = (
        text.replace("listen 80;", listen) if place == "root" else f"server {{ {listen} {text} }}"
    )
    user = "user root;" if _as_root() else ""
    return NGINX.format(user=user, root=root, block=text)


def _caddy(text: str, place: str, home: Path, port: int, root: Path) -> str:
    text = text.replace(":80", f":{port}") if place == "root" else f":{port} {{\n{text}\n}}"
    return CADDY.format(block=text)


def _apache(text: str, place: str, home: Path, port: int, root: Path) -> str:
    (home / "mime.types").write_text(TYPES)
    folder = root / "usr/lib/apache2/modules"
    modules = "\n".join(f"LoadModule {m}_module {folder}/mod_{m}.so" for m in MODULES)
    user = "User #65534\nGroup #65534" if _as_root() else ""
    return APACHE.format(
        user=user, home=home, port=port, modules=modules, block=text.replace("*:80", f"*:{port}")
    )


WRITE = {"nginx": _nginx, "caddy": _caddy, "apache2": _apache}


def _as_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0


def _wait(server: subprocess.Popen[str], address: str) -> None:
    """Returns once the server answers; fails with what it said if it ends before."""
    while server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=30).close()
        except HTTPError:
            return
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(server.communicate()[0])
