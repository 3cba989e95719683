"""Finds the page that a reader's words mean: what is looked through, and the script that looks."""

from .places import Place, Searched
from .script import script

__all__ = ["Place", "Searched", "script"]
