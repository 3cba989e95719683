#!/usr/bin/env python3
"""Runs the tests.

    python3 scripts/test.py                  all of them
    python3 scripts/test.py --fast           those that need no browser
    python3 scripts/test.py -k numbers -x    those that pytest selects

Words that this script does not know go to pytest.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("test", __doc__))
