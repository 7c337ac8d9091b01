"""The bill of a start: what it earns, term by term, and what the rules charge for what it takes."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from optimizer.answers.why.pricing import RowKey, row_key
from optimizer.plan.prices import UNITS
from optimizer.prepare import Prepared
from optimizer.program.families import FAMILIES
from optimizer.program.names import Key
from optimizer.solver.arrays import Floats, Program

SOURCES = {family.name: family.source for family in FAMILIES}

MONEY, RULE = "money", "rule"

OWN = "placement"
"""The rule that lets a project be built once: its price is what the project is worth beyond all
that it takes."""


class Line(NamedTuple):
    """One line of a bill, for the whole project.

    `item` is a term of the money or a rule, `row` names the rule's row; `use` is what the project
    takes of it in `unit`, `price` is in 亿元 per unit, `amount` in 亿元 of present value.
    """

    kind: str
    item: str
    row: str
    key: Key
    use: float | None
    price: float | None
    amount: float
    unit: str
    source: str

    @property
    def named(self) -> RowKey:
        """Rule and row, as the table of prices names them."""
        return self.item, self.row


def bill(ready: Prepared, program: Program, prices: Floats, column: int) -> tuple[Line, ...]:
    """The lines of a column, earnings first and then rules, the largest first; they add up to its
    net."""
    return (*_earned(ready.terms, column), *_charged(program, prices, column))


def _largest_first(lines: list[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (-abs(line.amount), line.item, line.row))


def _earned(terms: Mapping[str, Floats], column: int) -> list[Line]:
    """What the column brings to each term of the money."""
    found = [
        Line(MONEY, name, "", (), None, None, float(brings[column]), "亿元", "")
        for name, brings in terms.items()
        if brings[column]
    ]
    return _largest_first(found)


def _charged(program: Program, prices: Floats, column: int) -> list[Line]:
    """What each priced row charges for what the column takes of it, or pays for what it gives."""
    matrix = program.matrix
    places = np.flatnonzero(matrix.column == column)
    rows = np.searchsorted(matrix.start, places, side="right") - 1
    found = []
    for place, number in zip(places.tolist(), rows.tolist(), strict=True):
        price, use = float(prices[number]), float(matrix.value[place])
        if price and use:
            head = program.heads[number]
            rule, row = row_key(head)
            amount, unit = -price * use, UNITS[rule]
            found.append(Line(RULE, rule, row, head.key, use, price, amount, unit, SOURCES[rule]))
    return _largest_first(found)


def charged(lines: tuple[Line, ...]) -> list[Line]:
    """The rules' lines that charge something, the dearest first, apart from the project's own right
    to be built once."""
    return [x for x in lines if x.kind == RULE and x.amount < 0 and x.item != OWN]


def dearest(lines: tuple[Line, ...]) -> Line | None:
    """The line that charges most."""
    return next(iter(charged(lines)), None)
