"""Weights of derived numbers passed on to the numbers that they are derived from."""

from collections.abc import Mapping
from typing import NamedTuple

from inputs.case import Case
from inputs.evidence_lookup import evidence_of
from optimizer.plan.origins.shares import Made, made_of
from optimizer.plan.weights.optimum import Cell


class Origin(NamedTuple):
    """A number and the grade of what a weight rests on there.

    A derived number has grade `derived` for the part that cannot be traced, and `document` for
    figures in its formula that a paper prints and that are no number of the case.
    """

    cell: Cell
    grade: str


Parts = Mapping[Origin, float]
"""Relative change of a number per relative change of what it rests on."""


class Chain:
    """What the numbers of a case rest on, each traced once."""

    def __init__(self, case: Case) -> None:
        """Start with nothing traced."""
        self._case = case
        self._traced: dict[Cell, Parts] = {}

    def passed_on(self, weights: Mapping[Cell, float]) -> Mapping[Origin, float]:
        """The weights on what they rest on at last, with their signs; what meets adds up."""
        found: dict[Origin, float] = {}
        for cell, weight in weights.items():
            for origin, part in self.origins(cell).items():
                found[origin] = found.get(origin, 0.0) + weight * part
        return found

    def origins(self, cell: Cell) -> Parts:
        """What a number rests on at last; a number that would rest on itself is left derived."""
        found = self._traced.get(cell)
        if found is None:
            self._traced[cell] = {Origin(cell, "derived"): 1.0}
            found = self._traced[cell] = self._trace(cell)
        return found

    def _trace(self, cell: Cell) -> Parts:
        known = evidence_of(self._case, *cell)
        if known is None or known.grade != "derived":
            return {Origin(cell, known.grade if known else "assumption"): 1.0}
        made: Made = made_of(self._case, cell, known.formula)
        found: dict[Origin, float] = {}
        for behind, move in made.cells.items():
            for origin, part in self.origins(behind).items():
                found[origin] = found.get(origin, 0.0) + move * part
        for grade, part in (("document", made.printed), ("derived", made.unnamed)):
            if part:
                found[Origin(cell, grade)] = part
        return found
