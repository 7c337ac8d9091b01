"""What hangs on the numbers in the rows of money: instalments, budgets, vouchers, discipline."""

from collections.abc import Iterator

from optimizer.plan.weights.begun import begun
from optimizer.plan.weights.cells import capital_cell, instalment_cell
from optimizer.plan.weights.optimum import Optimum, Weight
from optimizer.program.constraints.funding import budget_owner


def instalments(optimum: Optimum) -> Iterator[Weight]:
    """What falls due: it must be paid, and its part for small firms may be paid by voucher."""
    prices = optimum.of("funding")
    for stand in optimum.stands if prices else ():
        option, project = stand.option, stand.option.project
        due = option.instalments[stand.year - stand.started] * option.capital * stand.share
        if not due:
            continue
        at = (project.discipline, option.region, stand.year)
        small = project.small_firm_share * due * prices.get(("eligible", *at), 0.0)
        worth = small - due * prices.get(("paid", *at), 0.0)
        if worth or small:
            yield ("projects", project.project, "small_firm_share"), small
            for cell in (capital_cell(optimum.case, option), *instalment_cell(optimum, stand)):
                yield cell, worth


def budgets(optimum: Optimum) -> Iterator[Weight]:
    """What a source holds until a year, and what has come back to it."""
    case, facts = optimum.case, optimum.facts
    found = {key[1:]: p for key, p in optimum.of("funding").items() if key[0] == "budget"}
    for (source, owner, until), price in found.items():
        held = {
            key: record.budget_yi_cny
            for key, record in case.funding.items()
            if key[:2] == (source, owner) and key[2] <= int(until)
        }
        share = optimum.share("funding", ("budget", source, owner, until), sum(held.values()))
        for key, budget in held.items():
            yield ("funding", key, "budget_yi_cny"), price * budget * share
    for (name, _, region, when), amount in facts.drawn.items() if found else ():
        record = case.sources[name]
        if not record.return_share:
            continue
        whose = budget_owner(case, name, case.regions[region].province)
        for year in range(when + record.return_lag_years, case.years[-1] + 1):
            paid = found.get((name, whose, year), 0.0)
            yield ("sources", name, "return_share"), paid * record.return_share * amount


def outputs(optimum: Optimum) -> Iterator[Weight]:
    """What a source lends in a region by the output of its industry."""
    case = optimum.case
    for key, price in optimum.of("funding").items():
        if key[0] == "output":
            source, region = str(key[1]), str(key[2])
            share = case.sources[source].output_share or 0.0
            room = price * share * case.regions[region].industrial_output_yi_cny
            yield ("sources", source, "output_share"), room
            yield ("regions", region, "industrial_output_yi_cny"), room


def ratios(optimum: Optimum) -> Iterator[Weight]:
    """Private money by public money, and the public money of a class by all of it."""
    case, facts = optimum.case, optimum.facts
    public: dict[tuple[str, str], float] = {}
    for (source, discipline, region, _), amount in facts.drawn.items():
        if case.sources[source].public:
            key = (discipline, case.regions[region].province)
            public[key] = public.get(key, 0.0) + amount
    for row, price in optimum.of("funding").items():
        if row[0] == "leverage":
            code, drawn = str(row[1]), public.get((str(row[1]), str(row[2])), 0.0)
            leverage = case.disciplines[code].leverage
            yield ("disciplines", code, "leverage"), price * leverage * drawn
    for row, price in optimum.of("discipline").items():
        if row[0] in ("least", "most"):
            terms, column = case.disciplines[str(row[1])], f"public_{row[0]}"
            share = terms.public_least if row[0] == "least" else terms.public_most
            yield ("disciplines", terms.discipline, column), price * share * sum(public.values())


def small_firms(optimum: Optimum) -> Iterator[Weight]:
    """The least share of capital that goes to small firms."""
    found = {key[1]: p for key, p in optimum.of("funding").items() if key[0] == "small"}
    floor = optimum.case.settings.floors.small_firms
    for option, share in begun(optimum) if found else ():
        project, spent = option.project, share * option.capital
        price = found.get(option.province, 0.0) * spent
        yield ("projects", project.project, "small_firm_share"), -price * project.small_firm_share
        yield ("case", "", "floors.small_firms"), price * floor
        yield capital_cell(optimum.case, option), -price * (project.small_firm_share - floor)


def vouchers(optimum: Optimum) -> Iterator[Weight]:
    """What a province issues, and what of it may be spent in others."""
    for key, price in optimum.of("funding").items():
        if key[0] in ("issued", "abroad"):
            at = (str(key[1]), int(key[2]))
            record = optimum.case.vouchers[at]
            share = 1.0 if key[0] == "issued" else record.abroad_share
            yield ("vouchers", at, "budget_yi_cny"), price * share * record.budget_yi_cny
            if key[0] == "abroad":
                yield ("vouchers", at, "abroad_share"), price * share * record.budget_yi_cny
