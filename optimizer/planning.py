"""From the outcome of the stages to the plan: tables, prices, provenance, warnings."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from optimizer.cautions import cautions
from optimizer.plan.accounts import Accounts, accounts
from optimizer.plan.facts import Facts, facts
from optimizer.plan.firmness import ranges_table, with_uniqueness
from optimizer.plan.identified import with_identification
from optimizer.plan.indicators import indicators_table
from optimizer.plan.plan import Plan, Stage, Table
from optimizer.plan.prices import binding_table, prices_table
from optimizer.plan.provenance import evidence_shares
from optimizer.plan.readback import decision_tables
from optimizer.plan.regions import regions_table, worth_by_province
from optimizer.plan.sensitive import NOTHING_TRIED
from optimizer.plan.shortfalls import shortfalls_table
from optimizer.plan.weights.optimum import decided, priced_rows
from optimizer.plan.weights.sensitivities import Sensitivities, sensitivities
from optimizer.prepare import Prepared
from optimizer.solver.solution import Solution
from optimizer.stages.outcome import Outcome


@dataclass(frozen=True)
class Reading:
    """A solution as tables, what they say, and what they cost and earn."""

    tables: Mapping[str, Table]
    facts: Facts
    booked: Accounts


def read(ready: Prepared, solution: Solution, alone: Mapping[str, float]) -> Reading:
    """The tables of a solution with the accounts recomputed from them."""
    tables = decision_tables(ready.case, ready.decide, solution.values)
    said = facts(ready.case, ready.links, tables, alone, ready.decide.options)
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


def _judged(ready: Prepared, placements: Table, outcome: Outcome) -> Table:
    """The placements with what is known of how firm each is, and whether data place it there."""
    firm = outcome.uniqueness
    judged = with_uniqueness(
        placements, firm.ranges if firm else None, firm.unknown if firm else ()
    )
    return with_identification(ready.case, judged)


def money_hangs_on(ready: Prepared, first: Solution) -> Sensitivities:
    """What the money stage hangs on, by every number of the case."""
    said = decided(ready.case, ready.links, ready.decide, first.values)
    return sensitivities(said, priced_rows(ready.case, ready.program, first.prices))


def _tied(outcome: Outcome) -> Collection[tuple[str, str, int]]:
    """Placements that the tie-break chose in the money stage, where it was the last one."""
    firm = outcome.uniqueness
    return {*firm.ranges, *firm.unknown} if firm and outcome.first is outcome.last else ()


def plan_of(ready: Prepared, outcome: Outcome, label: Plan) -> tuple[Plan, Reading]:
    """The plan of the last stage reached, with prices of the money stage, and its reading.

    `label` holds what is known before anything is read back.
    """
    first, program = outcome.first, ready.program
    solved = outcome.alone or {}
    alone = {province: -one.objective for province, one in solved.items()}
    apart = {
        province: accounts(decided(ready.case, ready.links, ready.decide, one.values))
        for province, one in solved.items()
    }
    is_shared = any(
        name in ("equity", "guarantee") and one.status == "optimal"
        for name, _, one in outcome.reached
    )
    chosen = read(ready, outcome.last, alone if is_shared else {})
    worth = worth_by_province(chosen.facts, chosen.booked)
    stages = _stages(ready, outcome)
    binding = binding_table(program, outcome.last.values, first.prices)
    best, bound = 0.0 - first.objective, 0.0 - first.bound
    plan = replace(
        label,
        objective=best,
        bound=bound,
        gap=0.0 if bound == best else abs(bound - best) / max(abs(best), 1e-9),
        terms=stages[0].terms,
        stages=stages,
        worth=worth,
        alone=alone,
        tables={
            **chosen.tables,
            "placements": _judged(ready, chosen.tables["placements"], outcome),
            "shortfalls": shortfalls_table(chosen.facts),
            "indicators": indicators_table(chosen.facts, chosen.booked),
            "regions": regions_table(chosen.facts, chosen.booked, apart),
            "prices": prices_table(program, first.prices, outcome.ranging),
            "ranges": ranges_table(
                ready.decide, first.values, -program.cost, outcome.ranging, _tied(outcome)
            ),
            "binding": binding,
            **NOTHING_TRIED,
        },
        evidence=evidence_shares(ready.case, money_hangs_on(ready, first)),
        warnings=cautions(ready, outcome, worth, len(chosen.tables["placements"].rows)),
    )
    return plan, chosen
