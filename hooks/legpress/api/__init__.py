"""A guide in; the whole of it as data out: JSON for programs, its schemas, CSV for spreadsheets.

What a gym adds about itself (machines, serial numbers, telephone numbers, what is broken) stays out.
"""

from .files import ROOT, published

__all__ = ["ROOT", "published"]
