#!/usr/bin/env python3
"""Measures builds: what the hooks cost, how that grows, and how soon an edit is seen.

    python3 scripts/bench.py                            the guide itself, and with up to 2,000 presses
    python3 scripts/bench.py --sizes 8,20 --runs 1      a quick look
    python3 scripts/bench.py --peers                    the same pages by Hugo and Zensical as well
    python3 scripts/bench.py --write docs/measured.md   puts the tables where they belong

Everything is a median of runs that take turns, as a share of the same pages built from Markdown.
It takes hours at 2,000 presses: let the computer do nothing else meanwhile.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("bench", __doc__))
