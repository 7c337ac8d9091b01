"""The plan held against the roles that the papers give the provinces.

`python -m yrd.plausibility > docs/plausibility.md` solves the built-in case, as it is and without
what names provinces, and writes the page.
"""

import sys
from collections.abc import Callable, Iterator, Mapping

from inputs.case import Case
from inputs.evidence import Role
from inputs.scenarios.scenario import Variation
from optimizer.advantage import advantage
from optimizer.allocate import Request
from optimizer.plan.plan import Plan
from yrd.pipeline import Answer, answer

CASE = "delta-province"

NAMELESS = Variation(
    changes={"rules.consortium": "off", "rules.sector_policy": "off", "advantage.method": "none"}
)
"""The case without partners, windows of money and comparative advantage: what names a province, or
measures what it is good at."""

PRICED_ROWS = 4
"""Rows of prices that are shown for a province."""

Capital = Mapping[tuple[str, str], float]
"""Capital placed, 亿元, by project and province."""


def placed(plan: Plan, case: Case) -> Capital:
    """Capital of the plan by project and province, 亿元."""
    found: dict[tuple[str, str], float] = {}
    table = plan.tables["placements"]
    at = [table.columns.index(name) for name in ("project", "region", "capital")]
    for row in table.rows:
        project, region, capital = (row[position] for position in at)
        key = (str(project), case.regions[str(region)].province)
        found[key] = found.get(key, 0.0) + float(capital or 0)
    return found


def _within(case: Case, roles: list[Role]) -> Callable[[str], bool]:
    """Whether a project belongs to what the rows of a role name."""
    named = {(role.subject, role.code) for role in roles}

    def belongs(code: str) -> bool:
        project = case.projects[code]
        own = {
            ("sector", project.sector),
            ("discipline", project.discipline),
            ("project", code),
        }
        return bool(own & named)

    return belongs


def shares(
    capital: Capital, players: tuple[str, ...], belongs: Callable[[str], bool]
) -> dict[str, float]:
    """Share of each province in the capital of the projects that belong."""
    sums = dict.fromkeys(players, 0.0)
    for (project, province), amount in capital.items():
        if belongs(project):
            sums[province] += amount
    whole = sum(sums.values())
    return {province: amount / whole if whole else 0.0 for province, amount in sums.items()}


def _name(case: Case, code: str) -> str:
    record = case.provinces.get(code)
    return record.name_en if record and record.name_en else code


def _line(*cells: object) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def _rule(columns: int) -> str:
    return f"|{'---|' * columns}"


def _capital_page(case: Case, capital: Capital) -> Iterator[str]:
    """Capital by sector and province, and the whole."""
    yield "## Capital by sector and province, 亿元\n"
    yield _line("sector", *(_name(case, p) for p in case.players))
    yield _rule(1 + len(case.players))
    for sector, record in case.sectors.items():
        sums = dict.fromkeys(case.players, 0.0)
        for (project, province), amount in capital.items():
            if case.projects[project].sector == sector:
                sums[province] += amount
        if any(sums.values()):
            yield _line(record.name_en or sector, *(f"{amount:,.1f}" for amount in sums.values()))
    whole = shares(capital, case.players, lambda _: True)
    totals = {p: sum(v for (_, q), v in capital.items() if q == p) for p in case.players}
    yield _line("all", *(f"{totals[p]:,.1f} ({whole[p]:.0%})" for p in case.players))


def ratio(case: Case, capital: Capital, province: str, rows: list[Role]) -> float:
    """Share of the province in a role over its share in everything."""
    own = shares(capital, case.players, _within(case, rows))[province]
    whole = shares(capital, case.players, lambda _: True)[province]
    return own / whole if whole else 0.0


def _roles_page(case: Case, capital: Capital, nameless: Capital) -> Iterator[str]:
    """Each role with the province's share in it over its share in everything."""
    yield "\n## Roles\n"
    yield (
        "A role holds when the province's share in it is larger than its share in all capital "
        "(ratio above 1). No rule names a role, but partners and windows of money name provinces, "
        "and comparative advantage measures what they are good at: *ratio without* is that of the "
        "plan without these three.\n"
    )
    yield _line("province", "role", "words of the paper", "share in role", "share in all",
                "ratio", "ratio without", "largest holder", "verdict")  # fmt: skip
    yield _rule(9)
    whole = shares(capital, case.players, lambda _: True)
    for (province, role), rows in _grouped(case).items():
        own = shares(capital, case.players, _within(case, rows))
        found = ratio(case, capital, province, rows)
        first = max(own, key=lambda code: own[code])
        verdict = "holds" if found > 1 else "differs: see its prices below"
        yield _line(_name(case, province), role, f"“{rows[0].printed}” ({rows[0].paper})",
                    f"{own[province]:.0%}", f"{whole[province]:.0%}", f"{found:.2f}",
                    f"{ratio(case, nameless, province, rows):.2f}",
                    f"{_name(case, first)} {own[first]:.0%}", verdict)  # fmt: skip


def _grouped(case: Case) -> dict[tuple[str, str], list[Role]]:
    groups: dict[tuple[str, str], list[Role]] = {}
    for row in case.roles.values():
        groups.setdefault((row.province, row.role), []).append(row)
    return groups


def _costs_page(case: Case) -> Iterator[str]:
    """What a region charges and what it is better at: the numbers that the roles come from."""
    yield "\n## What draws projects where\n"
    yield _line("region", "wage of skilled, 万元", "wage of digital, 万元", "rent, 亿元/km²",
                "tariff, CNY/kWh", "productivity", "best sectors by advantage")  # fmt: skip
    yield _rule(7)
    edge = advantage(case)
    for code, region in case.regions.items():
        best = sorted(case.sectors, key=lambda s: -edge[s, code])[:3]
        wages = [case.talent[kind, code].wage_yi_cny * 10 for kind in ("skilled", "digital")]
        yield _line(region.name_en or code, *(f"{wage:.1f}" for wage in wages),
                    f"{region.rent_yi_cny:.3f}", f"{region.tariff_yi_cny:.3f}",
                    f"{region.productivity:.2f}",
                    ", ".join(f"{s} {edge[s, code]:.2f}" for s in best))  # fmt: skip


def _prices_page(case: Case, plan: Plan) -> Iterator[str]:
    """The limits that cost most, by province: price times right-hand side."""
    yield "\n## Which limits price a province, 亿元 of present value\n"
    yield _line("region", "rule and row", "limit", "price per unit", "price × limit")
    yield _rule(5)
    for code, region in case.regions.items():
        own = [row for row in plan.tables["binding"].rows if code in str(row[1]).split("__")]
        own = [row for row in own if row[4] and row[3] and row[0] != "equity"]
        ranked = sorted(own, key=lambda row: -abs(float(row[4] or 0) * float(row[3] or 0)))
        for rule, row, _, right, price, unit in ranked[:PRICED_ROWS]:
            worth = float(price or 0) * float(right or 0)
            limit = f"{float(right or 0):,.4g} {unit}"
            yield _line(region.name_en or code, f"`{rule}` {row}", limit,
                        f"{float(price or 0):,.4g}", f"{worth:,.2f}")  # fmt: skip


def _weight_page(plan: Plan) -> Iterator[str]:
    """How the worth of all limits spreads over the rules, so far as it has a limit above zero."""
    totals: dict[str, float] = {}
    for rule, _, _, right, price, _ in plan.tables["binding"].rows:
        worth = abs(float(price or 0) * float(right or 0))
        totals[str(rule)] = totals.get(str(rule), 0.0) + worth
    yield "\n## What limits the plan as a whole\n"
    yield (
        "A limit of zero, as most rows of discipline, precedence and partners have, has no worth "
        "by this measure.\n"
    )
    yield _line("rule", "price × limit, 亿元", "share")
    yield _rule(3)
    whole = sum(totals.values())
    for rule, worth in sorted(totals.items(), key=lambda pair: -pair[1]):
        yield _line(f"`{rule}`", f"{worth:,.1f}", f"{worth / whole:.0%}")


def _opening(plan: Plan, case: Case, capital: Capital) -> Iterator[str]:
    """Which run this is, what it is worth, what it leaves out, and how firm it is."""
    absent = [code for code in case.projects if code not in {project for project, _ in capital}]
    frame = plan.frame("placements")
    yield "# Is the plan plausible?\n"
    yield (
        "Written by `python -m yrd.plausibility > docs/plausibility.md` from a real run; do not "
        "edit by hand."
    )
    yield (
        "The roles below come out of wages, rents, tariffs, industry, markets and people, or they "
        "do not.\n"
    )
    yield (
        f"Run `{plan.id}`, case `{plan.case}`: the money stage reaches {plan.objective:,.1f} 亿元 "
        f"of present value, of which the plan shown here, after the stage of equity, keeps "
        f"{plan.money:,.1f}. Prices are those of the money stage. "
        f"{len(case.projects) - len(absent)} of {len(case.projects)} projects are placed, all but "
        f"{', '.join(absent)}; {int(frame['unique'].eq(True).sum())} of {len(frame)} placements "
        "are the same in every plan that is as good.\n"
    )


def page(plan: Plan, case: Case, nameless: Capital) -> str:
    """The page for a plan of the built-in case, as Markdown.

    `nameless` is the capital of the plan without what names provinces.
    """
    capital = placed(plan, case)
    lines = [
        *_opening(plan, case, capital),
        *_capital_page(case, capital),
        *_roles_page(case, capital, nameless),
        *_costs_page(case),
        *_prices_page(case, plan),
        *_weight_page(plan),
    ]
    return "\n".join(lines) + "\n"


def _solved(found: Answer) -> Plan | None:
    """The plan of an answer, if it is optimal; else why not is said."""
    if found.allocation.status == "optimal":
        return found.allocation.plan
    sys.stderr.write(f"{CASE}: {found.allocation.status}\n")
    return None


def main() -> int:
    """Write the page of the built-in case to standard output."""
    found, bare = answer(CASE, Request()), answer(CASE, Request(), NAMELESS)
    plan, other = _solved(found), _solved(bare)
    if plan is None or other is None:
        return 1
    sys.stdout.write(page(plan, found.case, placed(other, bare.case)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
