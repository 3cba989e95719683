"""Style sheets cut to the site they belong to: the sheets of every page in one, unused rules removed.

A rule goes only if it names an element, class, id or attribute that stands in no tag of any page
and in no script; what a script may make at some time therefore stays, also where it puts a name
together from a beginning such as "search-" and what it is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .markup import ALONE, ATTRIBUTE, TAG
from .sheet import Rule, parse, write

SHEET = "assets/stylesheets/site.css"
"""The sheets that every page has, in one."""

_LINK = re.compile(r'[ \t]*<link rel="stylesheet" href="([^"]+)">\n?')
_SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script>", re.S)
_COMMENT = re.compile(r"/\*.*?\*/|(?<!\S)//[^\n]*", re.S)
_WORD = re.compile(r"-*[A-Za-z_][\w-]*")
_BEGINNING = re.compile(r"""([A-Za-z_][\w-]*-)(?:\$\{|["'`]\s*\+)""")

_ASIDE = re.compile(r":[\w-]+\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
"""`:not(...)`, `:is(...)` and the like: what stands in them is not looked at."""
_PART = re.compile(
    r"""\[\s*([\w-]+)\s*(?:(=)\s*["']?([^"'\]]*)["']?|[~|^$*]=[^\]]*)?\s*\]"""
    r"""|::?[\w-]+|([.#]?)(-*[A-Za-z_][\w-]*)"""
)
_VARIABLE = re.compile(r"--[\w-]+")


@dataclass
class _Words:
    """What selectors may name."""

    tags: set[str]
    attributes: set[str] = field(default_factory=set)
    """Names alone, and with a value: `dir`, `dir=ltr`; a class as `class=md-nav`."""
    scripted: set[str] = field(default_factory=set)
    begun: set[str] = field(default_factory=set)
    """Beginnings of words that a script puts together."""

    def add(self, name: str, value: str) -> None:
        """An attribute of a page; its value as a whole, and its words."""
        self.attributes.update((name, f"{name}={value}"))
        if name == "class":
            self.attributes.update(f"class={each}" for each in value.split())

    def hold(self, selected: str) -> bool:
        """Whether a tag `a`, a class `class=a`, an id or an attribute stands somewhere, or may be made."""
        if selected in self.tags or selected in self.attributes:
            return True
        name, _, value = selected.partition("=")
        return all(map(self._made, _WORD.findall(value or name)))

    def _made(self, word: str) -> bool:
        return word in self.scripted or word.startswith((*self.begun,))


def trim(site: Path) -> None:
    """Changes the sheets of the site, and the pages that name them."""
    pages = [page for page in sorted(site.rglob("*.html")) if page.name not in ALONE]
    texts = {page: page.read_bytes().decode() for page in pages}
    _merge(site, texts)
    scripts = [file.read_bytes().decode() for file in sorted((site / "assets").rglob("*.js"))]
    words = _words(texts.values(), scripts)
    sheets = {file: parse(file.read_bytes().decode()) for file in sorted(site.rglob("*.css"))}
    for file, rules in sheets.items():
        sheets[file] = [*_used(rules, words)]
    changed = True
    while changed:  # a variable may be asked for by another one only
        asked = _mentioned(sheets.values(), words)
        changed = any([*(_drop_unused_names(rules, asked) for rules in sheets.values())])
    for file, rules in sheets.items():
        file.write_bytes(write(rules).encode())


def _merge(site: Path, texts: dict[Path, str]) -> None:
    """Writes the sheets that every page names into one, and names that instead."""
    named = {
        page: [(page.parent / href).resolve().relative_to(site.resolve()).as_posix()
               for href in _LINK.findall(text)]
        for page, text in texts.items()
    }  # fmt: skip
    first = next(iter(named.values()), [])
    common = [s for s in first if all(s in each for each in named.values())]
    folder = Path(SHEET).parent.as_posix()
    if len(common) < 2 or any(Path(sheet).parent.as_posix() != folder for sheet in common):
        return
    (site / SHEET).write_bytes(b"\n".join((site / sheet).read_bytes() for sheet in common))
    for sheet in common:
        (site / sheet).unlink()
    for page, text in texts.items():
        left = iter(named[page])
        depth = "../" * (len(page.relative_to(site).parts) - 1)
        one = f'<link rel="stylesheet" href="{depth}{SHEET}">\n'
        seen: list[str] = []

        def instead(
            match: re.Match[str], left: Iterator[str] = left, one: str = one, seen: list[str] = seen
        ) -> str:
            sheet = next(left)
            if sheet not in common:
                return match[0]
            seen.append(sheet)
            return one if len(seen) == 1 else ""

        texts[page] = _LINK.sub(instead, text)
        page.write_bytes(texts[page].encode())


def _words(pages: Iterable[str], scripts: Iterable[str]) -> _Words:
    """What the tags of all pages hold, and every word of the scripts."""
    found = _Words({"html", "body", "head"})
    for page in pages:
        for tag, inside in set(TAG.findall(page)):
            found.tags.add(tag)
            for name, *values in ATTRIBUTE.findall(inside):
                found.add(name, "".join(values))
        scripts = [*scripts, *_SCRIPT.findall(page)]
    for script in set(scripts):
        code = _COMMENT.sub("", script)
        found.scripted.update(_WORD.findall(code))
        found.begun.update(_BEGINNING.findall(code))
    return found


def _used(rules: Iterable[Rule], words: _Words) -> Iterator[Rule]:
    for rule in rules:
        if rule.rules is not None:
            rule.rules = [*_used(rule.rules, words)]
            if rule.rules:
                yield rule
        elif rule.prelude.startswith("@"):
            yield rule
        elif kept := [s for s in _apart(rule.prelude) if may_match(s, words)]:
            rule.prelude = ",".join(kept)
            yield rule


def _apart(selectors: str) -> Iterator[str]:
    """The selectors of a list; a comma within brackets parts nothing."""
    depth, start = 0, 0
    for place, sign in enumerate(selectors):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            yield selectors[start:place].strip()
            start = place + 1
    yield selectors[start:].strip()


def may_match(selector: str, words: _Words) -> bool:
    """Whether everything that the selector names exists; when in doubt, it does."""
    return "\\" in selector or all(map(words.hold, _named(_ASIDE.sub("", selector))))


def _named(selector: str) -> Iterator[str]:
    """The tags, classes, ids and attributes that an element must have."""
    for match in _PART.finditer(selector):
        attribute, exactly, value, sign, name = match.groups()
        if attribute:
            yield f"{attribute}={value}" if exactly else attribute
        elif name:
            yield {".": f"class={name}", "#": f"id={name}"}.get(sign, name)


def _mentioned(sheets: Iterable[list[Rule]], words: _Words) -> set[str]:
    """Variables and animations that are asked for."""
    asked = {name for rules in sheets for text in _values(rules) for name in _asked(text)}
    return asked | words.scripted


def _values(rules: list[Rule]) -> Iterator[str]:
    for rule in rules:
        if rule.rules is not None:
            yield from _values(rule.rules)
        yield from rule.declarations or ()


def _asked(declaration: str) -> Iterator[str]:
    name, _, value = declaration.partition(":")
    yield from _VARIABLE.findall(value)
    if name.strip().startswith("animation") or name.strip().startswith("--"):
        yield from _WORD.findall(value)


def _drop_unused_names(rules: list[Rule], mentioned: set[str]) -> bool:
    """Removes variables and animations that nothing asks for; tells whether there were any."""
    changed = False
    for rule in [*rules]:
        if rule.rules is not None:
            changed |= _drop_unused_names(rule.rules, mentioned)
        elif rule.prelude.lower().startswith("@keyframes"):
            if rule.prelude.split()[1] not in mentioned:
                rules.remove(rule)
                changed = True
        elif rule.declarations is not None:
            kept = [d for d in rule.declarations if not _is_unused_variable(d, mentioned)]
            changed |= len(kept) < len(rule.declarations)
            rule.declarations = kept
            if not kept:
                rules.remove(rule)
    return changed


def _is_unused_variable(declaration: str, mentioned: set[str]) -> bool:
    name = declaration.partition(":")[0].strip()
    return name.startswith("--") and name not in mentioned
