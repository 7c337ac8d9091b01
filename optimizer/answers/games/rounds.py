r"""Sets are made as happy as can be, the most unhappy first: rounds of linear programs.

    round k:  minimise ε   over x with  x(N) = v(N),  v(S) − x(S) = ε_S   (sets settled before)
                                        v(S) − x(S) ≤ ε                   (all other sets)
                                        x_i ≥ floor_i                     (where there are floors)

A set whose row has a positive price has the excess ε at every optimum, so it is settled; so is a
set whose members' sum follows from those that are settled. Only such sets may be settled: one that
happens to be tight at the point found need not be tight elsewhere. Each round settles a set that
does not follow from those before, so that there are fewer rounds than players.

Source: A. Kopelowitz, Computation of the kernels of simple games and the nucleolus of n-person
games (1967); M. Guajardo, K. Jörnsten, Common mistakes in computing the nucleolus, European Journal
of Operational Research 241 (2015).
"""

import math
from typing import NamedTuple

import numpy as np

from optimizer.answers.games.game import Flags, Floats, Game
from optimizer.solver.arrays import NO_INTEGERS, Matrix, Program
from optimizer.solver.highs import Highs

PRICED = 1e-6
"""Prices of sets add up to 1. Those of a corner are quotients of determinants of zeros and ones, so
that with a dozen players none between zero and this is seen."""

FOLLOWS = 1e-9
"""How far a set may be from a sum of settled ones by rounding."""


class Level(NamedTuple):
    """What a round has found: the excess that no open set need exceed, and the sets at it."""

    excess: float
    sets: tuple[int, ...]


class Unsolved(Exception):  # noqa: N818 - a fault of the solver, not of the game
    """A program that always has an optimum was not solved."""


def first_level(game: Game) -> float:
    """The least excess that no proper set need exceed; −∞ where there is no proper set."""
    open_sets = _proper(game)
    if not open_sets.any():
        return -math.inf
    return _round(game, open_sets, [], None).excess


def settled(game: Game, floors: Floats | None) -> Floats:
    """The division whose excesses, sorted from the largest, are least; floors are kept.

    Floors must leave room: together they are at most what all reach.
    """
    everything = len(game.values) - 1
    fixed = [(everything, game.whole)]
    open_sets = _proper(game)
    while open_sets.any():
        level = _round(game, open_sets, fixed[1:], floors)
        fixed += [(number, float(game.values[number]) - level.excess) for number in level.sets]
        open_sets &= ~_following(game.members, [number for number, _ in fixed])
    sets = [number for number, _ in fixed]
    amounts = np.array([amount for _, amount in fixed])
    found: Floats = np.linalg.lstsq(game.members[sets].astype(np.float64), amounts)[0]
    return found


def _proper(game: Game) -> Flags:
    """Every set but the empty one and that of all."""
    found = np.ones(len(game.values), bool)
    found[[0, -1]] = False
    return found


def _following(members: Flags, sets: list[int]) -> Flags:
    """The sets whose sum of shares follows from the sums of some sets."""
    rows = members.astype(np.float64)
    _, sizes, axes = np.linalg.svd(rows[sets], full_matrices=False)
    span = axes[sizes > FOLLOWS * sizes[0]]
    return np.asarray(np.abs(rows - rows @ span.T @ span).max(axis=1) <= FOLLOWS)


def _round(
    game: Game, open_sets: Flags, fixed: list[tuple[int, float]], floors: Floats | None
) -> Level:
    """One round. Columns are the shares and ε; rows that of all, the settled, the open ones."""
    numbers = np.flatnonzero(open_sets)
    known = [(len(game.values) - 1, game.whole), *fixed]
    amounts = np.array([amount for _, amount in known])
    sets = np.concatenate([[number for number, _ in known], numbers]).astype(np.int64)
    eased = np.concatenate([np.zeros(len(known)), np.ones(len(numbers))])
    found = Highs(perturbed=False).solve(
        _program(
            np.column_stack([game.members[sets], eased]),
            np.concatenate([amounts, game.values[numbers]]),
            np.concatenate([amounts, np.full(len(numbers), math.inf)]),
            np.full(len(game.players), -math.inf) if floors is None else floors,
        )
    )
    if found.status != "optimal":
        raise Unsolved(f"a program of {len(game.players)} players ended as {found.status}")
    prices = found.prices[len(known) :]
    settles = prices >= min(PRICED, float(prices.max()))
    return Level(float(found.values[-1]), tuple(numbers[settles].tolist()))


def _program(rows: Floats, low: Floats, high: Floats, floors: Floats) -> Program:
    """Minimise the last column over rows between bounds."""
    number, column = np.nonzero(rows)
    columns = rows.shape[1]
    return Program(
        heads=(),
        matrix=Matrix(
            start=np.searchsorted(number, np.arange(len(rows) + 1)).astype(np.int32),
            column=column.astype(np.int32),
            value=rows[number, column].astype(np.float64),
            columns=columns,
        ),
        cost=np.append(np.zeros(columns - 1), 1.0),
        lower=np.append(floors, -math.inf),
        upper=np.full(columns, math.inf),
        row_lower=low,
        row_upper=high,
        integer=NO_INTEGERS,
    )
