"""Each province's value against its floor, and its worth against what it reaches alone."""

from collections.abc import Iterator

from optimizer.plan.accounts import Accounts, accounts
from optimizer.plan.facts import Facts
from optimizer.plan.regions import worth_by_province
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known


def _floors(facts: Facts, booked: Accounts) -> Iterator[Check]:
    """Present value of what stands in a province, against its share of the whole."""
    regions = facts.case.regions
    earned = dict.fromkeys(facts.case.players, 0.0)
    for (term, region, _), amount in booked.items():
        if term == "value":
            earned[regions[region].province] += amount
    whole = sum(earned.values())
    for province, record in facts.case.provinces.items():
        if record.value_floor > 0:
            least = record.value_floor * whole
            yield Check(("floor", province), earned.get(province, 0.0), ">=", least)


def equity(facts: Facts) -> Iterator[Check]:
    """No province is below its floor or worth less than alone, in 亿元 of present value.

    Provinces without a plan of their own are not compared, and no floor binds provinces that plan
    apart. How much every province gains in the
    second stage is not a limit of the tables, and is not checked here.
    """
    found = known(facts)
    booked = accounts(found)
    if facts.case.settings.coordination == "joint":
        yield from _floors(found, booked)
    worth = worth_by_province(found, booked)
    for province, alone in facts.alone.items():
        yield Check(("worth", province), worth.get(province, 0.0), ">=", alone)
