r"""Each class of projects proves what its discipline asks.

    payback:  Σ_t start_{p,r,t}  ≤  1 where cash pays back capital in time, else 0
    keep:     start_{p,r,t} − close_{p,r,t}  ≤  1 where cash to the deadline is not negative, else 0
    close:    close_{p,r,t}  ≤  start_{p,r,t}
    least:    Σ_{f public} fund_{f,c}  ≥  least_c·Σ_{f public, any class} fund         [亿元]
    most:     Σ_{f public} fund_{f,c}  ≤  most_c·Σ_{f public, any class} fund          [亿元]

start and close are shares of the project; what is kept runs on after the deadline, what is closed
stops there and loses part of its book value (term `closing`). Only starts whose deadline lies
within the plan can be closed. The sums over fund run over all regions and years. The tests look at
the cash that the firm captures, which is not the value.

Source: economic discipline by class of project (经济制约机制; paper guo, section 六(四)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from inputs.cash import breaks_even, cash_of, pays_back
from optimizer.program.decisions import Decisions
from optimizer.program.options import Option
from optimizer.program.rows import Row, Sense


def _paybacks(case: Case, decide: Decisions) -> Iterator[Row]:
    tested = {
        code
        for code, terms in case.disciplines.items()
        if terms.payback_years is not None or terms.benefit_cost is not None
    }
    cash = cash_of(case) if tested else {}
    for pair, option in decide.options.items():
        if option.project.discipline in tested:
            known = cash.get(option.project.project)
            passed = pays_back(case, option.project, option.capital, known)
            yield Row(
                family="discipline",
                key=("payback", *pair),
                terms={column: 1.0 for _, column in decide.starts[pair]},
                sense="<=",
                rhs=float(passed),
                owned=((option.province, float(passed)),),
            )


def _deadlines(case: Case, decide: Decisions) -> Iterator[Row]:
    even: dict[str, float] = {}
    cash = cash_of(case) if decide.close else {}
    for (project, region, year), column in decide.close.items():
        option: Option = decide.options[project, region]
        if project not in even:
            even[project] = float(breaks_even(case, option.project, cash.get(project)))
        kept = {decide.start[project, region, year]: 1.0, column: -1.0}
        key, owned = (project, region, year), ((option.province, even[project]),)
        yield Row("discipline", ("keep", *key), kept, "<=", even[project], owned=owned)
        yield Row("discipline", ("close", *key), kept, ">=", 0.0, relaxable=False)


def _public_shares(case: Case, decide: Decisions) -> Iterator[Row]:
    public = {
        column: discipline
        for (source, discipline, _, _), column in decide.fund.items()
        if case.sources[source].public
    }
    for code, terms in case.disciplines.items():
        limits: tuple[tuple[str, Sense, float, bool], ...] = (
            ("least", ">=", terms.public_least, terms.public_least > 0),
            ("most", "<=", terms.public_most, terms.public_most < 1),
        )
        for name, sense, share, is_set in limits:
            left = {c: (discipline == code) - share for c, discipline in public.items()}
            found = {column: amount for column, amount in left.items() if amount}
            if is_set and found:
                yield Row("discipline", (name, code), found, sense, 0.0)


def discipline(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """Rows of payback per project and region, of closing per start, of public money per class."""
    yield from _paybacks(case, decide)
    yield from _deadlines(case, decide)
    yield from _public_shares(case, decide)
