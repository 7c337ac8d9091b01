"""Projects that stand, year by year: what they occupy, use and provide."""

from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.known import known_starts
from optimizer.program.options import Option

InYear = tuple[Option, int, float]
"""Option, year, and a share of the whole project (dimensionless)."""


def standing(facts: Facts) -> Iterator[InYear]:
    """Each share that was started, in every year from its start to the end of the plan."""
    last = facts.case.years[-1]
    for (project, region, started), share in known_starts(facts).items():
        option = facts.options[project, region]
        for year in range(started, last + 1):
            yield option, year, share


def in_use(facts: Facts) -> Iterator[InYear]:
    """As `standing`, each share times the project's profile at its age in the year."""
    last = facts.case.years[-1]
    for (project, region, started), share in known_starts(facts).items():
        option = facts.options[project, region]
        for year in range(started, last + 1):
            yield option, year, share * option.profile[year - started]


def provided(facts: Facts, resource: str) -> Iterator[tuple[str, str, int, float]]:
    """Class, region, year and amount of what a start provides, in each year after its lag.

    Amounts are in the resource's unit: thousand persons a year, EFLOPS or 亿 kWh a year.
    """
    last = facts.case.years[-1]
    for (project, region, started), share in known_starts(facts).items():
        for given in facts.options[project, region].provides:
            if given.resource == resource:
                for year in range(started + given.lag, last + 1):
                    yield given.kind, region, year, share * given.amount
