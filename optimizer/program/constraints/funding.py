r"""Instalments are paid when they fall due, from sources that still hold money.

    paid:      Σ_f fund_{f,c,r,t} + Σ_P voucher_{P,c,r,t}
                   = Σ_{p in c} Σ_{τ≤t} instalment_{p,t−τ}·capital_p·start_{p,r,τ}
    budget:    Σ_{τ≤t} Σ_{c, r in P} fund_{f,c,r,τ} − returned_f·Σ_{τ+lag≤t} Σ_{c, r in P} fund_{f,c,r,τ}
                   ≤  Σ_{τ≤t} budget_{f,P,τ}
    output:    Σ_c fund_{f,c,r,t}  ≤  share_f·output_r
    leverage:  Σ_{f private, r in P, t} fund_{f,c,r,t}  ≥  leverage_c·Σ_{f public, r in P, t} fund_{f,c,r,t}
    small:     Σ_{p, r in P, t} (small_p − floor)·capital_p·start_{p,r,t}  ≥  0           [亿元]

c is the class of discipline, f the source, P a province. What is closed pays no more instalments. A
budget without a province serves the provinces that have none of their own in that source, and is
split by the stated key when they plan apart. A source without any budget is not limited. returned
is the share of a revolving fund that comes back after a lag; small the share of a project's capital
that goes to small firms.

Source: guidance and industry funds, bank loans (papers guo, 四(二)3, 六(三) and 六(四), and
fusion, 三(七)); profits of 2.59 % as what firms have (guo, 四(二)2); public money that draws private
money along (paper zhang, 四(五)); support of small firms (fusion, 三(七)).
"""  # noqa: E501 - formulas stand on one line

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.constraints.voucher_rows import voucher_rows
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import Terms, begun, instalments, sized, subtract
from optimizer.program.options import Option
from optimizer.program.players import Parts, keys, split
from optimizer.program.rows import Row


def _paid(case: Case, decide: Decisions) -> Iterator[Row]:
    drawn: dict[tuple[str, str, int], list[tuple[int, float]]] = {}
    for money in (decide.fund, decide.voucher):
        for (_, discipline, region, year), column in money.items():
            drawn.setdefault((discipline, region, year), []).append((column, 1.0))
    for (discipline, region, year), columns in drawn.items():
        found = [o for o in decide.here[region] if o.project.discipline == discipline]
        due = instalments(decide, sized(found, lambda option: option.capital), year)
        terms = subtract(due, columns)
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


def _outstanding(
    case: Case, source: str, columns: list[tuple[int, int]], year: int
) -> Iterator[tuple[int, float]]:
    """What each draw until a year still binds of the source."""
    record = case.sources[source]
    for when, column in columns:
        if when <= year:
            is_back = when + record.return_lag_years <= year
            bound = 1 - record.return_share if is_back else 1.0
            if bound:
                yield column, bound


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
                terms=dict(_outstanding(case, source, columns, year)),
                sense="<=",
                rhs=budget,
                owned=_owned(case, source, owner, budget),
            )


def _outputs(case: Case, decide: Decisions) -> Iterator[Row]:
    draws: dict[tuple[str, str, int], Terms] = {}
    for (source, _, region, year), column in decide.fund.items():
        if case.sources[source].output_share is not None:
            draws.setdefault((source, region, year), {})[column] = 1.0
    for (source, region, year), terms in draws.items():
        record = case.regions[region]
        room = (case.sources[source].output_share or 0.0) * record.industrial_output_yi_cny
        key = ("output", source, region, year)
        yield Row("funding", key, terms, "<=", room, owned=((record.province, room),))


def _leverage(case: Case, decide: Decisions) -> Iterator[Row]:
    asked = {code: row.leverage for code, row in case.disciplines.items() if row.leverage > 0}
    draws: dict[tuple[str, str], Terms] = {}
    for (source, discipline, region, _), column in decide.fund.items():
        if discipline in asked:
            counts = -asked[discipline] if case.sources[source].public else 1.0
            province = case.regions[region].province
            draws.setdefault((discipline, province), {})[column] = counts
    for key, terms in draws.items():
        yield Row("funding", ("leverage", *key), terms, ">=", 0.0)


def _small_firms(case: Case, decide: Decisions) -> Iterator[Row]:
    floor = case.settings.floors.small_firms

    def above(option: Option) -> float:
        return (option.project.small_firm_share - floor) * option.capital

    for province in case.players if floor > 0 else ():
        found = [option for option in decide.options.values() if option.province == province]
        terms = begun(decide, sized(found, above))
        if terms:
            yield Row("funding", ("small", province), terms, ">=", 0.0)


def funding(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """Rows of payment, budget, output, leverage and small firms, then those of vouchers."""
    yield from _paid(case, decide)
    yield from _budgets(case, decide)
    yield from _outputs(case, decide)
    yield from _leverage(case, decide)
    yield from _small_firms(case, decide)
    yield from voucher_rows(case, decide)
