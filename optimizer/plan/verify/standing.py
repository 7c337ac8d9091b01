"""Projects that stand, year by year: what they occupy, use and provide."""

from collections.abc import Iterable, Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.standing import Stand, stands
from optimizer.plan.verify.known import known_starts
from optimizer.program.options import Option

InYear = tuple[Option, int, float]
"""Option, year, and a share of the whole project (dimensionless)."""


def standing(facts: Facts) -> Iterator[InYear]:
    """Each share that was started, in every year in which it stands."""
    for option, _, year, share, _ in _stands(facts):
        yield option, year, share


def in_use(facts: Facts) -> Iterator[InYear]:
    """As `standing`, each share times the project's profile at its age in the year."""
    for option, _, year, _, used in _stands(facts):
        yield option, year, used


def _stands(facts: Facts) -> Iterable[Stand]:
    """Stands of the starts that the case knows, mostly all that the plan states."""
    known = known_starts(facts)
    if len(known) == len(facts.started):
        return facts.stands
    return stands(facts.options, known, facts.closed, facts.case.years[-1])


def provided(facts: Facts, resource: str) -> Iterator[tuple[str, str, int, float]]:
    """Class, region, year and amount of what a start provides, in each year after its lag.

    Amounts are in the resource's unit: thousand persons a year, EFLOPS or 亿 kWh a year.
    """
    for option, started, year, share, _ in _stands(facts):
        for given in option.provides:
            if given.resource == resource and started + given.lag <= year:
                yield given.kind, option.region, year, share * given.amount
