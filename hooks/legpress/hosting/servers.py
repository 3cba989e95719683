"""The web servers' configurations, completed with the security policy of this very build."""

from __future__ import annotations

from pathlib import Path

CONFIGURATIONS = ("hosting/nginx.conf", "hosting/Caddyfile", "hosting/apache.conf", "web.config")

PLACE = "SECURITY-POLICY-OF-THE-BUILD"
"""What stands in `docs/` where the built file has the policy."""


def complete(site: Path, policy: str) -> list[str]:
    """Writes the policy into each configuration; returns those without a place for it."""
    missing = []
    for name in CONFIGURATIONS:
        file = site / name
        text = file.read_bytes().decode() if file.is_file() else ""
        if PLACE not in text:
            missing.append(f"{name}:1: {PLACE} does not stand here, so no server would send one")
            continue
        file.write_bytes(text.replace(PLACE, policy).encode())
    return missing
