"""A data folder in; the same out with markup and script in every text that the reader lets through.

Runs by itself in a clone whose reader refuses no marks, so that only escaping stands in their way.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

PAYLOADS = (
    "<img src=x onerror=pwned()>", "</script><script>pwned()</script>", '" onmouseover="pwned()',
    "' onfocus='pwned()", "{: onclick=pwned() }", "{{ pwned() }}", "--><svg/onload=pwned()>",
    "&lt;script&gt;pwned()", "[x](javascript:pwned())", "\\u003cscript>pwned()", "</title></style><b>pwned",
    "`${pwned()}", "| pwned | ![x](x)", "<a href=javascript:pwned()>", "&#60;script&#62;pwned()",
)  # fmt: skip
ROUNDS = 40
Loc = tuple[int | str, ...]


def texts(value: Any, loc: Loc = ()) -> Iterator[Loc]:
    """The way to every text inside."""
    if isinstance(value, str):
        yield loc
    for name, each in (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    ):
        yield from texts(each, (*loc, name))


class Laden:
    """One file, and which of its texts carry something."""

    def __init__(self, path: Path, value: Any, payloads: Iterator[str]) -> None:
        self.path, self.value = path, value
        self.before = dict[Loc, str]()
        for loc in texts(value):
            holder = self._holder(loc)
            self.before[loc] = holder[loc[-1]]
            holder[loc[-1]] += f" {next(payloads)}"
        self.write()

    def spare(self, where: str) -> bool:
        """Takes back what stands at that place of a message, or below; tells whether anything did."""
        from legpress.problem import spelled

        taken = [
            loc for loc in self.before if f"{spelled(loc)}.".startswith((f"{where}.", f"{where}["))
        ]
        for loc in taken if where else [*self.before]:
            self._holder(loc)[loc[-1]] = self.before.pop(loc)
        self.write()
        return bool(taken)

    def write(self) -> None:
        first = self.path.read_text("utf-8").partition("\n")[0]
        text = json.dumps(self.value, ensure_ascii=False, indent=1)  # which is YAML as well
        self.path.write_text(f"{first}\n{text}\n", "utf-8")

    def _holder(self, loc: Loc) -> Any:
        holder = self.value
        for part in loc[:-1]:
            holder = holder[part]
        return holder


def laden(data: Path, gym: Path) -> int:
    """Loads every text of the folder that may be loaded; returns how many are."""
    from legpress.model.text import LONGEST
    from legpress.read import problems
    from legpress.read.files import DataFile, find
    from legpress.read.tree import tree

    assert LONGEST
    payloads = cycle(PAYLOADS)
    files = {
        file.shown: Laden(file.path, tree(file.path.read_text("utf-8"), "").value, payloads)
        for file in find(data, gym)
        if isinstance(file, DataFile)
    }
    for _ in range(ROUNDS):
        _, found = problems(data, gym)
        if not found:
            return sum(len(file.before) for file in files.values())
        for problem in found:
            if problem.path in files and not files[problem.path].spare(problem.where):
                files[problem.path].spare("")
    raise SystemExit("\n".join(map(str, found[:20])))


if __name__ == "__main__":
    clone, out = Path(sys.argv[1]), Path(sys.argv[2])
    sys.path[:0] = [str(clone / "scripts"), str(clone / "hooks")]
    from jobs.build import build
    from jobs.place import Sources

    overlay = clone / "data" / "example-gym" / "gym.yml"
    print(laden(clone / "data", overlay))
    build(Sources(clone / "data", overlay), out)
