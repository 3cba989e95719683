#!/usr/bin/env python3
"""Builds the site, checks it, and puts it where a web server serves it, in one step.

    python3 scripts/publish.py /srv/www/guide               build, check, serve
    python3 scripts/publish.py /srv/www/guide --rollback    serve the one before again

Point the web server at the folder you name (here /srv/www/guide). It becomes a link
into /srv/www/guide.releases, where every release is whole; publishing replaces the link.
Where links cannot be made (Windows, some shares) folders are moved instead: for an
instant nothing is there, and a run that is killed in it is put right by the next.

If anything is wrong, what is served stays as it is.
"""

import sys

from jobs.start import start

if __name__ == "__main__":
    sys.exit(start("publish", __doc__))
