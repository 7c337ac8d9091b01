"""Instalments that fall due, from what was started and not closed."""

from collections import defaultdict
from collections.abc import Callable, Mapping

from optimizer.plan.facts import Facts
from optimizer.plan.standing import stands
from optimizer.plan.verify.known import known_closed, known_starts
from optimizer.program.options import Option

Payments = Mapping[tuple[str, str, int], float]
"""亿元 by discipline, region and year."""


def due(facts: Facts, part: Callable[[Option], float]) -> Payments:
    """A part of the instalments of each project; what is closed pays no later ones."""
    found: defaultdict[tuple[str, str, int], float] = defaultdict(float)
    shares = known_starts(facts), known_closed(facts)
    for option, started, year, share, _ in stands(facts.options, *shares, facts.case.years[-1]):
        amount = part(option) * option.instalments[year - started] * option.capital
        if amount > 0:
            found[option.project.discipline, option.region, year] += share * amount
    return found
