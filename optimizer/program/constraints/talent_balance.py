r"""People needed in a region are at hand there, or lent to it.

    Σ_p need_{k,p}·use_{p,r,t}  ≤  pool_{k,r,t}
        + Σ_{τ+lag≤t} (1−a)^{t−τ−lag}·train_{k,r,τ} + Σ_{τ≤t} (1−a)^{t−τ}·recruit_{k,r,τ}
        + Σ_q move_{k,q,r,t} − Σ_q move_{k,r,q,t}                        [thousand persons]

pool = deployable·stock·(1−a+i)^{t−base}; a is yearly attrition, i normal inflow, lag the years that
training takes.

Source: 13 to 14 wan skilled workers leave each year (paper fusion, section 二(二)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import by_class, subtract, used
from optimizer.program.rows import Row
from optimizer.program.stocks import pool, staying

Flows = dict[tuple[str, str, int], list[tuple[int, float]]]


def _flows(decide: Decisions) -> Flows:
    """Net inflow of people into each class, region and year."""
    found: Flows = {}
    for (kind, home, work, year), column in decide.move.items():
        found.setdefault((kind, work, year), []).append((column, 1.0))
        found.setdefault((kind, home, year), []).append((column, -1.0))
    return found


def _supplied(
    case: Case, decide: Decisions, kind: str, region: str, year: int
) -> Iterator[tuple[int, float]]:
    """People trained or recruited until a year who are still there."""
    people = case.talent.get((kind, region))
    if people is None:
        return
    for started in case.years:
        ready = started + people.train_lag_years
        if (kind, region, started) in decide.train and ready <= year:
            yield decide.train[kind, region, started], staying(people, year - ready)
        if (kind, region, started) in decide.recruit and started <= year:
            yield decide.recruit[kind, region, started], staying(people, year - started)


def talent_balance(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per class, region and year in which a project could need the class."""
    flows = _flows(decide)
    needing = by_class(decide, lambda option: option.talent)
    for kind in dict.fromkeys((*needing, *(kind for kind, _ in case.talent))):
        for region, record in case.regions.items():
            found = needing.get(kind, {}).get(region, ())
            people = case.talent.get((kind, region))
            for year in case.years:
                terms = used(decide, found, year)
                subtract(terms, flows.get((kind, region, year), ()))
                subtract(terms, _supplied(case, decide, kind, region, year))
                at_hand = pool(case, people, year) if people else 0.0
                if terms:
                    yield Row(
                        family="talent_balance",
                        key=(kind, region, year),
                        terms=terms,
                        sense="<=",
                        rhs=at_hand,
                        owned=((record.province, at_hand),),
                    )
