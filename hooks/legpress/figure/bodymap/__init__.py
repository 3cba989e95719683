"""A body from the front and from the back as SVG: which muscles work, and in which role."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from xml.etree import ElementTree as ET

from markupsafe import Markup

from ...model import Entry, Guide, label
from ...model.muscle import Head, Muscle
from ...model.variant import Variant
from .curve import FINE, SCALE, both, whole
from .labels import LINE, Label, Point, heights
from .points import DETAILS, HEAD, MARKS, OUTLINES, REGIONS, Side

__all__ = ["BodyMap"]

Address = Callable[[str, str], str]
"""The address of an entry, by its kind and slug, for a link in HTML."""

WIDTH, HEIGHT = 360, 392
KEY_HEIGHT = 24
TOP = 24
MIDDLE: dict[Side, float] = {"front": 128, "back": 232}
LETTER, SWATCH, KEY_GAP = 7.2, 20, 14
PATTERNS = {"primary": "solid", "secondary": "hatched", "stabilizer": "dotted"}
"""How each role looks; `figures.css` gives the colours."""


class BodyMap:
    """Draws maps for one page."""

    def __init__(self, guide: Guide, address: Address) -> None:
        self._guide = guide
        self._address = address
        self._groups = {slug: group for group in guide.muscles.values() for slug in _parts(group)}

    def of_variant(self, variant: Variant) -> Markup:
        """What works in a press, each role in a pattern of its own."""
        roles = _roles(self._guide, variant)
        told = [f"{label(role)}s, {look}: {self._names(variant, role)}"
                for role, look in PATTERNS.items() if role in roles.values()]  # fmt: skip
        return self._drawn(
            f"Where the muscles lie that work in the {variant.name}",
            f"A standing body, front and back. {_capital('; '.join(told))}.",
            roles,
        )

    def of_all(self) -> Markup:
        """Every group by its name."""
        groups = ", ".join(group.name.lower() for group in self._guide.muscles.values())
        return self._drawn(
            "Where the muscle groups lie",
            f"A standing body, front and back, with {groups}.",
            dict.fromkeys(self._groups, ""),
        )

    def of_group(self, group: Muscle) -> Markup:
        """The muscles of one group, each by its name."""
        return self._drawn(
            f"Where the {group.name.lower()} lie",
            f"A standing body, front and back. Shown: {_listed(_seen(group))}.",
            dict.fromkeys(_parts(group), ""),
            one_by_one=True,
        )

    def hidden(self, variant: Variant) -> list[Head]:
        """Muscles that work in a press but lie under others."""
        roles = _roles(self._guide, variant)
        return [
            head for head in self._guide.heads if head.slug in roles and not _visible(head.slug)
        ]

    def hidden_of(self, group: Muscle) -> list[Head]:
        """Muscles of a group that lie under others."""
        return [head for head in group.heads if not _visible(head.slug)]

    def _names(self, variant: Variant, role: str) -> str:
        return _listed(
            entry
            for work in variant.muscles
            if work.role == role
            for entry in map(self._entry, [str(slug) for slug in work.heads] or [str(work.muscle)])
        )

    def _entry(self, slug: str) -> Entry:
        found = self._guide.muscles.get(slug)
        return found or self._guide.entries["heads"][slug]

    def _link(self, slug: str) -> str:
        return self._address("muscles" if slug in self._guide.muscles else "heads", slug)

    def _drawn(
        self, title: str, told: str, roles: Mapping[str, str], *, one_by_one: bool = False
    ) -> Markup:
        looks = {role for role in roles.values() if role}
        svg = _frame(title, told, HEIGHT + KEY_HEIGHT * bool(looks))
        if looks:
            _patterns(svg)
        for side in MIDDLE:
            self._body(svg, side, roles)
        for side in MIDDLE:
            self._labels(svg, side, roles, one_by_one)
        if looks:
            _key(svg, [role for role in PATTERNS if role in looks])
        return Markup(ET.tostring(svg, encoding="unicode").replace(" />", "/>"))

    def _body(self, svg: ET.Element, side: Side, roles: Mapping[str, str]) -> None:
        _text(svg, (MIDDLE[side], 13), side.capitalize(), "side")
        body = _add(svg, "g", transform=f"translate({MIDDLE[side]} {TOP}) scale({1 / FINE:.4g})")
        for outline in (OUTLINES[side], HEAD):
            _add(body, "path", d=whole(outline), class_="body")
        for role in (None, "", *PATTERNS):
            slugs = [slug for slug in REGIONS[side] if roles.get(slug) == role]
            if slugs:
                alike = _filled(_add(body, "g"), role)
                for slug in slugs:
                    self._region(alike, slug, REGIONS[side][slug])
        _add(body, "path", d="".join(map(both, DETAILS[side])), class_="detail")

    def _region(self, alike: ET.Element, slug: str, shapes: list[str]) -> None:
        if slug in self._groups:
            alike = _add(alike, "a", href=self._link(slug), tabindex="-1")
            _add(alike, "title").text = self._entry(slug).name
        _add(alike, "path", d="".join(both(shape, closed=True) for shape in shapes))

    def _labels(
        self, svg: ET.Element, side: Side, roles: Mapping[str, str], one_by_one: bool
    ) -> None:
        found = list(self._named(side, roles, one_by_one))
        for at, one in zip(heights(found), found, strict=True):
            _label(svg, side, one, at)

    def _named(self, side: Side, roles: Mapping[str, str], one_by_one: bool) -> list[Label]:
        """The labels of one side, from the head down."""
        seen = [slug for slug in REGIONS[side] if slug in self._groups]
        bunches: dict[tuple[str, str], list[str]] = {}
        for slug in seen:
            if slug in roles:
                name = slug if one_by_one else self._groups[slug].slug
                bunches.setdefault((name, roles[slug]), []).append(slug)
        labels = []
        for (name, role), slugs in bunches.items():
            if side == "back" and REGIONS["front"].keys() >= set(slugs):
                continue  # the same muscle, named already
            named = name if one_by_one else self._short(name, role, roles)
            mark = _mark(MARKS[side][slugs[0]], side)
            labels.append(Label(self._entry(named).name, role, self._link(named), mark))
        return sorted(labels, key=lambda one: one.mark[1])

    def _short(self, name: str, role: str, roles: Mapping[str, str]) -> str:
        """The one muscle of a group that has a role, or the group."""
        seen = [slug for slug in _parts(self._guide.muscles[name]) if _visible(slug)]
        having = [slug for slug in seen if roles.get(slug) == role]
        return having[0] if len(having) == 1 < len(seen) else name


def _parts(group: Muscle) -> list[str]:
    return [group.slug, *(head.slug for head in group.heads)]


def _visible(slug: str) -> bool:
    return any(slug in regions for regions in REGIONS.values())


def _seen(group: Muscle) -> list[Entry]:
    return [head for head in group.heads if _visible(head.slug)]


def _roles(guide: Guide, variant: Variant) -> dict[str, str]:
    """The role of each muscle; what is said of a muscle goes before what is said of its group."""
    roles: dict[str, str] = {head: work.role for work in variant.muscles for head in work.heads}
    for work in variant.muscles:
        if not work.heads:
            for slug in _parts(guide.muscles[work.muscle]):
                roles.setdefault(slug, work.role)
    return roles


def _listed(entries: Iterable[Entry]) -> str:
    return ", ".join(entry.name.lower() for entry in entries)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# ---- Labels -----------------------------------------------------------------------------------


def _label(svg: ET.Element, side: Side, one: Label, y: float) -> None:
    edge, way = (0.5, 1) if side == "front" else (WIDTH - 0.5, -1)
    link = _add(svg, "a", href=one.address, class_=f"name {side}")
    x, mark_y = map(_n, one.mark)
    bend = edge + way * min(78.0, abs(one.mark[0] - edge) - 8)
    _add(link, "path", d=f"M{_n(edge)} {_n(y)}H{_n(bend)}L{x} {mark_y}")
    _add(link, "circle", cx=x, cy=mark_y, r="2.2")
    for number, word in enumerate(one.lines, 1 - len(one.lines)):
        _text(link, (edge, y - 4 + LINE * number), word)
    if one.role:
        _text(link, (edge, y + LINE - 2), label(one.role), "role")


def _key(svg: ET.Element, roles: list[str]) -> None:
    """Which pattern means what, under the bodies."""
    rooms = [SWATCH + 8 + LETTER * len(label(role)) for role in roles]
    x = (WIDTH - sum(rooms) - KEY_GAP * (len(rooms) - 1)) / 2
    for role, room in zip(roles, rooms, strict=True):
        place = f"translate({_n(x)} {HEIGHT + 8}) scale({1 / FINE:.4g})"
        box = _filled(_add(svg, "g", transform=place), role)
        _add(box, "path", d=f"M0 0H{SWATCH * FINE}V{12 * FINE}H0Z")
        _text(svg, (x + SWATCH + 6, HEIGHT + 18), label(role))
        x += room + KEY_GAP


# ---- Elements ---------------------------------------------------------------------------------


def _frame(title: str, told: str, height: int) -> ET.Element:
    # Not role="img": that would hide the links.
    svg = ET.Element("svg", {"viewBox": f"0 0 {WIDTH} {height}", "role": "group"})
    for tag, words, names in (("title", title, "labelledby"), ("desc", told, "describedby")):
        svg.set(f"aria-{names}", f"body-map-{tag}")
        _add(svg, tag, id=f"body-map-{tag}").text = words
    return svg


def _patterns(svg: ET.Element) -> None:
    defs = _add(svg, "defs")
    size = 4 * FINE
    same = {"patternUnits": "userSpaceOnUse", "width": f"{size}", "height": f"{size}"}
    hatch = _add(defs, "pattern", id="body-map-hatched", **same)
    hatch.set("patternTransform", "rotate(45)")
    _add(hatch, "path", d=f"M{size // 2} 0V{size}")
    dots = _add(defs, "pattern", id="body-map-dotted", **same)
    _add(dots, "circle", cx=f"{size // 2}", cy=f"{size // 2}", r=f"{FINE}")


def _filled(element: ET.Element, role: str | None) -> ET.Element:
    """Gives an element the look of a role, of a muscle that is only shown, or of no matter."""
    look = PATTERNS.get(role, "shown") if role is not None else "still"
    element.set("class", look)
    if look in ("hatched", "dotted"):
        element.set("fill", f"url(#body-map-{look})")
    return element


def _add(parent: ET.Element, tag: str, class_: str = "", **given: str) -> ET.Element:
    return ET.SubElement(parent, tag, ({"class": class_} if class_ else {}) | given)


def _text(parent: ET.Element, at: Point, words: str, kind: str = "") -> None:
    _add(parent, "text", x=_n(at[0]), y=_n(at[1]), class_=kind).text = words


def _mark(point: Point, side: Side) -> Point:
    """A point of the body on the page, on the half that the labels of its side stand beside."""
    x, y = point
    return MIDDLE[side] + (x if side == "back" else -x) * SCALE, TOP + y * SCALE


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
