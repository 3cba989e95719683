#!/usr/bin/env python3
"""Starts the data file of a new entry, with every field explained.

    python3 scripts/new.py symptom numb-toes    writes data/symptoms/numb-toes.yml
    python3 scripts/new.py variant hack-squat --from exercises.json --id Hack_Squat
                                                begins with what an exercise of free-exercise-db says

The kinds are named after the folders of data/.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("new", __doc__))
