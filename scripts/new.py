#!/usr/bin/env python3
"""Starts the data file of a new entry, with every field explained.

    python3 scripts/new.py symptom numb-toes    writes data/symptoms/numb-toes.yml

The kinds are named after the folders of data/.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("new", __doc__))
