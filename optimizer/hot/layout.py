"""Where in the arrays of one structure stands what results tell of."""

from dataclasses import dataclass

import numpy as np

from optimizer.hot.placing import Placing, placing_of
from optimizer.prepare import Prepared
from optimizer.program.families import FAMILIES
from optimizer.program.names import row_name
from optimizer.solver.arrays import Floats, Integers, Program

RULES = tuple(family.name for family in FAMILIES)


@dataclass(frozen=True)
class Layout:
    """Columns of projects, the rule of each row, and the rows whose prices are kept."""

    placing: Placing
    rule: Integers
    watched: tuple[tuple[str, int], ...]

    def rents(self, program: Program, prices: Floats) -> dict[str, float]:
        """What the limits of each rule are worth: Σ price · right-hand side, 亿元.

        Over all rules they add up to the money, as the dual of a linear program does.
        """
        right = np.where(prices < 0, program.row_upper, program.row_lower)
        # A price of rounding size may point to the open side of a row, which is worth nothing.
        worth = -prices * np.where(np.isfinite(right), right, 0.0)
        found = np.bincount(self.rule, worth, len(RULES))
        return dict(zip(RULES, found.tolist(), strict=True))

    def prices(self, prices: Floats) -> dict[str, float]:
        """What one more unit of each watched row would be worth."""
        return {name: 0.0 - float(prices[number]) for name, number in self.watched}


def layout_of(ready: Prepared, watched: tuple[str, ...]) -> Layout:
    """The layout of a program; watched rows that it does not have are left out."""
    number = {rule: position for position, rule in enumerate(RULES)}
    rows = {row_name(head.family, head.key): i for i, head in enumerate(ready.program.heads)}
    return Layout(
        placing=placing_of(ready.decide),
        rule=np.array([number[head.family] for head in ready.program.heads], np.int32),
        watched=tuple((name, rows[name]) for name in watched if name in rows),
    )
