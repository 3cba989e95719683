#!/usr/bin/env python3
"""Builds the site: a folder for a web server, a stick or a share.

    python3 scripts/build.py                     into site/
    python3 scripts/build.py --out /mnt/stick    into another folder

If anything is wrong, the last site stays as it is.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("build", __doc__))
