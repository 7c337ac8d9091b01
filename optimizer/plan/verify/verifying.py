"""Every rule recomputed from a plan's tables, without PuLP and without the program's columns."""

from collections.abc import Callable, Iterable, Mapping

from optimizer.plan.accounts import Accounts
from optimizer.plan.facts import Facts
from optimizer.plan.plan import Verification
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.chokepoint import chokepoint
from optimizer.plan.verify.compute_balance import compute_balance
from optimizer.plan.verify.compute_capacity import compute_capacity
from optimizer.plan.verify.compute_reach import compute_reach
from optimizer.plan.verify.consortium import consortium
from optimizer.plan.verify.demand import demand
from optimizer.plan.verify.diminishing_returns import diminishing_returns
from optimizer.plan.verify.discipline import discipline
from optimizer.plan.verify.emissions import emissions
from optimizer.plan.verify.energy import energy
from optimizer.plan.verify.equity import equity
from optimizer.plan.verify.facility import facility
from optimizer.plan.verify.funding import funding
from optimizer.plan.verify.industrial_base import industrial_base
from optimizer.plan.verify.land import land
from optimizer.plan.verify.money import money
from optimizer.plan.verify.placement import placement
from optimizer.plan.verify.precedence import precedence
from optimizer.plan.verify.sector_policy import sector_policy
from optimizer.plan.verify.security import security
from optimizer.plan.verify.talent_balance import talent_balance
from optimizer.plan.verify.talent_mobility import talent_mobility
from optimizer.plan.verify.talent_supply import talent_supply
from optimizer.plan.verify.targets import targets
from optimizer.program.names import row_name

TOLERANCE = 1e-6
"""Largest relative violation of a row that verifies; solvers hold rows to 1e-7 absolute."""

VERIFIERS: tuple[tuple[str, Callable[[Facts], Iterable[Check]]], ...] = (
    ("placement", placement),
    ("talent_balance", talent_balance),
    ("talent_supply", talent_supply),
    ("talent_mobility", talent_mobility),
    ("compute_balance", compute_balance),
    ("compute_capacity", compute_capacity),
    ("compute_reach", compute_reach),
    ("energy", energy),
    ("land", land),
    ("industrial_base", industrial_base),
    ("diminishing_returns", diminishing_returns),
    ("demand", demand),
    ("funding", funding),
    ("discipline", discipline),
    ("emissions", emissions),
    ("facility", facility),
    ("precedence", precedence),
    ("consortium", consortium),
    ("sector_policy", sector_policy),
    ("chokepoint", chokepoint),
    ("security", security),
    ("targets", targets),
    ("equity", equity),
)


def verify(facts: Facts, terms: Mapping[str, float], booked: Accounts) -> Verification:
    """Whether every rule that is on holds, and the money adds up to what the solver says."""
    switches = facts.case.settings.rules.model_dump()
    worst, worst_row = 0.0, ""
    found: dict[str, float] = {}
    for rule, recompute in VERIFIERS:
        for check in recompute(facts) if switches[rule] else ():
            found[rule] = max(found.get(rule, 0.0), check.violation)
            if not check.violation <= worst:
                worst, worst_row = check.violation, row_name(rule, check.key)
    for check in money(terms, booked):
        found["money"] = max(found.get("money", 0.0), check.violation)
        if not check.violation <= worst:
            worst, worst_row = check.violation, row_name("money", check.key)
    return Verification(worst <= TOLERANCE, found, worst, worst_row)
