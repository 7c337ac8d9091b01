"""Innovation vouchers against what each province issues, and against who may be paid with them."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.due import due
from optimizer.plan.verify.known import known_vouchers, misstated


def _issued(facts: Facts) -> Iterator[Check]:
    """What a province's vouchers of a year pay, at home and abroad."""
    case = facts.case
    spent: defaultdict[tuple[str, int], float] = defaultdict(float)
    abroad: defaultdict[tuple[str, int], float] = defaultdict(float)
    for (issuer, _, region, year), amount in known_vouchers(facts).items():
        spent[issuer, year] += amount
        if case.regions[region].province != issuer:
            abroad[issuer, year] += amount
    for key, amount in spent.items():
        record = case.vouchers[key]
        yield Check(("issued", *key), amount, "<=", record.budget_yi_cny)
        yield Check(("abroad", *key), abroad[key], "<=", record.abroad_share * record.budget_yi_cny)


def vouchers(facts: Facts) -> Iterator[Check]:
    """Vouchers pay for small firms' part of instalments, within what is issued, in 亿元."""
    found = known_vouchers(facts)
    yield from misstated("voucher", facts.spent, found)
    yield from _issued(facts)
    small = due(facts, lambda option: option.project.small_firm_share)
    spent: defaultdict[tuple[str, str, int], float] = defaultdict(float)
    for (_, discipline, region, year), amount in found.items():
        spent[discipline, region, year] += amount
    for key, amount in spent.items():
        yield Check(("eligible", *key), amount, "<=", small.get(key, 0.0))
