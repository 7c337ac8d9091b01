"""Instalments against the money drawn for them, and draws against what limits each source."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.due import due
from optimizer.plan.verify.known import known_draws, known_starts, known_vouchers, misstated
from optimizer.plan.verify.vouchers import vouchers


def _paid(facts: Facts) -> Iterator[Check]:
    owed = due(facts, lambda option: 1.0)
    paid: defaultdict[tuple[str, str, int], float] = defaultdict(float)
    for money in (known_draws(facts), known_vouchers(facts)):
        for (_, discipline, region, year), amount in money.items():
            paid[discipline, region, year] += amount
    for key in dict.fromkeys((*owed, *paid)):
        yield Check(("paid", *key), paid[key], "=", owed.get(key, 0.0))


def _budgets(facts: Facts) -> Iterator[Check]:
    """Money drawn until a year and not yet back, against the budgets until then."""
    case = facts.case
    limited = {source for source, _, _ in case.funding}
    owners = {(source, province) for source, province, _ in case.funding}
    drawn: defaultdict[tuple[str, str], list[tuple[int, float]]] = defaultdict(list)
    for (source, _, region, year), amount in known_draws(facts).items():
        province = case.regions[region].province
        owner = province if (source, province) in owners else ""
        if source in limited:
            drawn[source, owner].append((year, amount))
    for (source, owner), draws in drawn.items():
        for year in case.years:
            budget = sum(
                record.budget_yi_cny
                for (name, whose, since), record in case.funding.items()
                if (name, whose) == (source, owner) and since <= year
            )
            out = _out(facts, source, draws, year)
            yield Check(("budget", source, owner, year), out, "<=", budget)


def _out(facts: Facts, source: str, draws: list[tuple[int, float]], year: int) -> float:
    """What was drawn from a source until a year, less what has come back of it, 亿元."""
    record = facts.case.sources[source]
    drawn = sum(amount for when, amount in draws if when <= year)
    old = sum(amount for when, amount in draws if when <= year - record.return_lag_years)
    return drawn - record.return_share * old


def _outputs(facts: Facts) -> Iterator[Check]:
    """Draws of a year on a source that is bound to a region's industrial output."""
    case = facts.case
    drawn: defaultdict[tuple[str, str, int], float] = defaultdict(float)
    for (source, _, region, year), amount in known_draws(facts).items():
        drawn[source, region, year] += amount
    for (source, region, year), amount in drawn.items():
        share = case.sources[source].output_share
        if share is not None:
            most = share * case.regions[region].industrial_output_yi_cny
            yield Check(("output", source, region, year), amount, "<=", most)


def _leverage(facts: Facts) -> Iterator[Check]:
    """Private money that public money draws along, by class and province over all years."""
    case = facts.case
    public: defaultdict[tuple[str, str], float] = defaultdict(float)
    private: defaultdict[tuple[str, str], float] = defaultdict(float)
    for (source, discipline, region, _), amount in known_draws(facts).items():
        side = public if case.sources[source].public else private
        side[discipline, case.regions[region].province] += amount
    for (discipline, province), amount in public.items():
        if discipline in case.disciplines:
            least = case.disciplines[discipline].leverage * amount
            key = ("leverage", discipline, province)
            yield Check(key, private[discipline, province], ">=", least)


def _small_firms(facts: Facts) -> Iterator[Check]:
    """Part of the capital begun in a province that goes to small firms, against the floor."""
    begun: defaultdict[str, float] = defaultdict(float)
    small: defaultdict[str, float] = defaultdict(float)
    for (project, region, _), share in known_starts(facts).items():
        option = facts.options[project, region]
        begun[option.province] += share * option.capital
        small[option.province] += share * option.capital * option.project.small_firm_share
    for province, capital in begun.items():
        least = facts.case.settings.floors.small_firms * capital
        yield Check(("small", province), small[province], ">=", least)


def funding(facts: Facts) -> Iterator[Check]:
    """Instalments are paid when due, and no source is overdrawn, in 亿元.

    A province with a budget of its own in a source draws on that alone; the others share the common
    one; a source without any budget is not limited. A case without sources leaves payment open.
    """
    yield from misstated("draw", facts.drawn, known_draws(facts))
    yield from vouchers(facts)
    yield from _small_firms(facts)
    if facts.case.sources:
        yield from _paid(facts)
        yield from _budgets(facts)
        yield from _outputs(facts)
        yield from _leverage(facts)
