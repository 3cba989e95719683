#!/usr/bin/env python3
"""Measures how plainly the guide says what to do, and shows its longest sentences.

    python3 scripts/reading.py             the figures, and the ten longest
    python3 scripts/reading.py --worst 50  the fifty longest

Counts what a reader does at the machine: steps, cues, stop rules and what to do about symptoms.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("reading", __doc__))
