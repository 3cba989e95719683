#!/usr/bin/env python3
"""Writes the guide out as Markdown, with a mkdocs.yml, for another site engine to build.

    python3 scripts/stage.py ../staged     then, in that folder: mkdocs build --strict

Every page made from the data is there as a file, and so is everything that goes with the pages.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("stage", __doc__))
