"""How many scenarios one program may hold."""

from inputs.errors import InputProblems, Problem
from inputs.sweeps.sweep import Sweep
from optimizer.prepare import Prepared

LARGEST = 5_000_000
"""Non-zero coefficients of all scenarios together: a dozen at 41 cities, seventy at four provinces.
"""


def refuse_large(sweep: Sweep, base: Prepared) -> None:
    """The scenarios fit into one program, or the sweep is refused with how many would."""
    each = max(len(base.program.matrix.value), 1)
    total = each * sweep.count
    if total > LARGEST:
        message = (
            f"makes {sweep.count:,} scenarios with about {total:,} non-zero coefficients "
            f"in one program, and the limit is {LARGEST:,}"
        )
        fix = f"Choose at most {LARGEST // each:,} scenarios that stand for all, as a list."
        raise InputProblems([Problem(f"sweep {sweep.name}", message=message, fix=fix)])
