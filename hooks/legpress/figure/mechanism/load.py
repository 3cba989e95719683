"""What the push works against: discs on a peg, a weight stack on a cable."""

from __future__ import annotations

from .sketch import FLOOR, Sketch


def weights(sketch: Sketch, look: str, at: complex) -> None:
    """A disc on its peg, seen from the side."""
    sketch.disc(f"weight {look}".strip(), at, 15)
    if look != "ghost":
        sketch.disc("hub", at, 3)


def stack_at_the_left(sketch: Sketch, tied: complex, low: complex) -> None:
    """From the moving part to a pulley at the low end, along the floor, up, and down to a stack."""
    corner, top = complex(53, FLOOR - 10), complex(40, 40)
    turn = complex(low.real + 2, min(low.imag + 9, FLOOR - 10))
    sketch.line("cable", tied, turn, corner, complex(48, 200), complex(48, 40))
    for at in (turn, corner):
        sketch.disc("pivot", at, 5)
    stack(sketch, top, -1)


def stack(sketch: Sketch, top: complex, side: int) -> None:
    """A pulley at the top, and a stack of plates under it with a pin."""
    sketch.disc("pivot", top, 8)
    x = top.real + 8 * side
    sketch.line("cable", complex(x, top.imag), complex(x, 124))
    for level in range(7):
        y = 126 + 11 * level
        look = "slab lifted" if level < 3 else "slab"
        sketch.shape(
            look, *(complex(x + dx, y + dy) for dx, dy in ((-13, 0), (13, 0), (13, 9), (-13, 9)))
        )
    sketch.line("pin", complex(x + 8 * side, 152.5), complex(x + 20 * side, 152.5))
    sketch.text(complex(x, FLOOR + 13), "stack", "middle")
