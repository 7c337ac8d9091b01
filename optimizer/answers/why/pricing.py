r"""What a start earns, and what the rules say that its resources are worth elsewhere.

    net_{p,r,t} = Σ_term money_{p,r,t} − Σ_row price_row · use_{row,(p,r,t)}           [亿元]

Money is the present value of the whole project there, use what the whole project takes of a row,
price what one unit more of the row is worth to the money stage. At an optimum net is zero for what
stands there in part and, as far as its bounds allow, never above zero: minus net is the least that
a whole project started there would cost the rest (the reduced cost of its column).
"""

from collections.abc import Mapping

import numpy as np

from optimizer.answers.why.siting import SITE
from optimizer.plan.plan import Plan
from optimizer.plan.prices import UNPRICED
from optimizer.program.names import row_name
from optimizer.solver.arrays import Floats, Head, Program
from optimizer.solver.solution import Solution

RowKey = tuple[str, str]
"""Rule and row, as the table of prices names them."""

Prices = Mapping[RowKey, float]
"""What one unit more of a row's right-hand side is worth, 亿元 of present value."""


class StrangePricesError(ValueError):
    """The prices of a run speak of rows that its case does not have."""


def row_key(head: Head) -> RowKey:
    """Rule and row of a row."""
    return head.family, row_name(head.family, head.key).split("__", 1)[1]


def stated_prices(plan: Plan) -> Prices:
    """The prices that a run states; none where its solver gave none."""
    table = plan.tables["prices"]
    at = [table.columns.index(name) for name in ("rule", "row", "price")]
    return {(str(row[at[0]]), str(row[at[1]])): float(row[at[2]] or 0) for row in table.rows}


def found_prices(program: Program, solution: Solution) -> Prices:
    """The prices of a solution, without noise and without those of the added rows."""
    return {
        row_key(program.heads[i]): -float(solution.prices[i])
        for i in np.flatnonzero(np.abs(solution.prices) > UNPRICED).tolist()
        if program.heads[i].family != SITE
    }


def by_row(program: Program, prices: Prices) -> Floats:
    """The price of each row of a program. Raises StrangePricesError where a row is not there."""
    number = {row_key(head): i for i, head in enumerate(program.heads)}
    strange = [key for key in prices if key not in number]
    if strange:
        raise StrangePricesError("__".join(strange[0]))
    found = np.zeros(len(program.heads))
    for key, price in prices.items():
        found[number[key]] = price
    return found


def stated(program: Program, prices: Floats) -> Prices:
    """The prices of a program's rows by their names, as `by_row` reads them."""
    return {row_key(program.heads[i]): float(prices[i]) for i in np.flatnonzero(prices).tolist()}


def nets(program: Program, prices: Floats) -> Floats:
    """Net of every column, 亿元 per unit of the column."""
    matrix = program.matrix
    paid = matrix.value * np.repeat(prices, np.diff(matrix.start))
    used = np.bincount(matrix.column, paid, matrix.columns)
    return np.asarray(-program.cost - used)
