"""Every kind of row in a planner's words: what it limits, its unit, and the cells that move it.

A kind is a rule, or a rule and the first word of its rows' keys. `parts` says of which table each
code of the key is. A cell is a table, a key, of whose parts a number means a part of the row's key,
and a column; those that come first are tried first. A kind without cells and choices stands still:
it is accounting, or nobody's to move.
"""

import math
from collections.abc import Mapping
from typing import NamedTuple

from optimizer.plan.prices import UNITS
from optimizer.solver.arrays import Head

YEAR, PLACE = "year", "place"
"""Parts of a key that are no code of one table: a year, and a region, province, zone or all."""

PROJECT = "of the project"
MONEY = "亿元"

Pattern = tuple[str, tuple[int | str, ...], str]


class Kind(NamedTuple):
    """What a row of this kind says: `word` after the rule's name; `says` where the right-hand side
    alone does not tell it, with {value} for the first cell; `unit` where the rule's is not its."""

    parts: tuple[str, ...]
    cells: tuple[Pattern, ...] = ()
    word: str = ""
    says: str = ""
    unit: str = ""
    choices: bool = False


def _cells(table: str, key: tuple[int | str, ...], *columns: str) -> tuple[Pattern, ...]:
    return tuple((table, key, column) for column in columns)


KINDS: Mapping[tuple[str, str], Kind] = {
    ("placement", "="): Kind(
        ("projects",), word="mandate", says="must be built whole", unit=PROJECT, choices=True
    ),
    ("placement", "<="): Kind(("projects",), says="is built once at most", unit=PROJECT),
    ("placement", "open"): Kind(
        ("projects", YEAR), word="opening", says="starts whole or not", unit=PROJECT
    ),
    ("talent_balance", ""): Kind(
        ("talent_classes", "regions", YEAR),
        _cells("talent", (0, 1), "stock_kperson", "deployable"),
        word="people at hand",
    ),
    ("talent_supply", "train"): Kind(
        ("talent_classes", "regions", YEAR),
        _cells("talent", (0, 1), "train_limit_kperson"),
        word="training",
    ),
    ("talent_supply", "recruit"): Kind(
        ("talent_classes", "regions", YEAR),
        _cells("talent", (0, 1), "recruit_limit_kperson"),
        word="recruitment",
    ),
    ("talent_mobility", "mobile"): Kind(
        ("talent_classes", "regions", YEAR),
        _cells("talent", (0, 1), "mobile_share"),
        word="people who may work elsewhere",
    ),
    ("talent_mobility", "home"): Kind(
        ("talent_classes", "regions", YEAR),
        _cells("talent", (0, 1), "home_floor"),
        word="people who need not stay at home",
    ),
    ("compute_balance", ""): Kind(
        ("compute_classes", "regions", YEAR), says="what projects need is served from some host"
    ),
    ("compute_capacity", "capacity"): Kind(
        ("compute_classes", "hosts", YEAR),
        _cells("compute", (0, 1), "installed_eflops", "base_load_eflops"),
        word="capacity beside base load",
    ),
    ("compute_capacity", "limit"): Kind(
        ("compute_classes", "hosts", YEAR),
        _cells("compute", (0, 1), "build_limit_eflops"),
        word="orders",
    ),
    ("compute_capacity", "quota"): Kind(
        ("hosts", YEAR), _cells("hosts", (0,), "quota_eflops"), word="quota"
    ),
    ("compute_reach", ""): Kind(
        ("compute_classes", "hosts", "regions", YEAR),
        _cells("routes", (0, 1, 2), "bandwidth_eflops"),
        word="bandwidth",
    ),
    ("energy", ""): Kind(("regions", YEAR), _cells("energy", (0, 1), "budget_yi_kwh")),
    ("land", ""): Kind(("regions", YEAR), _cells("land", (0, 1), "available_km2")),
    ("industrial_base", ""): Kind(
        ("sectors", "regions", YEAR),
        (*_cells("sectors", (0,), "base_share", "entry_share"),
         *_cells("industry", (0, 1), "output_yi_cny")),
        word="capital",
    ),
    ("diminishing_returns", "capital"): Kind(
        ("sectors", "regions", YEAR), word="capital", says="what exceeds it fills the bands"
    ),
    ("diminishing_returns", "width"): Kind(("sectors", "regions", "", YEAR), word="band"),
    ("demand", "sales"): Kind(
        ("sectors", YEAR), _cells("demand", (0, 1), "sales_yi_cny"), word="sales"
    ),
    ("demand", "addressed"): Kind(
        ("sectors", YEAR),
        _cells("demand", (0, 1), "addressed_yi_cny"),
        word="output to be digitalised",
    ),
    ("funding", "paid"): Kind(
        ("", "regions", YEAR), word="payment", says="what falls due is paid"
    ),
    ("funding", "budget"): Kind(
        ("sources", PLACE, YEAR),
        _cells("funding", (0, 1, 2), "budget_yi_cny"),
        word="budgets until",
    ),
    ("funding", "output"): Kind(
        ("sources", "regions", YEAR), _cells("sources", (0,), "output_share"), word="by output"
    ),
    ("funding", "leverage"): Kind(
        ("", PLACE), _cells("disciplines", (0,), "leverage"), word="leverage",
        says="at least {value} of private money for each of public",
    ),
    ("funding", "small"): Kind(
        (PLACE,), _cells("case", (), "floors.small_firms"), word="small firms",
        says="at least {value} of capital goes to them",
    ),
    ("funding", "issued"): Kind(
        (PLACE, YEAR), _cells("vouchers", (0, 1), "budget_yi_cny"), word="vouchers issued"
    ),
    ("funding", "abroad"): Kind(
        (PLACE, YEAR), _cells("vouchers", (0, 1), "abroad_share", "budget_yi_cny"),
        word="vouchers spent elsewhere",
    ),
    ("funding", "eligible"): Kind(
        ("", "regions", YEAR), word="vouchers", says="pay for small firms only"
    ),
    ("discipline", "payback"): Kind(
        ("projects", "regions"), word="payback", says="its cash does not pay back: not here",
        choices=True,
    ),
    ("discipline", "keep"): Kind(
        ("projects", "regions", YEAR), word="deadline", choices=True,
        says="its cash until the deadline is negative: what starts then is closed",
    ),
    ("discipline", "close"): Kind(
        ("projects", "regions", YEAR), says="no more is closed than was started"
    ),
    ("discipline", "least"): Kind(
        ("",), _cells("disciplines", (0,), "public_least"), word="least public money", unit=MONEY,
        says="at least {value} of it",
    ),
    ("discipline", "most"): Kind(
        ("",), _cells("disciplines", (0,), "public_most"), word="most public money", unit=MONEY,
        says="at most {value} of it",
    ),
    ("emissions", ""): Kind((PLACE, YEAR), _cells("emissions", (0, 1), "cap_wan_t")),
    ("facility", ""): Kind(("facilities", YEAR), _cells("facilities", (0,), "capacity")),
    ("precedence", ""): Kind(
        ("projects", "projects", YEAR), _cells("precedence", (0, 1), "replication"),
        says="the first follows the second: at most {value} times what stands of that",
        choices=True,
    ),
    ("consortium", "least"): Kind(
        ("projects", PLACE), _cells("consortia", (0, 1), "least_share"), word="partner",
        says="takes at least {value} of what is built",
    ),
    ("consortium", "most"): Kind(
        ("projects", PLACE), _cells("consortia", (0, ""), "least_share"), word="partners",
        says="at least {value} of what is built stands elsewhere",
    ),
    ("sector_policy", "least"): Kind(
        ("sectors", PLACE), _cells("sector_policy", (0, 1), "least_yi_cny"), word="least capital"
    ),
    ("sector_policy", "most"): Kind(
        ("sectors", PLACE), _cells("sector_policy", (0, 1), "most_yi_cny"), word="most capital"
    ),
    ("sector_policy", "least_share"): Kind(
        ("sectors", PLACE), _cells("sector_policy", (0, 1), "least_share"), word="least share",
        says="at least {value} of all capital there",
    ),
    ("sector_policy", "most_share"): Kind(
        ("sectors", PLACE), _cells("sector_policy", (0, 1), "most_share"), word="largest share",
        says="at most {value} of all capital there",
    ),
    ("chokepoint", ""): Kind(("chokepoints",), _cells("chokepoints", (0,), "target")),
    ("security", ""): Kind(
        (PLACE,), _cells("case", (), "floors.data_security"),
        says="at least {value} of what digitalises goes into it",
    ),
    ("targets", ""): Kind(("targets", YEAR), _cells("targets", (0, 1), "amount")),
    ("equity", "floor"): Kind(
        (PLACE,), _cells("provinces", (0,), "value_floor"), word="floor",
        says="at least {value} of all value",
    ),
    ("equity", "worth"): Kind((PLACE,), word="worth"),
}  # fmt: skip


def kind_of(head: Head) -> tuple[Kind, tuple[str | int, ...]]:
    """The kind of a row, and its key without the word that names the kind."""
    first = str(head.key[0]) if head.key else ""
    if head.family == "placement" and first != "open":
        return KINDS["placement", head.sense], head.key
    found = KINDS.get((head.family, first))
    if found is not None and len(head.key) > len(found.parts):
        return found, head.key[1:]
    return KINDS[head.family, ""], head.key


def unit_of(head: Head) -> str:
    """Unit of a row's right-hand side."""
    unit = kind_of(head)[0].unit or UNITS[head.family]
    return PROJECT if unit == "share of the project" else unit


def is_movable(head: Head, right: float) -> bool:
    """Whether a planner can move the row: a limit of a policy or of a resource, no accounting.

    A test of cash limits only what it closes, where its right-hand side is zero.
    """
    if not head.relaxable or not math.isfinite(right):
        return False
    if head.family == "placement":
        return head.sense == "="
    if head.family == "discipline" and head.key[0] in ("payback", "keep"):
        return right == 0
    return head.family != "diminishing_returns"
