"""The terms of the money equal what the plan's tables cost and earn."""

from collections.abc import Iterator, Mapping

from optimizer.plan.accounts import Accounts
from optimizer.plan.verify.check import Check


def money(terms: Mapping[str, float], booked: Accounts) -> Iterator[Check]:
    """One check per term and transfer, in 亿元 of present value; transfers add up to zero."""
    totals: dict[str, float] = {}
    for (term, _, _), amount in booked.items():
        totals[term] = totals.get(term, 0.0) + amount
    for term in dict.fromkeys((*terms, *totals)):
        yield Check((term,), totals.get(term, 0.0), "=", terms.get(term, 0.0))
