#!/usr/bin/env python3
"""Builds the site and packs it into one archive that can be carried anywhere.

    python3 scripts/package.py                      into dist/
    python3 scripts/package.py --out /mnt/stick     into another folder
    python3 scripts/package.py --compare FILE       is that archive what this source makes?

The archive holds the site, a note for whoever hosts it, and the sums of all files;
its own sum lies beside it.  The same source makes the same archive, byte for byte.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("package", __doc__))
