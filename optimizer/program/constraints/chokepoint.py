r"""Products whose supply can be cut off are covered by home supply by the end of the plan.

    Σ_{p,r} coverage_{n,p}·active_{p,r,T} + uncovered_n  ≥  target_n       [share of the supply]

uncovered is what is lacking; a product whose target is hard has none. T is the last year of the
plan. A product may stand for several, as one does for the thirty that the paper does not name.

Source: 35 products whose supply can be cut off, by a concentration CR1 above 30 % (paper fusion,
section 二(二)).
"""

from collections.abc import Iterator
from functools import partial

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import active, sized
from optimizer.program.options import Option
from optimizer.program.rows import Row


def _coverage(adds: dict[str, float], option: Option) -> float:
    return adds.get(option.project.project, 0.0)


def chokepoint(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per product."""
    adds: dict[str, dict[str, float]] = {}
    for (project, code), record in case.chokepoint_coverage.items():
        adds.setdefault(code, {})[project] = record.coverage
    for code, product in case.chokepoints.items():
        covers = partial(_coverage, adds.get(code, {}))
        terms = active(decide, sized(decide.options.values(), covers), case.years[-1])
        if (code,) in decide.uncovered:
            terms[decide.uncovered[code,]] = 1.0
        if terms or product.hard:
            yield Row("chokepoint", (code,), terms, ">=", product.target, relaxable=product.hard)
