"""One row per region and year: money, worth, gain over standing alone, and use of resources."""

from collections.abc import Mapping

from optimizer.plan.accounts import Accounts
from optimizer.plan.facts import Facts
from optimizer.plan.plan import Cell, Table
from optimizer.program.relations import compute_class

MONEY = (
    "value", "capital", "talent", "energy", "land", "training", "recruitment", "moving", "barrier",
    "building", "hosting", "transit", "funding", "crowding", "closing", "vouchers",
    "planner", "fee",
)  # fmt: skip
USES = ("capital_started", "people_used", "compute_used", "energy_used", "land_used")

NOISE_YI_CNY = 1e-6
"""Gains below this are differences between solves, 亿元."""

Uses = Mapping[tuple[str, str, int], float]


def uses(facts: Facts) -> Uses:
    """Capital started (亿元), people (thousand persons), compute (EFLOPS), energy (亿 kWh) and land
    (km²) by name, region and year.
    """
    found: dict[tuple[str, str, int], float] = {}

    def add(name: str, region: str, year: int, amount: float) -> None:
        found[name, region, year] = found.get((name, region, year), 0.0) + amount

    for option, started, year, share, in_use in facts.stands:
        region = option.region
        if year == started:
            add("capital_started", region, started, share * option.capital)
        add("people_used", region, year, in_use * sum(need for _, need in option.talent))
        add("energy_used", region, year, in_use * option.energy)
        add("land_used", region, year, share * option.land)
    for (kind, host, region, year), served in facts.served.items():
        add("compute_used", region, year, served)
        place = facts.case.hosts[host]
        if place.region:
            power = place.pue * compute_class(facts.case, kind).energy_yi_kwh
            add("energy_used", place.region, year, served * power)
    return found


def worth(booked: Accounts, region: str, year: int) -> float:
    """What a region is worth in a year after all costs and fees, discounted, 亿元."""
    return sum(booked.get((term, region, year), 0.0) for term in MONEY)


def _without_noise(amount: float) -> float:
    """The amount, or 0 where it is less than 100 CNY, which solvers do not settle."""
    return amount if abs(amount) > NOISE_YI_CNY else 0.0


def worth_by_province(facts: Facts, booked: Accounts) -> Mapping[str, float]:
    """Present value of each province after all costs and fees, 亿元."""
    totals = dict.fromkeys(facts.case.players, 0.0)
    for (_, region, _), amount in booked.items():
        totals[facts.case.regions[region].province] += amount
    return totals


def regions_table(facts: Facts, booked: Accounts, alone: Mapping[str, Accounts]) -> Table:
    """Money discounted to the base year (costs negative, adding up to worth), then use in the year.

    `alone` holds the accounts of each province's own plan; without them gain is blank.
    """
    used = uses(facts)
    rows: list[tuple[Cell, ...]] = []
    for region, record in facts.case.regions.items():
        apart = alone.get(record.province)
        for year in facts.case.years:
            reached = worth(booked, region, year)
            gain = None if apart is None else _without_noise(reached - worth(apart, region, year))
            money = (booked.get((term, region, year), 0.0) for term in MONEY)
            amounts = (used.get((name, region, year), 0.0) for name in USES)
            rows.append((region, year, *money, reached, gain, *amounts))
    return Table(("region", "year", *MONEY, "worth", "gain", *USES), tuple(rows))
