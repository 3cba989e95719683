"""One page of every kind that the site with a gym's overlay has, and every page with a tool."""

from __future__ import annotations

from pathlib import Path

from legpress.read import read_guide
from legpress.render.plan import plans, sources_plan
from legpress.render.related import Related

ROOT = Path(__file__).resolve().parent.parent
WRITTEN_BY_HAND = ("about.html", "editors-guide.html", "404.html")


def kinds() -> list[str]:
    """Their paths in the built site: the first page of each template, the rest by hand or for its tool."""
    guide = read_guide(ROOT / "data", ROOT / "data" / "example-gym" / "gym.yml")
    first: dict[str, str] = {}
    with_tools = []
    for plan in [*plans(guide, Related(guide)), sources_plan(guide)]:
        first.setdefault(plan.template, plan.path)
        if plan.scripts:
            with_tools.append(plan.path)
    made = dict.fromkeys([*first.values(), *with_tools])
    return [*(path.replace(".md", ".html") for path in made), *WRITTEN_BY_HAND]
