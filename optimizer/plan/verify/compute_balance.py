"""Compute that projects need in a region, against what hosts serve to it."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_served, misstated
from optimizer.plan.verify.standing import in_use


def compute_balance(facts: Facts) -> Iterator[Check]:
    """Compute needed is served, in EFLOPS; one check per class, region and year with a need."""
    served = known_served(facts)
    yield from misstated("service", facts.served, served)
    arriving: defaultdict[tuple[str, str, int], float] = defaultdict(float)
    for (kind, _, region, year), eflops in served.items():
        arriving[kind, region, year] += eflops
    needed: defaultdict[tuple[str, str, int], float] = defaultdict(float)
    for option, year, share in in_use(facts):
        for kind, need in option.compute:
            needed[kind, option.region, year] += share * need
    for key, eflops in needed.items():
        yield Check(key, eflops, "<=", arriving[key])
