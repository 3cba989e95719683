"""Which pages the guide has, in order: their template, their place, and what they show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Entry, Guide, Text
from ..model.technique import Topic
from .address import PAGES, topic_page
from .floor_plan import floor_plans
from .planned import Plan, inner_words, own_words
from .related import Related
from .styles import sheets_of
from .tools import STYLES, scripts
from .tools import styles as tool_styles


def plans(guide: Guide, related: Related) -> Iterator[Plan]:
    """Every page but the list of sources, which must be written last."""
    yield from _entry_pages(guide, related)
    yield from _claim_pages(related)
    yield from _index_pages(guide)
    yield from _subject_pages(guide)
    if related.floor:
        yield from floor_plans(guide, related.floor)


def sources_plan(guide: Guide) -> Plan:
    """The list of sources."""
    return Plan(
        PAGES["sources"],
        "sources",
        "Sources",
        "Every study, standard, manual and article behind this guide, and what was read of it.",
        words=inner_words(guide.sources.values()) | {"": guide.search.words("sources")},
        named_only=True,
    )


def _entry_pages(guide: Guide, related: Related) -> Iterator[Plan]:
    for kind, template, folder, entries in (
        ("variants", "variant", "variants", related.variants()),
        ("symptoms", "symptom", "symptoms", sorted(guide.symptoms.values(), key=_by_name)),
        ("techniques", "technique", "techniques", guide.techniques.values()),
        ("goals", "goal", "training", guide.goals.values()),
        ("topics", "topic", "", guide.topics.values()),
        ("muscles", "muscle", "muscles", guide.muscles.values()),
    ):
        for entry in entries:
            path = topic_page(entry) if isinstance(entry, Topic) else f"{folder}/{entry.slug}.md"
            yield _entry_plan(path, template, kind, entry)


def _by_name(entry: Entry) -> str:
    return entry.name


def _entry_plan(path: str, template: str, kind: str, entry: Any) -> Plan:
    heads = inner_words(getattr(entry, "heads", []))
    tool = getattr(entry, "tool", None)
    return Plan(
        path,
        template,
        entry.name,
        entry.summary.plain(),
        {"it": entry},
        f"{kind}/{entry.slug}.yml",
        {"": own_words(entry)} | heads,
        styles=[*sheets_of(entry), *(tool_styles(tool) if tool else ())],
        scripts=scripts(tool) if tool else (),
    )


def _claim_pages(related: Related) -> Iterator[Plan]:
    for topic, claims in related.claims_by_topic().items():
        name = topic.replace("-", " ")
        yield Plan(
            f"evidence/{topic}.md",
            "claims",
            f"Evidence: {name}",
            f"What sources say about {name}, how strong the evidence is, and what this guide advises.",
            {"topic": topic, "claims": claims},
            words=inner_words(claims),
        )


_INDEXES = (
    ("index.md", "home", "The Leg Press Guide",
     "Find your press, set it up, do one good rep, know when to stop, and see what to believe."),
    (PAGES["variants"], "variants", "Find your press",
     "Which leg press is in front of you: every kind, how to tell them apart, and how to use each."),
    (PAGES["compare"], "compare", "Compare the presses",
     "All leg presses side by side: where the load goes, how the body lies, what works, who can start."),
    (PAGES["symptoms"], "symptoms", "Something feels wrong",
     "Start from what you notice: where you feel it and when it happens, and what to do about it."),
    (PAGES["techniques"], "techniques", "Technique",
     "Feet, depth, lockout, breathing, tempo, warm-up, getting in and out, and a rep that fails."),
    (PAGES["training"], "training", "Plan your training",
     "Sets, repetitions, rest and progress for each goal, and where sources differ."),
    (PAGES["companions-and-alternatives"], "companions", "Companions and alternatives",
     "Exercises to do beside a leg press, and what to do when the machine is missing or taken."),
    (PAGES["machines"], "machines", "Machines and upkeep",
     "How presses are built, what to check before buying, and how to keep them safe."),
    (PAGES["designs"], "designs", "Machine designs",
     "Sled, lever, stack, hinge, track, cable: how leg presses are built and how each loads the body."),
    (PAGES["muscles"], "muscles", "Muscles",
     "Which muscles a leg press works, what each does, and how well that is known."),
    (PAGES["evidence"], "evidence", "The evidence",
     "What the sources say, where they clash, how strong the evidence is, and what nobody has studied."),
)  # fmt: skip


_TOOLS: dict[str, tuple[str, ...]] = {
    "symptoms": ("symptom-finder",),
    "compare": ("compare",),
    "variants": ("which-press",),
}
"""The tools on index pages, by template."""


def _index_pages(guide: Guide) -> Iterator[Plan]:
    inner = {
        PAGES["designs"]: inner_words(guide.designs.values()),
        PAGES["companions-and-alternatives"]: inner_words(guide.exercises.values()),
    }
    named = {path: guide.search.words(page) for page, path in PAGES.items()}
    for path, template, title, description in _INDEXES:
        tools = _TOOLS.get(template, ())
        yield Plan(
            path,
            template,
            title,
            description,
            words=inner.get(path, {}) | {"": named.get(path, [])},
            styles=STYLES if tools else (),
            scripts=scripts(*tools) if tools else (),
        )


def _subject_pages(guide: Guide) -> Iterator[Plan]:
    safety, buying, care = guide.safety, guide.buying, guide.maintenance
    for name, template, title, summary, inner in (
        ("safety", "safety", "Who should ask first, and when to stop", safety.summary,
         [*safety.stop_rules, *safety.conditions, *safety.red_flags]),
        ("buying", "buying", "Buying a press", buying.summary, buying.points),
        ("maintenance", "maintenance", "Upkeep and faults", care.summary, [*care.tasks, *care.faults]),
        ("unstudied", "unstudied", "What nobody has studied", guide.unstudied.summary, guide.unstudied.gaps),
        ("names", "names", "Which press is meant?", guide.names.summary, guide.names.names),
    ):  # fmt: skip
        yield _subject_plan(guide, name, template, title, summary, inner)
    yield Plan(
        PAGES["glossary"],
        "glossary",
        "Glossary",
        "Every word of this guide in plain English.",
        words=inner_words(guide.terms) | {"": guide.search.words("glossary")},
    )


def _subject_plan(
    guide: Guide, name: str, template: str, title: str, summary: Text, inner: list[Any]
) -> Plan:
    return Plan(
        PAGES[name],
        template,
        title,
        summary.plain(),
        source=f"{name}.yml",
        words=inner_words(inner) | {"": guide.search.words(name)},
    )
