"""Planted conflicts, one a rule, with everything that the answer must say, derived by hand.

Project p must be built whole unless said otherwise; it may stand in A (province P) or B (province
Q), from 2023 to 2024. Where only A is open, `sites` says so.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from three_regions import keyed

from inputs.case import Case
from inputs.compute import Compute, Host, Route
from inputs.funding import Discipline, Funding, Source
from inputs.policy import (
    Chokepoint,
    ChokepointCoverage,
    Consortium,
    Facility,
    FacilityUse,
    Precedence,
    SectorPolicy,
    Target,
    TargetContribution,
)
from inputs.projects import Project, ProjectAge, ProjectCompute, ProjectTalent, Site
from inputs.regions import Emission, Energy, Industry, Land, Province, Region
from inputs.sectors import Demand, Sector
from inputs.settings import Advantage, Floors, Settings
from inputs.talent import Talent, TalentClass

YEARS = (2023, 2024)
ONLY_A = {"sites": [Site(project="p", region="A")]}


class Planted(NamedTuple):
    """A case, the rows of each conflict, the least change of rows alone (None: not enough), and the
    setting that makes each."""

    case: Case
    conflicts: tuple[frozenset[str], ...]
    changes: Mapping[str, float | None]
    settings: Mapping[str, str]


def build(
    project: Mapping[str, Any], settings: Mapping[str, Any] | None = None, **tables: Any
) -> Case:
    """Two regions and project p with some cells, which must be built unless these say otherwise."""
    given = {
        "regions": [
            Region(region="A", province="P", gdp_yi_cny=1, industrial_output_yi_cny=40),
            Region(region="B", province="Q", gdp_yi_cny=1, industrial_output_yi_cny=40),
        ],
        "sectors": [Sector(sector="s")],
        "projects": [
            Project(**{"project": "p", "sector": "s", "mandated": True, **project}),
            *tables.pop("more", ()),
        ],
        **tables,
    }
    head = Settings(
        schema_=1, name="planted", base_year=2022, first_year=2023, last_year=2024,
        discount_rate=0, advantage=Advantage(method="none"), **(settings or {}),
    )  # fmt: skip
    return Case(settings=head, **{name: keyed(records) for name, records in given.items()})


def yearly(make: Any, **amounts: float) -> list[Any]:
    """A record for every year."""
    return [make(year=year, **amounts) for year in YEARS]


PLACE = "placement__p"

MANDATE = "projects[project=p].mandated=false"

PLANTED = {
    # What stands in 2024 needs 3 km²; A leaves 1 and B 0.5, so half of p fits. With the other full,
    # A must leave 2.5 and B 2.
    "land": Planted(
        build(
            {"land_km2": 3},
            land=[
                *yearly(lambda **k: Land(region="A", **k), available_km2=1),
                *yearly(lambda **k: Land(region="B", **k), available_km2=0.5),
            ],
        ),
        (frozenset({PLACE, "land__A__2024", "land__B__2024"}),),
        {PLACE: 0.5, "land__A__2024": 1.5, "land__B__2024": 1.5},
        {
            PLACE: MANDATE,
            "land__A__2024": "land[region=A,year=2024].available_km2=2.5",
            "land__B__2024": "land[region=B,year=2024].available_km2=2",
        },
    ),
    # p needs 4 亿 kWh, A has 1.
    "energy": Planted(
        build(
            {"energy_yi_kwh": 4},
            energy=yearly(lambda **k: Energy(region="A", **k), budget_yi_kwh=1),
            **ONLY_A,
        ),
        (frozenset({PLACE, "energy__A__2024"}),),
        {PLACE: 0.75, "energy__A__2024": 3},
        {"energy__A__2024": "energy[region=A,year=2024].budget_yi_kwh=4"},
    ),
    # p must start in 2023, when there is land; in 2024 there no longer is.
    "across years": Planted(
        build(
            {"land_km2": 3, "last_year": 2023},
            land=[
                Land(region="A", year=2023, available_km2=3),
                Land(region="A", year=2024, available_km2=1),
            ],
            **ONLY_A,
        ),
        (frozenset({PLACE, "land__A__2024"}),),
        {PLACE: 2 / 3, "land__A__2024": 2},
        {"land__A__2024": "land[region=A,year=2024].available_km2=3"},
    ),
    # p needs 6 thousand; a fifth of 10 is free. 30 would leave 6.
    "talent": Planted(
        build(
            {},
            talent_classes=[TalentClass(class_="k")],
            project_talent=[ProjectTalent(project="p", class_="k", need_kperson=6)],
            talent=[Talent(class_="k", region="A", stock_kperson=10, deployable=0.2)],
            **ONLY_A,
        ),
        (frozenset({PLACE, "talent_balance__k__A__2024"}),),
        {PLACE: 2 / 3, "talent_balance__k__A__2024": 4},
        {"talent_balance__k__A__2024": "talent[class=k,region=A].stock_kperson=30"},
    ),
    # p needs 6 thousand in A, who live in B, where a quarter of 10 would go; no limit of the need.
    "talent elsewhere": Planted(
        build(
            {},
            talent_classes=[TalentClass(class_="k")],
            project_talent=[ProjectTalent(project="p", class_="k", need_kperson=6)],
            talent=[
                Talent(class_="k", region="A", stock_kperson=0),
                Talent(class_="k", region="B", stock_kperson=10, mobile_share=0.25),
            ],
            **ONLY_A,
        ),
        (frozenset({PLACE, "talent_balance__k__A__2024", "talent_mobility__mobile__k__B__2024"}),),
        {
            PLACE: 3.5 / 6,
            "talent_balance__k__A__2024": 3.5,
            "talent_mobility__mobile__k__B__2024": 3.5,
        },
        {"talent_mobility__mobile__k__B__2024": "talent[class=k,region=B].mobile_share=0.6"},
    ),
    # p needs 2 EFLOPS; half of what is installed may be used, so 1 serves 0.5 and 4 would serve 2.
    "compute": Planted(
        build(
            {},
            project_compute=[ProjectCompute(project="p", class_="g", need_eflops=2)],
            hosts=[Host(host="h", region="A")],
            compute=[Compute(class_="g", host="h", installed_eflops=1, utilisation=0.5)],
            **ONLY_A,
        ),
        (frozenset({PLACE, "compute_capacity__capacity__g__h__2024"}),),
        {PLACE: 0.75, "compute_capacity__capacity__g__h__2024": 1.5},
        {"compute_capacity__capacity__g__h__2024": ("compute[class=g,host=h].installed_eflops=4")},
    ),
    # The hub has enough, the link to A carries half an EFLOPS.
    "link": Planted(
        build(
            {},
            project_compute=[ProjectCompute(project="p", class_="g", need_eflops=2)],
            hosts=[Host(host="h", tariff_yi_cny=0)],
            compute=[Compute(class_="g", host="h", installed_eflops=9)],
            routes=[Route(class_="g", host="h", region="A", bandwidth_eflops=0.5)],
            **ONLY_A,
        ),
        (frozenset({PLACE, "compute_reach__g__h__A__2024"}),),
        {PLACE: 0.75, "compute_reach__g__h__A__2024": 1.5},
        {"compute_reach__g__h__A__2024": "routes[class=g,host=h,region=A].bandwidth_eflops=2"},
    ),
    # 10 亿元 fall due at once, the fund has 4.
    "funding": Planted(
        build(
            {"capital_yi_cny": 10},
            sources=[Source(source="f")],
            funding=[Funding(source="f", year=2023, budget_yi_cny=4)],
            **ONLY_A,
        ),
        (frozenset({PLACE, "funding__budget__f__all.__2024"}),),
        {PLACE: 0.6, "funding__budget__f__all.__2024": 6},
        {
            "funding__budget__f__all.__2024": (
                'funding[source=f,province="",year=2023].budget_yi_cny=10'
            )
        },
    ),
    # Each public 亿元 needs a private one, of which there are 2: 4 of 10 can be paid. Either half
    # of 10 is private, or with 2 private and 8 public a ratio of a quarter does.
    "leverage": Planted(
        build(
            {"capital_yi_cny": 10},
            sources=[Source(source="f", public=True), Source(source="l")],
            funding=[
                Funding(source="f", year=2023, budget_yi_cny=20),
                Funding(source="l", year=2023, budget_yi_cny=2),
            ],
            disciplines=[Discipline(discipline="medium", leverage=1)],
            **ONLY_A,
        ),
        (frozenset({PLACE, "funding__budget__l__all.__2024", "funding__leverage__medium__P"}),),
        {PLACE: 0.6, "funding__budget__l__all.__2024": 3, "funding__leverage__medium__P": 6},
        {
            "funding__budget__l__all.__2024": (
                'funding[source=l,province="",year=2023].budget_yi_cny=5'
            ),
            "funding__leverage__medium__P": "disciplines[discipline=medium].leverage=0.25",
        },
    ),
    # p sells 5, the market takes 2.
    "demand": Planted(
        build(
            {"sales_yi_cny": 5}, demand=yearly(lambda **k: Demand(sector="s", **k), sales_yi_cny=2)
        ),
        (frozenset({PLACE, "demand__sales__s__2024"}),),
        {PLACE: 0.6, "demand__sales__s__2024": 3},
        {"demand__sales__s__2024": "demand[sector=s,year=2024].sales_yi_cny=5"},
    ),
    # p uses 5 of a facility that has 2.
    "facility": Planted(
        build(
            {},
            facilities=[Facility(facility="n", capacity=2)],
            facility_use=[FacilityUse(project="p", facility="n", use=5)],
        ),
        (frozenset({PLACE, "facility__n__2024"}),),
        {PLACE: 0.6, "facility__n__2024": 3},
        {"facility__n__2024": "facilities[facility=n].capacity=5"},
    ),
    # p emits 5, the Delta may emit 2.
    "emissions": Planted(
        build({"emissions_wan_t": 5}, emissions=yearly(Emission, cap_wan_t=2)),
        (frozenset({PLACE, "emissions__all.__2024"}),),
        {PLACE: 0.6, "emissions__all.__2024": 3},
        {"emissions__all.__2024": 'emissions[region="",year=2024].cap_wan_t=5'},
    ),
    # A tenth of an output of 40 takes up 4 of 10; a quarter would take up all.
    "industrial base": Planted(
        build(
            {"capital_yi_cny": 10},
            sectors=[Sector(sector="s", base_share=0.1)],
            industry=[Industry(sector="s", region="A", output_yi_cny=40)],
            **ONLY_A,
        ),
        (frozenset({PLACE, "industrial_base__s__A__2024"}),),
        {PLACE: 0.6, "industrial_base__s__A__2024": 6},
        {"industrial_base__s__A__2024": "sectors[sector=s].base_share=0.25"},
    ),
    # p may start in 2023 only, and q, which it follows by a year, cannot have stood before.
    "precedence": Planted(
        build(
            {"last_year": 2023},
            more=[Project(project="q", sector="s")],
            precedence=[Precedence(project="p", after="q", lag=1)],
        ),
        (frozenset({PLACE, "precedence__p__q__2023"}),),
        {PLACE: 1, "precedence__p__q__2023": 1},
        {PLACE: MANDATE, "precedence__p__q__2023": "precedence[project=p,after=q].lag=0"},
    ),
    # Half of p may stand for each share of q, which is one at most.
    "replication": Planted(
        build(
            {},
            more=[Project(project="q", sector="s")],
            precedence=[Precedence(project="p", after="q", lag=0, replication=0.5)],
        ),
        (frozenset({PLACE, "precedence__p__q__2024"}),),
        {PLACE: 0.5, "precedence__p__q__2024": 0.5},
        {"precedence__p__q__2024": "precedence[project=p,after=q].replication=1"},
    ),
    # Q is to take half of p, which may stand in P only.
    "consortium": Planted(
        build({}, consortia=[Consortium(project="p", province="Q", least_share=0.5)], **ONLY_A),
        (frozenset({PLACE, "consortium__least__p__Q"}),),
        {PLACE: 1, "consortium__least__p__Q": 0.5},
        {"consortium__least__p__Q": "consortia[project=p,province=Q].least_share=0"},
    ),
    # 20 are asked of a sector whose only project takes 10.
    "least capital": Planted(
        build(
            {"capital_yi_cny": 10, "mandated": False},
            sector_policy=[SectorPolicy(sector="s", least_yi_cny=20)],
        ),
        (frozenset({"sector_policy__least__s__all."}),),
        {"sector_policy__least__s__all.": 10},
        {"sector_policy__least__s__all.": ('sector_policy[sector=s,province=""].least_yi_cny=10')},
    ),
    # 5 are allowed to a sector in which 10 must be built.
    "most capital": Planted(
        build({"capital_yi_cny": 10}, sector_policy=[SectorPolicy(sector="s", most_yi_cny=5)]),
        (frozenset({PLACE, "sector_policy__most__s__all."}),),
        {PLACE: 0.5, "sector_policy__most__s__all.": 5},
        {"sector_policy__most__s__all.": ('sector_policy[sector=s,province=""].most_yi_cny=10')},
    ),
    # p covers 0.3 of what a hard target wants half of.
    "chokepoint": Planted(
        build(
            {"mandated": False},
            chokepoints=[Chokepoint(chokepoint="n", target=0.5, hard=True)],
            chokepoint_coverage=[ChokepointCoverage(project="p", chokepoint="n", coverage=0.3)],
        ),
        (frozenset({"chokepoint__n"}),),
        {"chokepoint__n": 0.2},
        {"chokepoint__n": "chokepoints[chokepoint=n].target=0.3"},
    ),
    # p adds 2 to a hard target of 5.
    "target": Planted(
        build(
            {"mandated": False},
            targets=[Target(target="n", year=2024, amount=5, hard=True)],
            target_contributions=[TargetContribution(project="p", target="n", amount=2)],
        ),
        (frozenset({"targets__n__2024"}),),
        {"targets__n__2024": 3},
        {"targets__n__2024": "targets[target=n,year=2024].amount=2"},
    ),
    # A tenth of 10 goes into security, and four tenths should.
    "security": Planted(
        build(
            {"capital_yi_cny": 10, "addressed_yi_cny": 1, "security_share": 0.1},
            {"floors": Floors(data_security=0.4)},
            **ONLY_A,
        ),
        (frozenset({PLACE, "security__P"}),),
        {PLACE: 1, "security__P": 3},
        {"security__P": "floors.data_security=0.1"},
    ),
    # A tenth of 10 goes to small firms, and four tenths should.
    "small firms": Planted(
        build(
            {"capital_yi_cny": 10, "small_firm_share": 0.1},
            {"floors": Floors(small_firms=0.4)},
            **ONLY_A,
        ),
        (frozenset({PLACE, "funding__small__P"}),),
        {PLACE: 1, "funding__small__P": 3},
        {"funding__small__P": "floors.small_firms=0.1"},
    ),
    # Half of all value should stand in Q, and p, which is worth 5 a year, may not. It can start in
    # 2024 and is then worth 5 in all.
    "equity floor": Planted(
        build(
            {"value_yi_cny": 5},
            provinces=[Province(province="P"), Province(province="Q", value_floor=0.5)],
            **ONLY_A,
        ),
        (frozenset({PLACE, "equity__floor__Q"}),),
        {PLACE: 1, "equity__floor__Q": 2.5},
        {"equity__floor__Q": "provinces[province=Q].value_floor=0"},
    ),
    # Capital of 10 comes back at 4 a year: after three years, and two are asked.
    "payback": Planted(
        build(
            {"capital_yi_cny": 10, "mandated": False, "discipline": "short"},
            project_ages=[ProjectAge(project="p", age=0, instalment=1, cash=4)],
            disciplines=[Discipline(discipline="short", payback_years=2)],
            targets=[Target(target="n", year=2024, amount=1, hard=True)],
            target_contributions=[TargetContribution(project="p", target="n", amount=1)],
            **ONLY_A,
        ),
        (frozenset({"targets__n__2024", "discipline__payback__p__A"}),),
        {"targets__n__2024": 1, "discipline__payback__p__A": 1},
        {"discipline__payback__p__A": "disciplines[discipline=short].payback_years=3"},
    ),
    # What starts in 2023 loses money until its deadline in 2024, and is closed; the target of 2024
    # needs it. With a deadline of two years it may stand until the plan ends.
    "deadline": Planted(
        build(
            {"mandated": False, "last_year": 2023},
            project_ages=[ProjectAge(project="p", age=0, cash=-1)],
            disciplines=[Discipline(discipline="medium", deadline_years=1)],
            targets=[Target(target="n", year=2024, amount=1, hard=True)],
            target_contributions=[TargetContribution(project="p", target="n", amount=1)],
            **ONLY_A,
        ),
        (frozenset({"targets__n__2024", "discipline__keep__p__A__2023"}),),
        {"targets__n__2024": 1, "discipline__keep__p__A__2023": 1},
        {"discipline__keep__p__A__2023": "disciplines[discipline=medium].deadline_years=2"},
    ),
    # Two thirds fit in each of A and B; p is indivisible and stands at one of them.
    "whole numbers": Planted(
        build(
            {"land_km2": 3, "divisible": False},
            land=[
                *yearly(lambda **k: Land(region="A", **k), available_km2=2),
                *yearly(lambda **k: Land(region="B", **k), available_km2=2),
            ],
        ),
        (frozenset({PLACE, "land__A__2024", "land__B__2024"}),),
        {PLACE: 1, "land__A__2024": 1, "land__B__2024": 1},
        {PLACE: MANDATE, "land__A__2024": "land[region=A,year=2024].available_km2=3"},
    ),
    # p is locked into A, which has no land; B has.
    "locked in": Planted(
        build(
            {"land_km2": 3, "mandated": False},
            sites=[Site(project="p", region="A", locked="in"), Site(project="p", region="B")],
            land=yearly(lambda **k: Land(region="A", **k), available_km2=1),
        ),
        (frozenset({PLACE, "land__A__2024"}),),
        {PLACE: 2 / 3, "land__A__2024": 2},
        {PLACE: "sites[project=p,region=A].locked="},
    ),
    # p lacks land and q a market; neither has to do with the other.
    "two at once": Planted(
        build(
            {"land_km2": 3},
            more=[Project(project="q", sector="s", sales_yi_cny=5, mandated=True)],
            land=yearly(lambda **k: Land(region="A", **k), available_km2=1),
            demand=yearly(lambda **k: Demand(sector="s", **k), sales_yi_cny=2),
            sites=[Site(project="p", region="A"), Site(project="q", region="A")],
        ),
        (
            frozenset({PLACE, "land__A__2024"}),
            frozenset({"placement__q", "demand__sales__s__2024"}),
        ),
        {PLACE: 2 / 3, "land__A__2024": 2, "placement__q": 0.6, "demand__sales__s__2024": 3},
        {
            "land__A__2024": "land[region=A,year=2024].available_km2=3",
            "demand__sales__s__2024": "demand[sector=s,year=2024].sales_yi_cny=5",
        },
    ),
    # p lacks both land and electricity: each stands in the way, so neither is enough alone.
    "two limits of one demand": Planted(
        build(
            {"land_km2": 3, "energy_yi_kwh": 4},
            land=yearly(lambda **k: Land(region="A", **k), available_km2=1),
            energy=yearly(lambda **k: Energy(region="A", **k), budget_yi_kwh=1),
            **ONLY_A,
        ),
        (frozenset({PLACE, "energy__A__2024"}), frozenset({PLACE, "land__A__2024"})),
        {PLACE: 0.75, "energy__A__2024": None, "land__A__2024": None},
        {PLACE: MANDATE},
    ),
    # Each of p and q fits by itself, both do not: 3 km² and 4 km² where there are 5.
    "two demands of one limit": Planted(
        build(
            {"land_km2": 3},
            more=[Project(project="q", sector="s", land_km2=4, mandated=True)],
            land=yearly(lambda **k: Land(region="A", **k), available_km2=5),
            sites=[Site(project="p", region="A"), Site(project="q", region="A")],
        ),
        (frozenset({PLACE, "placement__q", "land__A__2024"}),),
        {PLACE: 2 / 3, "placement__q": 0.5, "land__A__2024": 2},
        {"land__A__2024": "land[region=A,year=2024].available_km2=7"},
    ),
}
