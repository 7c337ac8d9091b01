"""Plans with every table and column of a run, whose tables agree with each other."""

from dataclasses import replace

import hand_plans
import numpy as np

from inputs.case import Case
from inputs.compute import ComputeClass
from inputs.funding import Source
from inputs.policy import Chokepoint, Target
from inputs.talent import TalentClass
from optimizer.plan.plan import Plan, Stage, Table
from yrd.units import UNITS

TERMS = (
    "value", "capital", "talent", "energy", "land", "training", "recruitment", "moving", "barrier",
    "building", "hosting", "transit", "funding", "crowding", "closing", "vouchers", "planner",
)  # fmt: skip
ORDER = {
    "talent": ("class", "region", "year", "resident", "trained", "recruited", "lent", "borrowed",
               "available", "used"),
}  # fmt: skip
"""Columns that a run has in another order than its list of units."""
KINDS = ("lead", "skilled")


def whole_case(of: Case) -> Case:
    """The case with the classes, sources and targets that the plan speaks of."""
    return replace(
        of,
        talent_classes={
            kind: TalentClass(**{"class": kind, "name_zh": f"人才{kind}"}) for kind in KINDS
        },
        compute_classes={"general": ComputeClass(**{"class": "general", "name_zh": "通用算力"})},
        sources={"public": Source(source="public", name_zh="政府引导资金", public=True)},
        chokepoints={"chips": Chokepoint(chokepoint="chips", name_zh="芯片", target=0.3)},
        targets={
            ("factories", 2027): Target(target="factories", year=2027, name_zh="智能工厂", amount=5)
        },
    )


def whole_plan(of: Case, seed: int = 3) -> Plan:
    """A plan of the case with seeded numbers."""
    random = np.random.default_rng(seed)
    rows = {name: [] for name in UNITS}
    for kind, one in (("placements", _placements), ("talent_moves", _moves)):
        rows[kind] = list(one(of, random))
    rows["talent"] = list(_talent(of, rows["talent_moves"], random))
    rows["compute_service"] = list(_service(of, random))
    rows["compute"] = list(_compute(of, rows["compute_service"]))
    rows["regions"] = list(_regions(of, rows, random))
    rows |= _others(of)
    tables = {
        name: Table(ORDER.get(name) or tuple(UNITS[name]), tuple(found))
        for name, found in rows.items()
    }
    return _headed(hand_plans.plan({}), of, tables)


def _headed(plan: Plan, of: Case, tables: dict[str, Table]) -> Plan:
    frame = tables["regions"].frame()
    terms = {term: float(frame[term].sum()) for term in TERMS}
    home = [of.regions[code].province for code in frame["region"]]
    worth = {code: float(sum_) for code, sum_ in frame.groupby(home)["worth"].sum().items()}
    gain = {code: float(sum_) for code, sum_ in frame.groupby(home)["gain"].sum().items()}
    money = float(frame["worth"].sum())
    return replace(
        plan, objective=money * 1.01, bound=money * 1.01, terms=terms, tables=tables, worth=worth,
        alone={code: worth[code] - gain[code] for code in worth},
        stages=(
            Stage("money", money * 1.01, money * 1.01, terms), Stage("equity", 1.0, money, terms)
        ),
        warnings=("cash does not pay back in time, so these are not placed: p1",),
    )  # fmt: skip


def _placements(of, random):
    codes = list(of.regions)
    for project in of.projects:
        for code in sorted(set(random.choice(codes, 2).tolist())):
            capital, year = float(random.gamma(2, 20)), int(random.choice(of.years))
            yield project, code, year, 0.5, capital, capital / 5, 0.0, True, 0.4, 0.5, False


def _moves(of, random):
    codes = list(of.regions)
    for year in of.years:
        for kind in KINDS:
            yield kind, codes[0], codes[-1], year, float(random.gamma(1, 0.5))


def _talent(of, moves, random):
    for kind in KINDS:
        for code in of.regions:
            for year in of.years:
                lent = sum(m[4] for m in moves if m[:2] == (kind, code) and m[3] == year)
                come = sum(m[4] for m in moves if (m[0], m[2], m[3]) == (kind, code, year))
                own = float(random.gamma(2, 3))
                yield kind, code, year, own, 0.1, 0.0, lent, come, own + come - lent, own / 2


def _service(of, random):
    hosts, codes = list(of.hosts), list(of.regions)
    for year in of.years:
        yield "general", hosts[0], codes[0], year, float(random.gamma(1, 0.3))
        yield "general", hosts[0], codes[-1], year, float(random.gamma(1, 0.3))
        yield "general", hosts[-1], codes[-1], year, float(random.gamma(1, 0.3))


def _compute(of, service):
    for host in of.hosts:
        for year in of.years:
            used = sum(row[4] for row in service if row[1] == host and row[3] == year)
            yield "general", host, year, used + 2, 0.0, 0.0, used + 1, used


def _regions(of, rows, random):
    for code in of.regions:
        for year in of.years:
            value = float(random.gamma(2, 30))
            costs = [-value * share for share in random.uniform(0, 0.05, len(TERMS) - 1)]
            capital = sum(r[4] for r in rows["placements"] if r[1] == code and r[2] == year)
            people = sum(r[9] for r in rows["talent"] if r[1] == code and r[2] == year)
            worth = value + sum(costs)
            used = (capital, people, 0.1, 0.2, 0.3)
            yield code, year, value, *costs, 0.0, worth, worth / 3, *used


def _others(of):
    """Rows of the tables that nothing else is checked against."""
    code, year = next(iter(of.regions)), of.years[0]
    case = "正文，含 = 号"
    return {
        "funding": [("public", "short", code, year, 12.5)],
        "vouchers": [(of.regions[code].province, "short", code, year, 0.25)],
        "shortfalls": [("chokepoint", "chips", 2030, 0.3, 0.1, 0.2),
                       ("targets", "factories", 2027, 5.0, 5.0, 0.0)],
        "indicators": [(y, "gini_gdp", 0.2, 0.1 + y / 1e5) for y in of.years],
        "prices": [
            ("energy", f"{code}__{year}", 2.5, "亿元 / 亿 kWh", 1.0, None, 2.0, True),
            ("land", f"{code}__{year}", 0.1, "亿元 / km²", 1.0, 0.5, 2.0, False),
            ("funding", f"budget__public__all.__{year}", 0.3, "亿元 / 亿元", 9.0, 8.0, 10.0, None),
        ],
        "ranges": [("p0", code, year, 0.5, 1.0, None, 2.0)],
        "binding": [("energy", f"{code}__{year}", 1.0, 1.0, None, "亿 kWh")],
        "sensitivity": [
            ("discount_rate", "", "yearly rate", "case", "*", "discount_rate", "", "set", 0.03,
             0.05, 0.08, 2000.0, 1500.0, 500.0, "falls", 1990.0, 1510.0, 480.0, 0.1, 0, 0,
             "optimal", "optimal", "assumption", case),
            ("no_plan", "", "a rate without a plan", "case", "*", "x", "", "set", 0.1, 0.2, 0.3,
             None, 1800.0, None, "", None, 1790.0, None, 0.1, 0, 0, "infeasible", "optimal",
             "assumption", case),
        ],
        "sensitivity_numbers": [("discount_rate", "low", "discount_rate", 0.05, 0.03)],
    }  # fmt: skip
