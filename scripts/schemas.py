#!/usr/bin/env python3
"""Writes data/schemas, which let an editor help while you type.

    python3 scripts/schemas.py            after a change in hooks/legpress/model
    python3 scripts/schemas.py --check    only says whether they are up to date

They are made from hooks/legpress/model, and belong in the same commit.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("schemas", __doc__))
