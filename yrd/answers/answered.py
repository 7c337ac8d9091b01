"""An answer ready to be written and said, or the reason why there is none."""

import json
import math
from typing import Any, NamedTuple

from optimizer.plan.plan import Cell
from yrd.answers.written import Written


class NoAnswerError(Exception):
    """There is no answer; the message says why, and `code` is the exit code."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


class Answered(NamedTuple):
    """An answer ready to be written, and what is said of it."""

    written: Written
    lines: tuple[str, ...]

    def told(self) -> dict[str, Any]:
        """What is said and written, for JSON."""
        tables = {
            name: [dict(zip(table.columns, map(_plain, row), strict=True)) for row in table.rows]
            for name, table in self.written.tables.items()
        }
        return {
            "case": self.written.case.settings.name,
            "scenario": self.written.scenario,
            "asked": self.written.asked,
            **json.loads(json.dumps(self.written.found)),
            **tables,
        }


def _plain(cell: Cell) -> Cell:
    return None if isinstance(cell, float) and not math.isfinite(cell) else cell
