"""Runs written by hand for the tests of reports: every table that a report tells of."""

from dataclasses import replace

from inputs.case import Case
from optimizer.plan.plan import Plan, Stage, Table
from tests.maps.hand_plans import city_case, drawn_plan, province_case

PRICES = ("rule", "row", "price", "unit", "right", "right_min", "right_max", "unique")
BINDING = ("rule", "row", "left", "right", "price", "unit")
ASSUMED = (
    "assumption", "names", "meaning", "table", "key", "column", "unit", "operation", "low", "base",
    "high", "money_low", "money_high", "swing", "direction", "first_order_low", "first_order_high",
    "first_order", "share", "follow", "stay", "status_low", "status_high", "grade", "reason",
)  # fmt: skip
SHORT = ("rule", "code", "year", "asked", "reached", "missed")
REGIONS = (
    "region", "year", "value", "worth", "gain", "capital_started", "people_used", "energy_used",
    "land_used", "compute_used",
)  # fmt: skip


def _assumed(name: str, low: float, high: float, status: str = "optimal") -> tuple[object, ...]:
    ends = (low, high, abs(high - low)) if status == "optimal" else (None, None, None)
    return (
        f"parameters[parameter={name}].value", "", f"meaning of {name}", "parameters", name,
        "value", "thousand persons per 亿元", "set", 0.1, 0.2, 0.4, *ends, "rises", low - 5,
        high + 5, abs(high - low) + 10, 0.05, 3, 0, status, status, "assumption", "a guess",
    )  # fmt: skip


def province_run(case: Case | None = None) -> tuple[Plan, Case]:
    """A plan of four provinces with stages, worth, prices, sensitivities and shortfalls."""
    return _run(case or province_case())


def city_run() -> tuple[Plan, Case]:
    """The same for 41 cities."""
    return _run(city_case())


def _run(case: Case) -> tuple[Plan, Case]:
    plan = drawn_plan(case)
    first = next(iter(case.regions))
    prices = (
        ("land", "320000__2026", 2.5, "亿元 / km²", 40.0, 39.0, 41.0, True),
        ("land", f"{first}__2026", 8.0, "亿元 / km²", 2.0, 1.0, 3.0, True),
        ("placement", "p1", 900.0, "亿元 / share of the project", 1.0, 0.5, 1.5, True),
        ("energy", f"{first}__2027", 0.5, "亿元 / 亿 kWh", 3.0, None, None, True),
    )
    binding = tuple(
        (rule, row, right, right, price, unit) for rule, row, price, unit, right, *_ in prices
    )
    assumed = (
        _assumed("one", 400.0, 1500.0),
        _assumed("two", 1200.0, 900.0),
        _assumed("three", 990.0, 1040.0, "by prices"),
    )
    short = (
        ("targets", "plants", 2028, 100.0, 25.0, 75.0),
        ("chokepoint", "chip", 2030, 0.3, 0.3, 0.0),
    )
    tables = {
        **plan.tables,
        "regions": Table(REGIONS, tuple(_used(row) for row in plan.tables["regions"].rows)),
        "prices": Table(PRICES, prices),
        "binding": Table(BINDING, binding),
        "sensitivity": Table(ASSUMED, assumed),
        "shortfalls": Table(SHORT, short),
    }
    players = case.players
    more = {
        "objective": 1010.0,
        "worth": dict.fromkeys(players, 250.0),
        "alone": dict(zip(players, (100.0, 200.0, 240.0, 245.0), strict=True)),
        "stages": (Stage("money", 1010.0, 1010.0, {}), Stage("equity", 5.0, 1000.0, {})),
        "tables": tables,
        "solver": {"name": "highs", "version": "1", "threads": 1},
        "warnings": ("cash does not pay back in time, so these are not placed: p5, p7",),
    }
    return replace(plan, **more), case


def _used(row: tuple[object, ...]) -> tuple[object, ...]:
    size = float(row[2])  # type: ignore[arg-type]
    return (*row, size * 1.5, size * 0.02, size * 0.01, size * 0.002, size * 0.001)
