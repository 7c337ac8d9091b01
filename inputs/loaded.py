"""A case as it was loaded: with notes, and with what tells where its source says what."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from inputs.case import Case
from inputs.errors import InputProblems, Problem
from inputs.workbook.positions import Positions, in_workbook


class Loaded(NamedTuple):
    """A valid case, and notes on what a planner should know though nothing is wrong."""

    case: Case
    notes: tuple[Problem, ...]
    at: Positions | None = None
    """Where things stand in the workbook that holds the case; none for a folder."""

    def placed(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """The problems as a planner finds them: with sheet and cell, if the case is a workbook."""
        return in_workbook(problems, self.at) if self.at else tuple(problems)

    @contextmanager
    def placing(self) -> Iterator[None]:
        """Problems that the block raises are placed."""
        try:
            yield
        except InputProblems as error:
            raise InputProblems(self.placed(error.problems)) from error
