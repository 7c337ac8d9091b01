"""Every rule of the program, in reading order; a rule is one file in `constraints`."""

from optimizer.program.constraints.compute_balance import compute_balance
from optimizer.program.constraints.compute_capacity import compute_capacity
from optimizer.program.constraints.compute_reach import compute_reach
from optimizer.program.constraints.demand import demand
from optimizer.program.constraints.diminishing_returns import diminishing_returns
from optimizer.program.constraints.energy import energy
from optimizer.program.constraints.equity import equity
from optimizer.program.constraints.funding import funding
from optimizer.program.constraints.industrial_base import industrial_base
from optimizer.program.constraints.land import land
from optimizer.program.constraints.placement import placement
from optimizer.program.constraints.talent_balance import talent_balance
from optimizer.program.constraints.talent_mobility import talent_mobility
from optimizer.program.constraints.talent_supply import talent_supply
from optimizer.program.rows import Family

_SITES = ("regions", "projects", "sites")

FAMILIES: tuple[Family, ...] = (
    Family(
        "placement", placement, (*_SITES, "project_rights"), "share of the project",
        "candidate projects of the five papers",
    ),
    Family(
        "talent_balance", talent_balance,
        (*_SITES, "project_talent", "project_ages", "talent"), "thousand persons",
        "13 to 14 wan skilled workers leave each year (paper fusion)",
    ),
    Family(
        "talent_supply", talent_supply, (*_SITES, "provides", "talent"), "thousand persons a year",
        "bringing in and training, the two legs of supply (paper guo)",
    ),
    Family(
        "talent_mobility", talent_mobility, (*_SITES, "talent", "talent_classes", "moves"),
        "thousand persons", "two-way flow of digital talent (paper zhang)",
    ),
    Family(
        "compute_balance", compute_balance,
        (*_SITES, "project_compute", "project_ages"), "EFLOPS",
        "public compute platform (paper zhang)",
    ),
    Family(
        "compute_capacity", compute_capacity,
        (*_SITES, "provides", "hosts", "compute", "compute_due"), "EFLOPS",
        "13 EFLOPS in use, 7 under construction, 8.8 wan racks in three years (paper zhang)",
    ),
    Family(
        "compute_reach", compute_reach, (*_SITES, "compute_classes", "hosts", "routes"), "EFLOPS",
        "direct links between national hubs (paper zhang)",
    ),
    Family(
        "energy", energy,
        (*_SITES, "project_ages", "provides", "hosts", "compute_classes", "energy"), "亿 kWh",
        "environmental capacity (paper hu)",
    ),
    Family("land", land, (*_SITES, "land"), "km²", "intensive use of land (paper hu)"),
    Family(
        "industrial_base", industrial_base, (*_SITES, "sectors", "industry"), "亿元",
        "resource endowment and industrial base (paper hu)",
    ),
    Family(
        "diminishing_returns", diminishing_returns,
        (*_SITES, "sectors", "industry", "diminishing"), "亿元",
        "6,667 then 1,818 small firms per platform (papers fusion and sprint)",
    ),
    Family("demand", demand, (*_SITES, "demand"), "亿元", "demand orientation (paper hu)"),
    Family(
        "funding", funding, (*_SITES, "project_ages", "sources", "funding"), "亿元",
        "guidance funds and bank loans (papers guo and fusion)",
    ),
    Family(
        "equity", equity,
        (
            *_SITES, "case", "provinces", "sectors", "indicators", "project_ages",
            "project_talent",
            "talent", "talent_classes", "moves", "hosts", "compute", "compute_classes", "routes",
            "sources",
            "diminishing",
        ),
        "亿元", "integration to the benefit of all (paper fusion)",
    ),
)  # fmt: skip
