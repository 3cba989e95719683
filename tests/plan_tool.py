"""The four-week plan on its page in a browser, filled in as a reader does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tool_page import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PAGE = PAGES["plan"]
SET = {"days": "2", "machine": "plates", "load": "100", "reps": "10", "left": "2", "empty": "60"}
STEADY = {"goal": "hypertrophy", "experience": "steady"} | SET


class Plan:
    """The tool on its page, filled in as a reader does."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, site: Path, state: str = "") -> None:
        self.page.goto((site / PAGE).as_uri() + state)

    def fill(self, **values: str) -> None:
        """Choices and numbers by their names; `sound` says that no sign is true."""
        for name, value in values.items():
            field = self.page.locator(f"[data-tool=plan] [name={name}]")
            if field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def sound(self) -> None:
        question = self.page.locator("[data-signs]")
        question.evaluate("question => { question.open = true }")
        question.get_by_label("None is true of me").check()

    @property
    def result(self) -> Locator:
        return self.page.locator("[data-tool=plan] [data-result]")

    def loads(self) -> list[str]:
        return [box.input_value() for box in self.result.locator("[data-at^=load]").all()]

    def problem(self, field: str) -> str:
        return self.page.locator(f"[data-tool=plan] [data-problem={field}]").inner_text()
