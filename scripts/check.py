#!/usr/bin/env python3
"""Checks the data without building, in about a second.

    python3 scripts/check.py

Prints every problem as file:line: field: what is wrong.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("check", __doc__))
