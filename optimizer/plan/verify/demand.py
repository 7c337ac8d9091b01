"""Sales and digitalised output of a sector, against the Delta's market."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.standing import standing


def demand(facts: Facts) -> Iterator[Check]:
    """Projects of a sector find a market, in 亿元; a check per kind of market, sector and year."""
    sales: defaultdict[tuple[str, int], float] = defaultdict(float)
    addressed: defaultdict[tuple[str, int], float] = defaultdict(float)
    for option, year, share in standing(facts):
        project = option.project
        sales[project.sector, year] += share * project.sales_yi_cny
        addressed[project.sector, year] += share * project.addressed_yi_cny
    for key, record in facts.case.demand.items():
        if record.sales_yi_cny is not None:
            yield Check(("sales", *key), sales[key], "<=", record.sales_yi_cny)
        if record.addressed_yi_cny is not None:
            yield Check(("addressed", *key), addressed[key], "<=", record.addressed_yi_cny)
