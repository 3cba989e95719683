"""A motion in; the style sheet that holds it out: CSS moves the figure without a script."""

from __future__ import annotations

from collections.abc import Iterable

from .motion import Motion, written

HEAD = "/* One repetition of one press, made from its data; figures.css says when it plays. */"


def sheet(moved: Motion) -> str:
    """Keyframes for each moving part and for the words beside it."""
    pivots = (
        f".pose .{part} {{ transform-origin: {written(at.real)}px {written(at.imag)}px; }}"
        for part, at in moved.pivots.items()
    )
    tracks = (_keyframes(part, track) for part, track in moved.tracks.items())
    return "\n".join(
        [
            HEAD,
            f".moves {{ --rep: {written(moved.seconds)}s; }}",
            *pivots,
            *tracks,
            _keyframes("beats", _reel(moved)),
            "",
        ]
    )


def _reel(moved: Motion) -> Iterable[tuple[float, str]]:
    """The list of words slides up by one word at a time."""
    count = len(moved.beats)
    for n, (share, _) in enumerate(moved.beats):
        yield share, f"translateY({written(-100 * n / count)}%)"


def _keyframes(name: str, track: Iterable[tuple[float, str]]) -> str:
    times: dict[str, list[str]] = {}
    for share, transform in track:
        times.setdefault(transform, []).append(f"{written(share * 100)}%")
    keys = (f"{','.join(at)}{{transform:{transform}}}" for transform, at in times.items())
    return f"@keyframes {name} {{\n" + "\n".join(keys) + "\n}"
