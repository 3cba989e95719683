#!/usr/bin/env python3
"""Lists every locked package with its version and licence, and asks whether it has known holes.

    python3 scripts/audit.py               both
    python3 scripts/audit.py --licences    only the list, which needs no network

Ends with 1 if a licence is unknown or a hole is known, and with 2 if nobody could be asked.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("audit", __doc__))
