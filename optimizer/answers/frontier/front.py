"""Points of a frontier: the money is best while every other criterion stays within a bound.

The ends are lexicographic: the best of one criterion and, among those plans, of the others in
their order. In between is the ε-constraint method, in the form in which every point is efficient.

Source: G. Mavrotas, Effective implementation of the ε-constraint method in multi-objective
mathematical programming problems (AUGMECON), Applied Mathematics and Computation 213, 2009.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from optimizer.answers.frontier.criteria import EQUITY, MONEY, Criterion
from optimizer.answers.ground import Ground, NoGroundError, row_named, with_open_row
from optimizer.program.rows import Sense
from optimizer.solver.arrays import Floats, Program
from optimizer.solver.face import PRICED, held_to_face
from optimizer.stages.equity import guaranteeing
from optimizer.stages.pruning import Pruned, prune
from optimizer.stages.solving import HELD, Session, optimum

Bounds = tuple[float | None, ...]
"""What each criterion after the money must reach at least, in its unit; None is no bound."""


class Front(NamedTuple):
    """The hot program with an open row for each criterion that is bounded, by name."""

    ground: Ground
    criteria: tuple[Criterion, ...]
    program: Program
    rows: Mapping[str, int]


@dataclass(frozen=True, eq=False)
class Point:
    """What a plan reaches in every criterion, under which bounds, and the program it solves.

    `rates` are what the last unit of each criterion after the money costs, 亿元: the prices of the
    bounds; None at an end of the frontier, where the bound is not what stops the money.
    """

    bounds: Bounds
    values: tuple[float, ...]
    rates: tuple[float | None, ...]
    kept: Pruned


def front_of(ground: Ground, criteria: Sequence[Criterion]) -> Front:
    """The program of the money stage, ready for bounds; gains may be negative, as nothing but the
    criterion speaks for them."""
    program, ready = ground.money.program, ground.ready
    if any(one.name == EQUITY for one in criteria):
        (gain,) = ready.decide.gain.values()
        program = guaranteeing(ready, program, ground.alone or {})
        program = program.with_bounds(gain, -math.inf, math.inf)
    measured = criteria if len(program.integer) else criteria[1:]
    for one in measured:
        sense: Sense = ">=" if one.more else "<="
        program = with_open_row(ground.session, program, one.name, sense, one.weight)
    rows = {one.name: row_named(program, one.name) for one in measured}
    return Front(ground, tuple(criteria), program, rows)


def ends(front: Front) -> tuple[Point, ...]:
    """The plan that is best in each criterion, in their order.

    Each starts in a model of its own: at 41 cities the greatest least gain takes 26 s so and 107 s
    on from the most money. Raises NoGroundError where a criterion has no best.
    """
    found, session = [], front.ground.session
    for one in front.criteria:
        session.solver.turn_to(one.name)
        best = _best_by(session, front.program, one.cost)
        if best.solution.status != "optimal":
            raise NoGroundError(best.solution.status, f"the best {one.name}")
        kept = _in_turn(front, best, one)
        blank = (None,) * (len(front.criteria) - 1)
        found.append(Point(blank, _values(front, kept), blank, kept))
    session.solver.turn_to(MONEY)
    return tuple(found)


def point_at(front: Front, bounds: Bounds) -> Point | None:
    """The efficient plan with the most money within the bounds; None where there is no plan.

    Raises NoGroundError where the solver finds neither.
    """
    others = front.criteria[1:]
    limits = {
        front.rows[one.name]: bound
        for one, bound in zip(others, bounds, strict=True)
        if bound is not None
    }
    money = front.criteria[0]
    best = _best_by(front.ground.session, front.program.with_rhs(limits), money.cost)
    if best.solution.status == "infeasible":
        return None
    if best.solution.status != "optimal":
        raise NoGroundError(best.solution.status, "a point of the frontier")
    rates = tuple(
        abs(float(best.solution.prices[front.rows[one.name]])) if bound is not None else 0.0
        for one, bound in zip(others, bounds, strict=True)
    )
    is_efficient = not len(best.program.integer) and min(rates) > PRICED
    kept = best if is_efficient else _in_turn(front, best, money)
    return Point(bounds, _values(front, kept), rates, kept)


def _best_by(session: Session, program: Program, cost: Floats) -> Pruned:
    """The plan of least cost, without sites below the least share of their project."""
    costed = program.with_cost(cost)
    return prune(session, costed, optimum(session, costed))


def _in_turn(front: Front, best: Pruned, first: Criterion) -> Pruned:
    """Among the plans that are as good as the best by one criterion, the best by each other in
    turn.

    Not needed where every bound has a price: a plan that is best by a sum of all criteria, each
    with a weight above zero, is efficient.
    """
    done = first
    for one in front.criteria:
        if one is first or best.solution.status != "optimal":
            continue
        held = _holding(front, best, done)
        again = _best_by(front.ground.session, held, one.cost)
        best, done = (again if again.solution.status == "optimal" else best), one
    return best


def _holding(front: Front, best: Pruned, done: Criterion) -> Program:
    """The program with what was reached held.

    A linear program is held at its optima, which prices and reduced costs tell exactly. Whole
    numbers have no such prices: there the row of the criterion holds it, up to the tolerance.
    """
    if not len(best.program.integer):
        return held_to_face(best.program, best.solution)
    reached = done.of(best.solution.values)
    slack = HELD * (1 + abs(reached))
    return best.program.with_rhs({front.rows[done.name]: reached - done.gain(slack)})


def _values(front: Front, kept: Pruned) -> tuple[float, ...]:
    return tuple(one.of(kept.solution.values) for one in front.criteria)
