"""The plan's effect on inequality and coordination, before and after, by year.

Before is the base year; after is the base year with what the plan adds in the year, at prices of
the base year. Growth without the plan is in neither. Regions count as they are, and an indicator
that some region has no data for is blank, since the rest would be another Delta.

`gini_gdp` and the Theil indices look at gross domestic product per head, `between` and `within`
provinces; `coupling_coordination` is the mean, every region counting once, of the degree to which
economy, innovation and energy develop together.
"""

from collections.abc import Callable, Iterator, Mapping

from inputs.case import Case
from optimizer.plan.accounts import Accounts
from optimizer.plan.facts import Facts
from optimizer.plan.inequality import gini, theil, theil_parts
from optimizer.plan.plan import Cell, Table
from optimizer.plan.subsystems import Floats, by_region, degrees, outputs

COLUMNS = ("year", "indicator", "before", "after")


def _measures(case: Case, people: Floats) -> Mapping[str, Callable[[Floats], float]]:
    """Measures of inequality of a product by region."""
    provinces = [region.province for region in case.regions.values()]
    return {
        "gini_gdp": lambda output: gini(output, people),
        "theil_gdp": lambda output: theil(output, people),
        "theil_gdp_between": lambda output: theil_parts(output, people, provinces).between,
        "theil_gdp_within": lambda output: theil_parts(output, people, provinces).within,
    }


def _states(facts: Facts, booked: Accounts) -> Iterator[tuple[str, list[float] | None]]:
    """Each indicator before the plan and in every year with it; None where data are missing."""
    people = by_region(facts.case, lambda region: facts.case.regions[region].population_kperson)
    output = outputs(facts, booked)
    known = bool((people > 0).all() and (output[0] > 0).all())
    for name, measure in _measures(facts.case, people).items():
        yield name, [measure(state) for state in output] if known else None
    found = degrees(facts, output, people) if known else None
    yield "coupling_coordination", None if found is None else found.mean(axis=1).tolist()


def indicators_table(facts: Facts, booked: Accounts) -> Table:
    """Inequality and coordination before and after, for every year of the plan."""
    states = dict(_states(facts, booked))
    rows: list[tuple[Cell, ...]] = []
    for number, year in enumerate(facts.case.years, 1):
        for name, values in states.items():
            before, after = (values[0], values[number]) if values else (None, None)
            rows.append((year, name, before, after))
    return Table(COLUMNS, tuple(rows))
