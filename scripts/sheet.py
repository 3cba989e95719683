#!/usr/bin/env python3
"""Shows every figure of the guide on one sheet, as a phone, a desk, a printer and others see it.

    python3 scripts/sheet.py                 into .cache/sheet/; open index.html there
    python3 scripts/sheet.py --out ../figs   into another folder

Look at it after a change in geometry, figures or style sheets.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("sheet", __doc__))
