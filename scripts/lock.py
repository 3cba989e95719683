#!/usr/bin/env python3
"""Remakes requirements.lock and requirements-test.lock from pyproject.toml.

    python3 scripts/lock.py              after a change in pyproject.toml
    python3 scripts/lock.py --upgrade    to move to the newest versions
    python3 scripts/lock.py --check      to see whether they are still what it makes

The scripts install exactly what these two files list.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("lock", __doc__))
