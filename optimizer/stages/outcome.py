"""What the stages reached."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.solver.solution import Ranging, Solution
from optimizer.stages.pruning import Pruned
from optimizer.stages.uniqueness import Uniqueness

Reached = tuple[tuple[str, float, Solution], ...]
"""Name, measure and solution of each stage after the money."""


@dataclass(frozen=True)
class Outcome:
    """The solutions that the plan is read from, and what is known of how firm they are.

    `first` is the solution of the money stage, `last` that of the last stage that was solved;
    `alone` holds the solution of each province that has a plan of its own, and is None where
    provinces were not asked. `reached` names each later stage with its measure and solution.
    `ranging` speaks of the money stage, `uniqueness` of the last stage; each is None where the
    solver cannot tell. `pruned` says which sites were dropped as too small.
    """

    alone: Mapping[str, Solution] | None
    first: Solution
    last: Solution
    reached: Reached = ()
    ranging: Ranging | None = None
    uniqueness: Uniqueness | None = None
    pruned: Pruned | None = None
