"""What a plan lacks of the coverage of products and of published targets."""

from collections.abc import Mapping

from optimizer.plan.facts import Facts
from optimizer.plan.plan import Cell, Table


def covered(facts: Facts) -> Mapping[str, float]:
    """Coverage of each product at the end of the plan, share of its supply."""
    last = facts.case.years[-1]
    found = dict.fromkeys(facts.case.chokepoints, 0.0)
    standing: dict[str, float] = {}
    for option, _, year, share, _ in facts.stands:
        if year == last:
            code = option.project.project
            standing[code] = standing.get(code, 0.0) + share
    for (project, product), record in facts.case.chokepoint_coverage.items():
        found[product] += standing.get(project, 0.0) * record.coverage
    return found


def reached(facts: Facts) -> Mapping[tuple[str, int], float]:
    """What is reached of each target of a plan year, in its unit."""
    case = facts.case
    found = {key: 0.0 for key in case.targets if key[1] in case.years}
    adds = {key: record.amount for key, record in case.target_contributions.items()}
    for option, _, year, share, _ in facts.stands:
        for target, when in found:
            amount = adds.get((option.project.project, target), 0.0) if when == year else 0.0
            if amount and case.targets[target, when].province in ("", option.province):
                found[target, when] += share * amount
    return found


def uncovered(facts: Facts) -> Mapping[tuple[str], float]:
    """Coverage that each product lacks."""
    products = facts.case.chokepoints if facts.case.settings.rules.chokepoint else {}
    there = covered(facts)
    return {(code,): max(record.target - there[code], 0.0) for code, record in products.items()}


def missed(facts: Facts) -> Mapping[tuple[str, int], float]:
    """What each target of a plan year lacks."""
    if not facts.case.settings.rules.targets:
        return {}
    return {
        key: max(facts.case.targets[key].amount - amount, 0.0)
        for key, amount in reached(facts).items()
    }


def shortfalls_table(facts: Facts) -> Table:
    """Every product and target with what is asked, reached and lacking."""
    case, last = facts.case, facts.case.years[-1]
    there, done = covered(facts), reached(facts)
    rows: list[tuple[Cell, ...]] = [
        ("chokepoint", code, last, case.chokepoints[code].target, there[code], lack)
        for (code,), lack in uncovered(facts).items()
    ]
    rows += [
        ("targets", *key, case.targets[key].amount, done[key], lack)
        for key, lack in missed(facts).items()
    ]
    return Table(("rule", "code", "year", "asked", "reached", "missed"), tuple(rows))
