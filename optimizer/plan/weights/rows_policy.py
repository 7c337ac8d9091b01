"""What hangs on the numbers in the rows of policy: facilities, order, partners, coverage."""

from collections.abc import Iterator

from optimizer.plan.weights.begun import begun
from optimizer.plan.weights.cells import capital_cell, profile_cell
from optimizer.plan.weights.optimum import Optimum, Weight
from optimizer.program.places import regions_of


def facilities(optimum: Optimum) -> Iterator[Weight]:
    """The use that projects make of a facility, and its capacity."""
    case, prices = optimum.case, optimum.of("facility")
    codes = dict.fromkeys(str(key[0]) for key in prices)
    served = {code: frozenset(regions_of(case, case.facilities[code].region)) for code in codes}
    for stand in optimum.stands if prices else ():
        for code, regions in served.items():
            at = (stand.option.project.project, code)
            price = prices.get((code, stand.year))
            record = case.facility_use.get(at) if price else None
            if price and record and stand.option.region in regions:
                use = profile_cell(optimum, at[0], stand.year - stand.started)
                for cell in (("facility_use", at, "use"), *use):
                    yield cell, -price * record.use * stand.in_use
    for key, price in prices.items():
        code, capacity = str(key[0]), case.facilities[str(key[0])].capacity
        held = capacity * optimum.share("facility", key, capacity)
        yield ("facilities", code, "capacity"), price * held


def precedence(optimum: Optimum) -> Iterator[Weight]:
    """How many copies one share of what comes first allows."""
    case = optimum.case
    standing: dict[tuple[str, int], float] = {}
    for stand in optimum.stands:
        at = (stand.option.project.project, stand.year)
        standing[at] = standing.get(at, 0.0) + stand.share
    for (follower, leader, year), price in optimum.of("precedence").items():
        pair = (str(follower), str(leader))
        record = case.precedence[pair]
        first = standing.get((pair[1], int(year) - record.lag), 0.0)
        yield ("precedence", pair, "replication"), price * record.replication * first


def consortia(optimum: Optimum) -> Iterator[Weight]:
    """The least share of a partner, or what any one province must leave to the others."""
    case, prices = optimum.case, optimum.of("consortium")
    built: dict[str, float] = {}
    for option, share in begun(optimum) if prices else ():
        built[option.project.project] = built.get(option.project.project, 0.0) + share
    for (name, project, province), price in prices.items():
        key = (str(project), str(province) if name == "least" else "")
        sign = 1.0 if name == "least" else -1.0
        worth = sign * price * case.consortia[key].least_share * built.get(str(project), 0.0)
        yield ("consortia", key, "least_share"), worth


def chokepoints(optimum: Optimum) -> Iterator[Weight]:
    """Coverage that is asked, and what projects add to it."""
    case, prices = optimum.case, optimum.of("chokepoint")
    for stand in optimum.stands if prices else ():
        for (code,), price in prices.items() if stand.year == case.years[-1] else ():
            at = (stand.option.project.project, str(code))
            record = case.chokepoint_coverage.get(at)
            if record:
                cell = ("chokepoint_coverage", at, "coverage")
                yield cell, -price * record.coverage * stand.share
    for (code,), price in prices.items():
        yield ("chokepoints", str(code), "target"), price * case.chokepoints[str(code)].target


def security(optimum: Optimum) -> Iterator[Weight]:
    """The least share that is spent on the security of data."""
    case, prices = optimum.case, optimum.of("security")
    floor = case.settings.floors.data_security
    for option, share in begun(optimum) if prices else ():
        project, price = option.project, prices.get((option.province,), 0.0)
        spent = price * share * option.capital
        counted = floor if project.addressed_yi_cny > 0 else 0.0
        yield ("projects", project.project, "security_share"), -spent * project.security_share
        yield ("case", "", "floors.data_security"), spent * counted
        yield capital_cell(case, option), -spent * (project.security_share - counted)


def targets(optimum: Optimum) -> Iterator[Weight]:
    """Targets, and what projects add to them."""
    case = optimum.case
    priced = [(str(code), int(year), p) for (code, year), p in optimum.of("targets").items()]
    for stand in optimum.stands if priced else ():
        for code, year, price in priced:
            at = (stand.option.project.project, code)
            record = case.target_contributions.get(at) if stand.year == year else None
            if record and case.targets[code, year].province in ("", stand.option.province):
                cell = ("target_contributions", at, "amount")
                yield cell, -price * record.amount * stand.share
    for code, year, price in priced:
        yield ("targets", (code, year), "amount"), price * case.targets[code, year].amount
