"""Words that people search with, where they are not the words of an entry."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Name, Part
from .ref import PageId

Group = Annotated[list[Name], Field(min_length=2)]
"""Words and phrases that mean the same."""


class PageWords(Part):
    """Words for a page that is no entry."""

    page: PageId
    """The page, by the name that a link gives it after `pages/`."""
    words: list[Name] = Field(min_length=1)
    """What people type who want it."""


class Search(Part):
    """Everything in data/search.yml."""

    same: list[Group]
    """Groups of words and phrases that mean the same to somebody who searches."""
    pages: list[PageWords] = []
    """Words for pages that are no entry."""

    def words(self, page: str) -> list[str]:
        """The words for a page."""
        return [word for each in self.pages if each.page == page for word in each.words]
