"""Instalments against the money drawn for them, and draws against budgets."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_draws, known_starts, misstated

Payments = defaultdict[tuple[str, str, int], float]
"""亿元 by discipline, region and year."""


def _due(facts: Facts) -> Payments:
    """Instalments that fall due."""
    found: Payments = defaultdict(float)
    last = facts.case.years[-1]
    for (project, region, started), share in known_starts(facts).items():
        option = facts.options[project, region]
        for year in range(started, last + 1):
            part = option.instalments[year - started] * option.capital
            if part > 0:
                found[option.project.discipline, region, year] += share * part
    return found


def _paid(facts: Facts) -> Iterator[Check]:
    due = _due(facts)
    drawn: Payments = defaultdict(float)
    for (_, discipline, region, year), amount in known_draws(facts).items():
        drawn[discipline, region, year] += amount
    for key in dict.fromkeys((*due, *drawn)):
        yield Check(("paid", *key), drawn[key], "=", due[key])


def _budgets(facts: Facts) -> Iterator[Check]:
    """Money drawn until a year, against the budgets until then of the province or of all."""
    case = facts.case
    limited = {source for source, _, _ in case.funding}
    owners = {(source, province) for source, province, _ in case.funding}
    drawn: defaultdict[tuple[str, str], list[tuple[int, float]]] = defaultdict(list)
    for (source, _, region, year), amount in known_draws(facts).items():
        province = case.regions[region].province
        owner = province if (source, province) in owners else ""
        if source in limited:
            drawn[source, owner].append((year, amount))
    for (source, owner), draws in drawn.items():
        for year in case.years:
            budget = sum(
                record.budget_yi_cny
                for (name, whose, since), record in case.funding.items()
                if (name, whose) == (source, owner) and since <= year
            )
            total = sum(amount for when, amount in draws if when <= year)
            yield Check(("budget", source, owner, year), total, "<=", budget)


def funding(facts: Facts) -> Iterator[Check]:
    """Instalments are paid when due, and no budget is overdrawn, in 亿元.

    A province with a budget of its own in a source draws on that alone; the others share the common
    one; a source without any budget is not limited. A case without sources leaves payment open.
    """
    yield from misstated("draw", facts.drawn, known_draws(facts))
    if facts.case.sources:
        yield from _paid(facts)
        yield from _budgets(facts)
