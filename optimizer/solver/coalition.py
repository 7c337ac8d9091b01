"""The program of some provinces alone: their rights, their resources, their part of the rest."""

import math
from collections.abc import Collection
from dataclasses import replace

import numpy as np

from optimizer.program.decisions import Decisions
from optimizer.program.players import holdings
from optimizer.solver.arrays import NO_INTEGERS, Program


def for_players(program: Program, decide: Decisions, players: Collection[str]) -> Program:
    """The same matrix and cost with what the players own on the right-hand side.

    Rows that belong to nobody keep a right-hand side of zero, as balances and shares have; with any
    other they speak of the whole plan, and say nothing here, as equity does. Sites elsewhere are
    closed, and what is indivisible may be shared: gains are compared between linear programs.
    """
    low, high = program.row_lower.tolist(), program.row_upper.tolist()
    for number, (family, _, sense, rhs, _, owned) in enumerate(program.heads):
        if family == "equity" or (rhs and not owned):
            low[number], high[number] = -math.inf, math.inf
        elif owned:
            held = holdings(owned, players)
            if sense != ">=":
                high[number] = held
            if sense != "<=":
                low[number] = held
    upper = program.upper.copy()
    closed = [
        column
        for pair, option in decide.options.items()
        if option.province not in players
        for _, column in decide.starts[pair]
    ]
    upper[closed] = 0.0
    return replace(
        program,
        row_lower=np.array(low),
        row_upper=np.array(high),
        upper=upper,
        integer=NO_INTEGERS,
    )
