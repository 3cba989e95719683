"""Where every entry stands in the site: the page, and the place on it."""

from __future__ import annotations

from collections.abc import Callable

from ..model import Entry, Guide
from ..model.claim import Claim
from ..model.technique import Topic

PAGES = {
    "variants": "variants/index.md",
    "symptoms": "symptoms/index.md",
    "techniques": "techniques/index.md",
    "training": "training/index.md",
    "machines": "machines/index.md",
    "muscles": "muscles/index.md",
    "evidence": "evidence/index.md",
    "safety": "safety.md",
    "names": "variants/names.md",
    "compare": "variants/compare.md",
    "buying": "machines/buying.md",
    "maintenance": "machines/maintenance.md",
    "designs": "machines/designs.md",
    "sources": "evidence/sources.md",
    "unstudied": "evidence/unstudied.md",
    "glossary": "glossary.md",
    "companions-and-alternatives": "training/companions-and-alternatives.md",
    "about": "about.md",
    "editors-guide": "editors-guide.md",
}
"""Pages that are no entry of their own, by the name a link gives them."""

_FOLDERS = {
    "variants": "variants",
    "symptoms": "symptoms",
    "techniques": "techniques",
    "goals": "training",
    "muscles": "muscles",
}
_ON_ONE_PAGE = {
    "designs": "designs",
    "exercises": "companions-and-alternatives",
    "sources": "sources",
    "glossary": "glossary",
    "stop-rules": "safety",
    "conditions": "safety",
    "red-flags": "safety",
    "buying": "buying",
    "tasks": "maintenance",
    "faults": "maintenance",
    "unstudied": "unstudied",
    "names": "names",
}


class Addresses:
    """The address of anything a link can name."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._groups = {head.slug: m.slug for m in guide.muscles.values() for head in m.heads}

    def of(self, kind: str, slug: str) -> str:
        """The page, with "#place" where the entry shares it: "evidence/muscles.md#high-feet"."""
        if kind == "pages":
            return PAGES[slug]
        if kind in _FOLDERS:
            return f"{_FOLDERS[kind]}/{slug}.md"
        if kind in _ON_ONE_PAGE:
            return f"{PAGES[_ON_ONE_PAGE[kind]]}#{slug}"
        return self._special[kind](self._guide.entries[kind][slug])

    @property
    def _special(self) -> dict[str, Callable[[Entry], str]]:
        return {
            "machines": lambda entry: machine_page(entry.slug),
            "topics": lambda entry: topic_page(entry) if isinstance(entry, Topic) else "",
            "claims": lambda entry: claim_place(entry) if isinstance(entry, Claim) else "",
            "heads": lambda entry: f"muscles/{self._groups[entry.slug]}.md#{entry.slug}",
        }


def topic_page(topic: Topic) -> str:
    """The page of a topic, on the shelf it belongs to."""
    return f"{topic.shelf}/{topic.slug}.md"


def claim_place(claim: Claim) -> str:
    """The place of a claim on the page of its topic."""
    return f"evidence/{claim.topic}.md#{claim.slug}"


def machine_page(slug: str) -> str:
    """The page of one of the gym's machines; an index page, so that its folder alone finds it."""
    return f"m/{slug}/index.md"
