#!/usr/bin/env python3
"""Shows the guide in a browser, and again after every change.

    python3 scripts/serve.py            at http://127.0.0.1:8000/
    python3 scripts/serve.py --open     and opens it in your browser

Ctrl+C ends it. The first start sets everything up, which needs the internet once.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("serve", __doc__))
