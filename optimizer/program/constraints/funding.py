r"""Instalments are paid when they fall due, from sources that still hold money.

    paid:    Σ_f fund_{f,c,r,t} = Σ_{p in c} Σ_{τ≤t} instalment_{p,t−τ}·capital_p·start_{p,r,τ}
    budget:  Σ_{τ≤t} Σ_{c, r in P} fund_{f,c,r,τ}  ≤  Σ_{τ≤t} budget_{f,P,τ}           [亿元]

c is the class of discipline, f the source, P a province. A budget without a province serves the
provinces that have none of their own in that source, and is split by the stated key when they plan
apart. A source without any budget is not limited.

Source: guidance and industry funds, bank loans (papers guo, 四(二)3 and 六(三), and
fusion, 三(七)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import Terms, subtract
from optimizer.program.players import Parts, keys, split
from optimizer.program.rows import Row


def _instalments(decide: Decisions, region: str, discipline: str, year: int) -> Terms:
    """Money that falls due in a year for the projects of a discipline in a region."""
    return {
        column: due
        for option in decide.here[region]
        if option.project.discipline == discipline
        for started, column in decide.starts[option.project.project, region]
        if started <= year and (due := option.instalments[year - started] * option.capital)
    }


def _paid(case: Case, decide: Decisions) -> Iterator[Row]:
    drawn: dict[tuple[str, str, int], list[tuple[int, float]]] = {}
    for (_, discipline, region, year), column in decide.fund.items():
        drawn.setdefault((discipline, region, year), []).append((column, 1.0))
    for (discipline, region, year), columns in drawn.items():
        terms = subtract(_instalments(decide, region, discipline, year), columns)
        yield Row("funding", ("paid", discipline, region, year), terms, "=", 0.0, relaxable=False)


def budget_owner(case: Case, source: str, province: str) -> str:
    """Whose budget a province draws on: its own, or the common one (blank)."""
    own = any(key[0] == source and key[1] == province for key in case.funding)
    return province if own else ""


def _owned(case: Case, source: str, owner: str, amount: float) -> Parts:
    """Its owner's, or a part for each province that draws on the common budget."""
    if owner:
        return ((owner, amount),)
    shares = keys(case)
    drawing = {p: shares[p] for p in case.players if not budget_owner(case, source, p)}
    return split(drawing, amount)


def _budgets(case: Case, decide: Decisions) -> Iterator[Row]:
    limited = {source for source, _, _ in case.funding}
    owners = {
        (source, province): budget_owner(case, source, province)
        for source in limited
        for province in case.players
    }
    draws: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for (source, _, region, year), column in decide.fund.items():
        if source in limited:
            owner = owners[source, case.regions[region].province]
            draws.setdefault((source, owner), []).append((year, column))
    for (source, owner), columns in draws.items():
        for year in case.years:
            budget = sum(
                record.budget_yi_cny
                for (name, whose, when), record in case.funding.items()
                if name == source and whose == owner and when <= year
            )
            yield Row(
                family="funding",
                key=("budget", source, owner, year),
                terms={column: 1.0 for when, column in columns if when <= year},
                sense="<=",
                rhs=budget,
                owned=_owned(case, source, owner, budget),
            )


def funding(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """Rows of payment per discipline, region and year; rows of budget per source, owner, year."""
    yield from _paid(case, decide)
    yield from _budgets(case, decide)
