"""The program of some provinces alone: their rights, their resources, their part of the rest."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from optimizer.program.decisions import Decisions
from optimizer.solver.arrays import Program, bounds


def for_players(program: Program, decide: Decisions, players: Collection[str]) -> Program:
    """The same matrix and cost with what the players own on the right-hand side.

    Rows without an owner keep their right-hand side, which is zero for balances and shares; rows
    of equity compare provinces and say nothing here. Sites elsewhere are closed.
    """
    row_lower, row_upper = program.row_lower.copy(), program.row_upper.copy()
    for number, head in enumerate(program.heads):
        if head.family == "equity":
            row_lower[number], row_upper[number] = -np.inf, np.inf
        elif head.owned:
            rhs = sum(amount for province, amount in head.owned if province in players)
            row_lower[number], row_upper[number] = bounds(head.sense, rhs)
    upper = program.upper.copy()
    for pair, option in decide.options.items():
        if option.province not in players:
            upper[[column for _, column in decide.starts[pair]]] = 0.0
    return replace(program, row_lower=row_lower, row_upper=row_upper, upper=upper)
