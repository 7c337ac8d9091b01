r"""Innovation vouchers pay for small firms in all provinces, within what each province issues.

    issued:    Σ_{c,r} voucher_{P,c,r,t}           ≤  budget_{P,t}                       [亿元]
    abroad:    Σ_{c, r not in P} voucher_{P,c,r,t} ≤  abroad_P·budget_{P,t}
    eligible:  Σ_P voucher_{P,c,r,t}               ≤  Σ_{p in c} small_p·instalment_{p,r,t}

small is the share of a project's capital that goes to small firms, instalment what falls due.

Source: vouchers accepted in all of the Delta (科技创新券通用通兑; paper zhang, section 四(五)).
That small firms alone may use them is an assumption.
"""

from collections.abc import Iterator

from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import Terms, instalments
from optimizer.program.rows import Row


def _issued(case: Case, decide: Decisions) -> Iterator[Row]:
    spent: dict[tuple[str, str, int], Terms] = {}
    for (issuer, _, region, year), column in decide.voucher.items():
        spent.setdefault(("issued", issuer, year), {})[column] = 1.0
        if case.regions[region].province != issuer:
            spent.setdefault(("abroad", issuer, year), {})[column] = 1.0
    for (limit, issuer, year), terms in spent.items():
        record = case.vouchers[issuer, year]
        share = 1.0 if limit == "issued" else record.abroad_share
        room = share * record.budget_yi_cny
        key = (limit, issuer, year)
        yield Row("funding", key, terms, "<=", room, owned=((issuer, room),))


def _eligible(decide: Decisions) -> Iterator[Row]:
    spent: dict[tuple[str, str, int], Terms] = {}
    for (_, discipline, region, year), column in decide.voucher.items():
        spent.setdefault((discipline, region, year), {})[column] = 1.0
    for (discipline, region, year), terms in spent.items():
        for option in decide.here[region]:
            small = option.project.small_firm_share
            if small > 0 and option.project.discipline == discipline:
                due = instalments(decide, ((option.pair, option.capital),), year)
                terms.update((column, -small * amount) for column, amount in due.items())
        yield Row("funding", ("eligible", discipline, region, year), terms, "<=", 0.0)


def voucher_rows(case: Case, decide: Decisions) -> Iterator[Row]:
    """Rows of what is issued and spent abroad by province and year, and of who is eligible."""
    yield from _issued(case, decide)
    yield from _eligible(decide)
