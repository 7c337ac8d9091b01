"""What can be wrong between the tables of the cities and the province case."""

from collections.abc import Collection, Iterator
from itertools import chain

from inputs.case import Case
from inputs.checks.check import numbered
from inputs.errors import Problem, did_you_mean, quoted
from inputs.scaling.sources import Sources

SUM_TOLERANCE = 1e-6
"""Parts of a host written with six decimals add up to 1 within this."""


def source_problems(case: Case, sources: Sources) -> Iterator[Problem]:
    """Every code that nothing defines, and everything that a rule would miss."""
    yield from _strange_places(case, sources)
    yield from _strange_projects(case, sources)
    yield from _missing(case, sources)
    yield from _parts(case, sources)


def _strange_places(case: Case, sources: Sources) -> Iterator[Problem]:
    """Codes in the tables of places that neither the province case nor the cities have."""
    cities, places = sources.cities, {**case.regions, **sources.cities}
    for row, city in numbered(sources.cities):
        yield from _unknown("cities.csv", row, "province", city.province, case.regions)
    for row, figure in numbered(sources.figures):
        yield from _unknown("statistics.csv", row, "region", figure.region, places)
    for row, branch in numbered(sources.branches):
        yield from _unknown("branches.csv", row, "region", branch.region, cities)
        yield from _unknown("branches.csv", row, "sector", branch.sector, case.sectors)
    for row, part in numbered(sources.hosts):
        yield from _unknown("hosts.csv", row, "region", part.region, cities)
        yield from _unknown("hosts.csv", row, "of", part.of, case.hosts)
    for row, zone in numbered(sources.zones):
        yield from _unknowns("zones.csv", row, "members", zone.members, cities)


def _strange_projects(case: Case, sources: Sources) -> Iterator[Problem]:
    """Codes in the tables of programmes and tranches that nothing defines."""
    takes = {*case.chokepoints, *(target.target for target in case.targets.values())}
    for row, programme in numbered(sources.programmes):
        yield from _unknown("programmes.csv", row, "project", programme.project, case.projects)
    for row, tranche in numbered(sources.tranches):
        yield from _unknown("tranches.csv", row, "project", tranche.project, sources.programmes)
        yield from _unknown("tranches.csv", row, "sector", tranche.sector, case.sectors)
        yield from _unknowns("tranches.csv", row, "regions", tranche.regions, sources.cities)
        yield from _unknowns("tranches.csv", row, "takes", tranche.takes, takes)


def _unknown(
    file: str, row: int, column: str, code: str, known: Collection[str]
) -> Iterator[Problem]:
    if code and code not in known:
        yield Problem(file, row, column, code, "is not known", did_you_mean(code, known))


def _unknowns(
    file: str, row: int, column: str, codes: str, known: Collection[str]
) -> Iterator[Problem]:
    for code in codes.split():
        yield from _unknown(file, row, column, code, known)


def _missing(case: Case, sources: Sources) -> Iterator[Problem]:
    """Provinces without a city, cities without GDP or residents, programmes without a tranche."""
    for province in case.regions:
        cities = sources.cities_of(province)
        if not cities:
            message = f"has no city in province {quoted(province)}"
            yield Problem("cities.csv", message=message, fix="Add its cities.")
        for city, quantity in ((c, q) for c in cities for q in ("gdp", "people")):
            given = {(region, name) for region, name, _ in sources.figures}
            if len(cities) > 1 and (city, quantity) not in given:
                message = f"has no {quantity} of city {quoted(city)}"
                yield Problem("statistics.csv", message=message, fix="Add a figure of any year.")
    split = {project for project, _ in sources.tranches}
    for row, programme in numbered(sources.programmes):
        if programme.project not in split:
            fix = "Add its tranches, or delete the row."
            message = "has no tranche in tranches.csv"
            yield Problem("programmes.csv", row, "project", programme.project, message, fix)


def _parts(case: Case, sources: Sources) -> Iterator[Problem]:
    """Hosts whose parts do not add up to the whole."""
    hosts = dict.fromkeys(part.of for part in sources.hosts.values())
    for host, column in chain((h, c) for h in hosts for c in ("installed", "permitted")):
        shares = (
            part.installed if column == "installed" else part.permitted
            for part in sources.hosts.values()
            if part.of == host
        )
        total = sum(shares)
        if abs(total - 1) > SUM_TOLERANCE:
            message = f"adds up to {total:.6g} for host {quoted(host)}, not to 1"
            yield Problem("hosts.csv", 0, column, None, message, "Change the parts.")
