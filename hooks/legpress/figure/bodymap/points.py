"""The body of the body map: points of one half, from the front and from the back, to be mirrored.

A body is 400 units tall, from the crown at y = 0 to the soles at 400, and x = 0 is its middle.
A line runs smoothly through its points; "!" marks a corner.
"""

from __future__ import annotations

from typing import Literal

Side = Literal["front", "back"]

HEAD = "0,1 12.6,5 17.2,20 14,39 0,50"
_UPPER = (
    "9.5,44! 10,57 17,63.4 33,68 45,73 51.6,88 51.2,124 54.4,162 50.8,204 54,225 50.6,246 46.8,246"
    " 44.4,212 41.6,164 42.2,146 40.4,126 36.6,107!"
)
_LEG = " 30.8,148 33,170 39.4,202 40.4,232 36.6,262 31.4,288 33.8,313 31.4,338 26.6,362 25.4,378"
_INNER = " 11.6,378 10.6,362 6.4,340 4.6,317 6.8,289 5.4,260 1.2,212! 0,209!"

OUTLINES: dict[Side, str] = {
    "front": f"{_UPPER}{_LEG} 29.5,389 33,396 29,400! 14,400! 9.6,397 10.6,388{_INNER}",
    "back": f"{_UPPER}{_LEG} 26,385! 33,393 34,399! 12.6,399! 10.4,393 11.2,386{_INNER}",
}

DETAILS: dict[Side, list[str]] = {
    "front": [
        "36.6,107! 37.6,98 36,90!",  # armpit
        "4,68! 18,65.5 36,70!",  # collar bone
        "1.5,99! 12,105 26,104 36,93!",  # chest
        "1.2,125! 12,123!",  # the sinews across the belly
        "1.2,141! 12.4,140!",
        "1.2,157! 11.6,157!",
        "19.4,275.6! 24.8,279 24.6,288 19.4,292.6 14.4,288 14,279 19.4,275.6!",  # kneecap
        "15.8,298! 14.6,330 17.8,372!",  # shin
    ],
    "back": [
        "36.6,107! 37.4,98 36.4,91!",
        "0,56! 0,98!",  # spine
        "10,84! 22,88 27,100 20,118!",  # shoulder blade
        "0.1,198! 0.1,223!",  # between the buttocks
        "17.4,368! 16.6,378 15.6,389!",  # Achilles tendon
        "20.2,368! 20.6,378 21.6,389!",
    ],
}

REGIONS: dict[Side, dict[str, list[str]]] = {
    "front": {
        "obliques": ["15,113! 24,117 35,108! 34.8,124 29.6,148 31.4,168! 24,176 12.8,181! 14.6,150"],
        "rectus-abdominis": ["1,109! 8,107.5 12.8,112! 12.6,158 6.4,194! 1,203!"],
        "vastus-lateralis": [
            "35.4,199! 38.8,222 36,254 29.4,278! 25.4,272! 32,242 33,214"
        ],
        "rectus-femoris": ["25,190! 31,214 28.6,246 19.8,273! 15.4,250 18.6,215"],
        "vastus-medialis": ["14.6,232! 14,252 17.8,272! 13.4,279 8.4,280 8,262"],
        "adductors": ["5.4,209! 12,206 20,197! 17.8,212 13.6,232! 9.4,230 3.2,221! 2.8,213"],
        "adductor-magnus": ["3.6,226! 8.4,231.6 13,235! 10,248 6.8,264! 5,248"],
    },
    "back": {
        "erector-spinae": ["1,101! 7.4,122 10.4,156 1,197!"],
        "obliques": ["23,138! 31.6,134! 29.6,148 31.6,167! 24,168 15.6,171! 18.6,154"],
        "gluteus-medius": ["16,174.6! 25,171.6 34,174! 38,194! 36.8,201! 28,193 21,184"],
        "gluteus-maximus": [
            "1.4,204! 6,190 14,178! 24,192.6 38.6,206! 38,218 30,226.6 12,229 1.4,218"
        ],
        "biceps-femoris": ["19.8,233.6! 34.4,228! 34.6,252 29.4,291! 26,274 21,254"],
        "semitendinosus": ["11.6,233.8! 18.2,234! 18.6,260 12.2,292! 13.6,266"],
        "semimembranosus": ["9.6,243! 12,267 10.2,291! 7.4,280 7.2,258"],
        "adductor-magnus": ["2.4,230! 10,233.4! 8.4,246 5.6,262! 3.8,246"],
        "gastrocnemius": [
            "11,294! 17.8,297! 18.2,322 14.6,337.6 8,334 5.8,314",
            "19.6,297! 28,293! 32.2,312 28.6,330 22.4,333 19.4,312",
        ],
        "soleus": ["6.8,338! 12,341.6 17.6,338! 19.4,334.6! 25,336.4 31.4,328! 27.6,351 18.8,367! 10.6,354"],
    },
}  # fmt: skip
"""What can be seen of each muscle; what stands first in a group carries the label of the group."""

MARKS: dict[Side, dict[str, tuple[float, float]]] = {
    "front": {
        "obliques": (24, 150),
        "rectus-abdominis": (7, 148),
        "vastus-lateralis": (33, 262),
        "rectus-femoris": (24, 232),
        "vastus-medialis": (11.4, 270),
        "adductors": (11, 217),
        "adductor-magnus": (8, 242),
    },
    "back": {
        "erector-spinae": (6, 152),
        "obliques": (26, 156),
        "gluteus-medius": (29, 181),
        "gluteus-maximus": (22, 209),
        "biceps-femoris": (30, 268),
        "semitendinosus": (15.8, 254),
        "semimembranosus": (9.6, 272),
        "adductor-magnus": (6, 241),
        "gastrocnemius": (26, 312),
        "soleus": (24, 346),
    },
}
"""Where a label points."""

HIDDEN = ("vastus-intermedius", "gluteus-minimus", "transversus-abdominis")
"""Muscles that lie under others; pages name them in words."""

BREAKS = ("Gastro", "Semi")
"""Where a long name may be broken."""
