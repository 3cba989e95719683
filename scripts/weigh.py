#!/usr/bin/env python3
"""Weighs the guide: what a first view, the next page and the first search send over the wire.

python3 scripts/weigh.py                   bytes and requests by kind, compressed as served
python3 scripts/weigh.py --phone           and how fast a slow phone shows it, beside stock Material
python3 scripts/weigh.py --lighthouse      and what Lighthouse says of five kinds of pages
python3 scripts/weigh.py --site DIR        weighs a site that is built already
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("weigh", __doc__))
