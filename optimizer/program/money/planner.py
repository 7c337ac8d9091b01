r"""Terms that a planner adds, in present value (亿元): a subsidy above 0, a charge below 0.

    start            + Σ_t δ_t·amount·active_{p,r,t}
    uncovered        + δ_T·amount·uncovered_n          (T the last year of the plan)
    any other        + δ_t·amount·decision

The province where the decision takes effect earns or pays; what is lacking of coverage and targets
is shared by the stated key.
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from inputs.planner_terms import COLUMNS, matching
from inputs.policy import PlannerTerm
from optimizer.program.decisions import Decisions
from optimizer.program.money.discount import discount, present_value
from optimizer.program.money.entry import Entry
from optimizer.program.players import keys

Key = tuple[str | int, ...]


def provinces_of(case: Case, decision: str, key: Key) -> tuple[tuple[str, float], ...]:
    """The provinces that a decision concerns, each with its part."""
    named = dict(zip(COLUMNS[decision], key, strict=True))
    if decision in ("uncovered", "missed"):
        return tuple(keys(case).items())
    region = named.get("to") or named.get("region")
    place = str(region) if region else case.hosts[str(named["host"])].region
    return ((case.regions[place].province, 1.0),)


def _starts(case: Case, decide: Decisions, terms: list[PlannerTerm]) -> Iterator[Entry]:
    for pair, option in decide.options.items():
        for year, column, sign, age in decide.standing[pair]:
            paid = matching(case, terms, (*pair, year))
            if paid:
                yield column, option.province, sign * paid * present_value(case, age=age)[year]


def planner(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """Every decision that a planner's term pays for."""
    factor = discount(case)
    for decision in COLUMNS:
        terms = [term for term in case.planner_terms.values() if term.decision == decision]
        if terms and decision == "start":
            yield from _starts(case, decide, terms)
            continue
        for key, column in dict(decide.kinds)[decision].items() if terms else ():
            paid = matching(case, terms, key)
            year = case.years[-1] if decision == "uncovered" else int(key[-1])
            for province, part in provinces_of(case, decision, key) if paid else ():
                yield column, province, paid * part * factor[year]
