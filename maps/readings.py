"""Numbers by region and year, read from a plan's tables."""

from collections.abc import Iterable, Mapping

from inputs.case import Case
from maps.flows import Flow
from maps.records import Period
from optimizer.plan.plan import Plan

LEAST_SHARE = 1e-6
"""A smaller share of a project is rounding of the solver, not a site."""

LEAST_FLOW = 1e-6
"""A smaller share of the largest flow is rounding of the solver, not a flow."""

OUTSIDE = ""
"""The target of a flow that leaves the map; no region has an empty code."""

Row = Mapping[str, str | int | float | bool | None]


def rows(plan: Plan, table: str, years: Iterable[int]) -> list[Row]:
    """The rows of a table in these years, as column → cell; none where the plan lacks the table."""
    if table not in plan.tables:
        return []
    found = plan.tables[table]
    wanted = set(years)
    named = (dict(zip(found.columns, row, strict=True)) for row in found.rows)
    return [row for row in named if row["year"] in wanted]


def number(cell: str | float | bool | None) -> float:
    """The cell as a number; an empty one counts as nothing."""
    return float(cell or 0.0)


def tally(table: Iterable[Row], key: str, amount: str) -> dict[str, float]:
    """The sum of a column by the values of another."""
    found: dict[str, float] = {}
    for row in table:
        found[str(row[key])] = found.get(str(row[key]), 0.0) + number(row[amount])
    return found


def _by_region(plan: Plan, case: Case, table: str, found: Mapping[str, float]) -> dict[str, float]:
    """Every region of the case with its amount; none where the plan lacks the table."""
    return {code: found.get(code, 0.0) for code in case.regions} if table in plan.tables else {}


def placements(plan: Plan, case: Case, years: tuple[int, ...]) -> Period:
    """Capital of the projects that start, 亿元, and how many projects a region has a part in."""
    table = rows(plan, "placements", years)
    built = [row for row in table if number(row["share"]) > LEAST_SHARE]
    sites = {(str(row["project"]), str(row["region"])) for row in built}
    counts: dict[str, float] = {}
    for _, region in sites:
        counts[region] = counts.get(region, 0.0) + 1
    values = _by_region(plan, case, "placements", tally(table, "region", "capital"))
    return Period(values, dict(sorted(counts.items())))


def talent(plan: Plan, case: Case, years: tuple[int, ...]) -> Period:
    """People at work on the projects, thousand, and where they come from."""
    values = tally(rows(plan, "talent", years), "region", "used")
    moves = rows(plan, "talent_moves", years)
    flows = _flows((str(row["from"]), str(row["to"]), number(row["people"])) for row in moves)
    return Period(_by_region(plan, case, "talent", values), {}, flows)


def compute(plan: Plan, case: Case, years: tuple[int, ...]) -> Period:
    """Compute hosted for the projects, EFLOPS, by region of the host; circles show the need."""
    home = {code: host.region or OUTSIDE for code, host in case.hosts.items()}
    used = tally(rows(plan, "compute", years), "host", "used")
    hosted: dict[str, float] = {}
    for host, amount in used.items():
        hosted[home.get(host, host)] = hosted.get(home.get(host, host), 0.0) + amount
    service = rows(plan, "compute_service", years)
    flows = _flows(
        (str(row["region"]), home.get(str(row["host"]), str(row["host"])), number(row["eflops"]))
        for row in service
    )
    outside = {host: amount for host, amount in used.items() if home.get(host) == OUTSIDE}
    values = _by_region(plan, case, "compute", hosted)
    return Period(values, tally(service, "region", "eflops"), flows, outside)


def value(plan: Plan, case: Case, years: tuple[int, ...]) -> Period:
    """Value of the projects in a region, 亿元, discounted to the base year."""
    found = tally(rows(plan, "regions", years), "region", "value")
    return Period(_by_region(plan, case, "regions", found), {})


def gains(plan: Plan, case: Case) -> dict[str, float]:
    """What each province gains over standing alone, 亿元; empty where the plan does not tell."""
    if "regions" not in plan.tables or "gain" not in plan.tables["regions"].columns:
        return {}
    found: dict[str, float] = {}
    for code, gain in tally(rows(plan, "regions", case.years), "region", "gain").items():
        player = case.regions[code].province if code in case.regions else code
        found[player] = found.get(player, 0.0) + gain
    return found


def _flows(moves: Iterable[tuple[str, str, float]]) -> tuple[Flow, ...]:
    """The moves between different places, summed over classes, without rounding noise."""
    found: dict[tuple[str, str], float] = {}
    for origin, target, amount in moves:
        found[origin, target] = found.get((origin, target), 0.0) + amount
    largest = max(found.values(), default=0.0)
    kept = (
        (pair, amount) for pair, amount in sorted(found.items()) if amount > LEAST_FLOW * largest
    )
    return tuple(Flow(*pair, amount) for pair, amount in kept if pair[0] != pair[1])
