"""Every rule of the program, in reading order; a rule is one file in `constraints`."""

from optimizer.program.constraints.chokepoint import chokepoint
from optimizer.program.constraints.compute_balance import compute_balance
from optimizer.program.constraints.compute_capacity import compute_capacity
from optimizer.program.constraints.compute_reach import compute_reach
from optimizer.program.constraints.consortium import consortium
from optimizer.program.constraints.demand import demand
from optimizer.program.constraints.diminishing_returns import diminishing_returns
from optimizer.program.constraints.discipline import discipline
from optimizer.program.constraints.emissions import emissions
from optimizer.program.constraints.energy import energy
from optimizer.program.constraints.equity import equity
from optimizer.program.constraints.facility import facility
from optimizer.program.constraints.funding import funding
from optimizer.program.constraints.industrial_base import industrial_base
from optimizer.program.constraints.land import land
from optimizer.program.constraints.placement import placement
from optimizer.program.constraints.precedence import precedence
from optimizer.program.constraints.sector_policy import sector_policy
from optimizer.program.constraints.security import security
from optimizer.program.constraints.talent_balance import talent_balance
from optimizer.program.constraints.talent_mobility import talent_mobility
from optimizer.program.constraints.talent_supply import talent_supply
from optimizer.program.constraints.targets import targets
from optimizer.program.rows import Family

_SITES = ("regions", "projects", "sites")
"""What every rule on projects reads; `disciplines` says from which age on a project may close."""

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
        "talent_mobility", talent_mobility,
        (*_SITES, "zones", "zone_members", "talent", "talent_classes", "moves"),
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
        "funding", funding,
        (
            *_SITES, "case", "project_ages", "sources", "funding", "vouchers", "disciplines",
        ),
        "亿元",
        "guidance funds and bank loans (papers guo and fusion)",
    ),
    Family(
        "discipline", discipline,
        (*_SITES, "case", "project_ages", "sources", "disciplines"),
        "share of the project", "economic discipline by class (paper guo)",
    ),
    Family(
        "emissions", emissions,
        (
            *_SITES, "project_ages", "provides", "disciplines", "hosts", "compute_classes",
            "emissions",
        ),
        "万吨 CO₂", "trading of carbon emissions (paper hu)",
    ),
    Family(
        "facility", facility,
        (
            *_SITES, "zone_members", "project_ages", "provides", "disciplines", "facilities",
            "facility_use",
        ),
        "unit of the facility", "shared pools and the three-tier platform (paper guo)",
    ),
    Family(
        "precedence", precedence, (*_SITES, "disciplines", "precedence"), "share of the project",
        "one case matures, then it is spread (paper guo)",
    ),
    Family(
        "consortium", consortium, (*_SITES, "consortia"), "share of the project",
        "cross-boundary partners (paper fusion)",
    ),
    Family(
        "sector_policy", sector_policy, (*_SITES, "sector_policy"), "亿元",
        "one sector, one policy (paper sprint)",
    ),
    Family(
        "chokepoint", chokepoint,
        (*_SITES, "disciplines", "chokepoints", "chokepoint_coverage"), "share of the supply",
        "35 products whose supply can be cut off (paper fusion)",
    ),
    Family(
        "security", security, ("case", *_SITES), "亿元", "security of data (paper guo)",
    ),
    Family(
        "targets", targets, (*_SITES, "disciplines", "targets", "target_contributions"),
        "unit of the target", "targets for 2024 and 2025 (papers sprint and zhang)",
    ),
    Family(
        "equity", equity,
        (
            *_SITES, "case", "provinces", "zones", "zone_members", "sectors", "indicators",
            "comparisons", "project_ages", "project_talent", "talent", "talent_classes", "moves",
            "hosts", "compute", "compute_classes", "routes", "sources", "vouchers", "disciplines",
            "diminishing", "planner_terms",
        ),
        "亿元", "integration to the benefit of all (paper fusion)",
    ),
)  # fmt: skip
