"""Sites below a project's least share are dropped, the smallest first."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from optimizer.program.decisions import Decisions
from optimizer.solver.arrays import Floats, Program
from optimizer.solver.solution import Solution
from optimizer.stages.solving import Session, optimum

Pair = tuple[str, str]

NOTHING = 1e-7
"""Share of a project below which nothing stands; solvers keep columns to 1e-9."""


@dataclass(frozen=True)
class Pruned:
    """What dropping small sites did: program and solution, sites dropped, sites still too small.

    Without a site in `needed` no plan was found.
    """

    program: Program
    solution: Solution
    dropped: frozenset[Pair] = frozenset()
    below: Mapping[Pair, float] = field(default_factory=dict)
    needed: frozenset[Pair] = frozenset()


def too_small(decide: Decisions, values: Floats) -> Mapping[Pair, float]:
    """Share at each site that holds something, but less than the project's least share."""
    found = {}
    for pair, option in decide.options.items():
        least = option.project.least_share
        if least > 0:
            share = float(sum(values[column] for _, column in decide.starts[pair]))
            if NOTHING < share < least - NOTHING:
                found[pair] = share
    return found


def _smallest(small: Mapping[Pair, float], needed: Collection[Pair]) -> tuple[Pair, ...]:
    """The smallest site of each project that is not needed, the smallest of all first."""
    chosen: dict[str, Pair] = {}
    for pair in sorted(small, key=lambda pair: (small[pair], pair)):
        if pair not in needed:
            chosen.setdefault(pair[0], pair)
    return tuple(chosen.values())


def _without(program: Program, decide: Decisions, pairs: Iterable[Pair]) -> Program:
    upper = program.upper.copy()
    for pair in pairs:
        upper[[column for _, column in decide.starts[pair]]] = 0.0
    return replace(program, upper=upper)


def _closing(session: Session, kept: Pruned, pairs: tuple[Pair, ...]) -> Pruned:
    """The sites are closed; where that leaves no plan, as many of them as leave one."""
    tighter = _without(kept.program, session.ready.decide, pairs)
    again = optimum(session, tighter)
    if again.status == "optimal":
        return replace(kept, program=tighter, solution=again, dropped=kept.dropped.union(pairs))
    if again.status != "infeasible" or len(pairs) == 1:
        return replace(kept, needed=kept.needed.union(pairs))
    half = len(pairs) // 2
    return _closing(session, _closing(session, kept, pairs[:half]), pairs[half:])


def prune(session: Session, program: Program, found: Solution) -> Pruned:
    """In each round the smallest too small site of each project is closed and the rest re-solved.

    A site without which there is no plan stays. What is still below its least share after the
    rounds that the case allows is reported. The solver holds the program that is returned.
    """
    ready, kept = session.ready, Pruned(program, found)
    if found.status != "optimal":
        return kept
    for _ in range(ready.case.settings.pruning_rounds):
        closing = _smallest(too_small(ready.decide, kept.solution.values), kept.needed)
        if not closing:
            break
        kept = _closing(session, kept, closing)
    if kept.needed:
        again = optimum(session, kept.program)
        kept = replace(kept, solution=again if again.status == "optimal" else kept.solution)
    return replace(kept, below=too_small(ready.decide, kept.solution.values))
