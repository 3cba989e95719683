#!/usr/bin/env python3
"""Attacks the reader of the data with broken files, led by what they make it do.

    python3 scripts/fuzz.py                 for a minute
    python3 scripts/fuzz.py --minutes 30    for as long as you have

Each file is a real one after a few slips of the hand.  One that leads the reader where none did
before is kept, and changed further.  What breaks the reader, or takes it too long, is written to
the folder .cache/fuzz, and the command ends with 1.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("fuzz", __doc__))
