"""What each class of projects must prove: its payback, its deadline, its part of public money."""

from collections.abc import Iterator

from inputs.cash import breaks_even, cash_of, pays_back
from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_closed, known_draws, known_starts, misstated


def _paybacks(facts: Facts) -> Iterator[Check]:
    """Nothing is started where cash does not pay back capital."""
    case = facts.case
    cash = cash_of(case)
    for key, share in known_starts(facts).items():
        option = facts.options[key[0], key[1]]
        if not pays_back(case, option.project, option.capital, cash.get(key[0])):
            yield Check(("payback", *key), share, "<=", 0.0)


def _deadlines(facts: Facts) -> Iterator[Check]:
    """What is closed was started; where cash until the deadline is negative, nothing is kept."""
    case, last = facts.case, facts.case.years[-1]
    cash, started, closed = cash_of(case), known_starts(facts), known_closed(facts)
    for key in dict.fromkeys((*started, *closed)):
        option = facts.options[key[0], key[1]]
        if option.deadline is None or key[2] + option.deadline > last:
            continue
        begun, shut = started.get(key, 0.0), closed.get(key, 0.0)
        yield Check(("close", *key), shut, "<=", begun)
        if not breaks_even(case, option.project, cash.get(key[0])):
            yield Check(("keep", *key), begun - shut, "<=", 0.0)


def _public_shares(facts: Facts) -> Iterator[Check]:
    """Public money drawn for a class, against its least and largest share of all of it, 亿元."""
    case = facts.case
    drawn: dict[str, float] = {}
    for (source, discipline, _, _), amount in known_draws(facts).items():
        if case.sources[source].public:
            drawn[discipline] = drawn.get(discipline, 0.0) + amount
    whole = sum(drawn.values())
    for code, terms in case.disciplines.items():
        own = drawn.get(code, 0.0)
        yield Check(("least", code), own, ">=", terms.public_least * whole)
        yield Check(("most", code), own, "<=", terms.public_most * whole)


def discipline(facts: Facts) -> Iterator[Check]:
    """Each class keeps its payback, its deadline and its part of the public money.

    Shares of projects are dimensionless, money is in 亿元. A close of what has no deadline in the
    plan fails.
    """
    yield from misstated("close", facts.closed, known_closed(facts))
    yield from _paybacks(facts)
    yield from _deadlines(facts)
    yield from _public_shares(facts)
