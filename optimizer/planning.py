"""From the outcome of the stages to the plan: tables, prices, provenance, warnings."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from optimizer.plan.accounts import Accounts, accounts
from optimizer.plan.facts import Facts, facts
from optimizer.plan.plan import Plan, Stage, Table
from optimizer.plan.prices import binding_table, prices_table
from optimizer.plan.provenance import evidence_shares
from optimizer.plan.readback import decision_tables
from optimizer.plan.regions import regions_table, worth_by_province
from optimizer.prepare import Prepared
from optimizer.solver.solution import Solution
from optimizer.stages import Outcome

EXACT = (1e-4, 1e4)
"""Range of coefficients in which solvers keep their digits."""


@dataclass(frozen=True)
class Reading:
    """A solution as tables, what they say, and what they cost and earn."""

    tables: Mapping[str, Table]
    facts: Facts
    booked: Accounts


def read(ready: Prepared, solution: Solution, alone: Mapping[str, float]) -> Reading:
    """The tables of a solution with the accounts recomputed from them."""
    tables = decision_tables(ready.case, ready.decide, solution.values)
    said = facts(ready.case, ready.links, tables, alone)
    return Reading(tables, said, accounts(said))


def _stages(ready: Prepared, outcome: Outcome) -> tuple[Stage, ...]:
    """The money stage, and each later stage that was reached."""
    reached = [("money", None, outcome.first), *outcome.reached]
    found = []
    for name, measure, solution in reached:
        if solution.status == "optimal" or solution is outcome.first:
            terms = ready.money(solution.values)
            money = sum(terms.values())
            found.append(Stage(name, money if measure is None else measure, money, terms))
    return tuple(found)


def _warnings(ready: Prepared, outcome: Outcome) -> tuple[str, ...]:
    """What a planner must know of how the plan came about."""
    return (
        *(
            f"{province} has no plan of its own, so nothing guarantees that it gains"
            for province in (ready.case.players if ready.decide.gain else ())
            if outcome.alone is not None and province not in outcome.alone
        ),
        *(
            f"holding every province at what it reaches alone costs more than the tolerance of "
            f"{ready.case.settings.equity.tolerance:g}"
            for name, _, _ in outcome.reached
            if name == "guarantee"
        ),
        *(
            f"stage '{name}' was not reached ({solution.status}); the plan is of the one before"
            for name, _, solution in outcome.reached
            if solution.status != "optimal"
        ),
        *_coefficient_warning(ready),
    )


def _coefficient_warning(ready: Prepared) -> tuple[str, ...]:
    """A note when coefficients leave the range in which solvers are exact."""
    sizes = abs(ready.program.matrix.value)
    sizes = sizes[sizes > 0]
    if not len(sizes) or (sizes.min() >= EXACT[0] and sizes.max() <= EXACT[1]):
        return ()
    return (
        f"coefficients run from {sizes.min():.3g} to {sizes.max():.3g}; outside {EXACT[0]:g} to "
        f"{EXACT[1]:g} a solver loses digits: state the largest and smallest needs in other units",
    )


def plan_of(ready: Prepared, outcome: Outcome, label: Plan) -> tuple[Plan, Reading]:
    """The plan of the last stage reached, with prices of the money stage, and its reading.

    `label` holds what is known before anything is read back.
    """
    first, program = outcome.first, ready.program
    solved = outcome.alone or {}
    alone = {province: -one.objective for province, one in solved.items()}
    apart = {province: read(ready, one, {}).booked for province, one in solved.items()}
    is_shared = outcome.last is not first
    chosen = read(ready, outcome.last, alone if is_shared else {})
    stages = _stages(ready, outcome)
    binding = binding_table(program, outcome.last.values, first.prices)
    best, bound = -first.objective, -first.bound
    plan = replace(
        label,
        objective=best,
        bound=bound,
        gap=0.0 if bound == best else abs(bound - best) / max(abs(best), 1e-9),
        terms=stages[0].terms,
        stages=stages,
        worth=worth_by_province(chosen.facts, chosen.booked),
        alone=alone,
        tables={
            **chosen.tables,
            "regions": regions_table(chosen.facts, chosen.booked, apart),
            "prices": prices_table(program, first.prices),
            "binding": binding,
        },
        evidence=evidence_shares(chosen.facts, binding),
        warnings=_warnings(ready, outcome),
    )
    return plan, chosen
