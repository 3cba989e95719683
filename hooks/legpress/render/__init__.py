"""A guide in, its pages out: Markdown that any engine can turn into a site."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import jinja2

from .. import posture
from ..figure.bodymap import BodyMap
from ..figure.code import code
from ..figure.mechanism import mechanism
from ..figure.press import press, small
from ..figure.press.posed import in_the_middle
from ..figure.technique import panels
from ..model import Guide, label
from ..model.day import spoken
from ..model.weight import about
from ..one_rep_max import estimates, for_script
from ..programme import worked
from .address import Addresses
from .attached import attached, place_of
from .compared import compared
from .escape import attribute
from .floor import dial
from .linked import linked
from .output import Attachment, Output
from .page import Page
from .plan import plans, sources_plan
from .plan_data import plan_data, plan_machines, plan_rest, plan_warm_up
from .planned import Plan
from .postures import told
from .related import Related
from .sleds import sleds
from .tooltips import Terms

__all__ = ["TEMPLATES", "Attachment", "Dates", "Output", "attached", "render"]

TEMPLATES = Path(__file__).parent.parent / "templates"
"""The folder of page templates."""

_HIDDEN = {
    "home": ["navigation", "toc"],
    "compare": ["toc"],
    "machine": ["navigation", "toc"],
    "card": ["navigation", "toc"],
    "cards": ["navigation", "toc"],
    "log": ["navigation", "toc"],
}
"""Side columns that a page does without."""

Dates = Mapping[str, datetime.date]


def render(guide: Guide, changed: Dates | None = None) -> list[Output]:
    """Every page of the guide; `changed` tells when each data file was last changed."""
    writer = _Writer(guide, changed or {})
    written = [writer.write(plan) for plan in plans(guide, writer.related)]
    return [*written, writer.write(sources_plan(guide))]


class _Writer:
    """Writes pages one after another and remembers which page named which source."""

    def __init__(self, guide: Guide, changed: Dates) -> None:
        self.related = Related(guide)
        self._guide = guide
        self._changed = changed
        self._addresses = Addresses(guide)
        self._terms = Terms(guide.terms)
        self._templates = _templates()
        self._cited_on: dict[str, list[Plan]] = defaultdict(list)

    def write(self, plan: Plan) -> Output:
        page = Page(plan.path, self._guide, self._addresses, self._terms)
        body = self._templates.get_template(f"{plan.template}.md.j2").render(
            page=page,
            guide=self._guide,
            related=self.related,
            bodies=BodyMap(self._guide, page.raw),
            plan=plan,
            changed=self._changed.get(plan.source or ""),
            cited_on=self._cited_on,
            **plan.shows,
        )
        for source in page.sources:
            self._cited_on[source.slug].append(plan)
        return Output(
            plan.path,
            f"---\n{_front_matter(plan, linked(self._guide, plan))}\n---\n\n{body}",
            plan.source,
        )


def _front_matter(plan: Plan, linked_data: str | None) -> str:
    # JSON is YAML; themes print these without escaping, so they are escaped here.
    meta = {
        "title": attribute(plan.title) if plan.template != "home" else None,
        "hide": _HIDDEN.get(plan.template),
        "description": attribute(plan.description),
        "search": _search(plan),
        "linked_data": linked_data,
        "styles": list(plan.styles),
        "scripts": list(plan.scripts),
        "search_names_only": plan.named_only,
        "search_words": {at: list(words) for at, words in plan.words.items() if words},
    }
    return json.dumps({k: v for k, v in meta.items() if v}, ensure_ascii=False)


def _search(plan: Plan) -> dict[str, object] | None:
    if not plan.searched:
        return {"exclude": True}
    return {"boost": plan.boost} if plan.boost != 1 else None


@jinja2.pass_context
def _show(context: jinja2.runtime.Context, value: object) -> object:
    page: Page = context["page"]
    return page.show(value)


@cache  # it reads a template again when that changes
def _templates() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        finalize=_show,
        autoescape=True,
        comment_start_string="{##",  # "{#" starts an anchor in Markdown
        comment_end_string="##}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["label"] = label
    environment.globals |= {
        "mechanism": mechanism,
        "figure": press,
        "small_figure": small,
        "panels": panels,
        "about": about,
        "posture_grid": posture,
        "posture_picture": in_the_middle,
        "posture_rows": told,
        "postures": posture.postures,
        "code": code,
        "compared": compared,
        "dial": dial,
        "place_of": place_of,
        "sleds": sleds,
        "plan_data": plan_data,
        "plan_example": worked,
        "plan_machines": plan_machines,
        "plan_rest": plan_rest,
        "plan_warm_up": plan_warm_up,
        "estimates": estimates,
        "one_rep_max": for_script,
    }
    environment.filters["attribute"] = attribute
    environment.filters["day"] = spoken
    return environment
