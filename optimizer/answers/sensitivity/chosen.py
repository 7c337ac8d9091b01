"""Which assumptions are solved again, and whether anybody waits for it."""

from collections.abc import Sequence

from optimizer.answers.sensitivity.ranked import Candidate
from optimizer.solver.arrays import Program

REPORTED = 10

ALL = 20
"""A case with no more assumptions is tried in all of them; of more, those that prices put first."""

LARGE, LARGE_WHOLE = 300_000, 10_000
"""Coefficients above which nobody waits for two dozen solves that were not asked for: in the city
case (390 thousand) one took 6 to 14 s on from the last basis. With whole numbers no solve goes on
from a basis."""


def chosen(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """All of a few; of many the first by prices, and the first by gains and losses apart.

    Where these nearly cancel, as with the size of a project, prices tell little of the whole range.
    """
    if len(found) <= ALL:
        return tuple(found)
    first = found[:REPORTED]
    gross = sorted(found, key=lambda one: -one.gross)[:REPORTED]
    return (*first, *(one for one in gross if one not in first))


def too_large(program: Program) -> str:
    """Why nobody waits for solves of this program; blank where it is small."""
    count = program.sizes["nonzeros"]
    if count <= (LARGE_WHOLE if len(program.integer) else LARGE):
        return ""
    return f"the program has {count:,} coefficients"
