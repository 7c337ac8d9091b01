"""Planted conflicts of whole numbers, locks, several rules at once, and provinces apart."""

from plants import MANDATE, ONLY_A, PLACE, Planted, build, yearly

from inputs.projects import Project, ProjectTalent, Site
from inputs.regions import Energy, Land
from inputs.sectors import Demand
from inputs.settings import Floors
from inputs.talent import Talent, TalentClass

SEVERAL = {
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
    # p in P gives a tenth to small firms, q in Q a fifth, and four tenths are asked of both by one
    # number.
    "one floor for two provinces": Planted(
        build(
            {"capital_yi_cny": 10, "small_firm_share": 0.1},
            {"floors": Floors(small_firms=0.4)},
            more=[
                Project(
                    project="q", sector="s", capital_yi_cny=20, small_firm_share=0.2, mandated=True
                )
            ],
            sites=[Site(project="p", region="A"), Site(project="q", region="B")],
        ),
        (
            frozenset({PLACE, "funding__small__P"}),
            frozenset({"placement__q", "funding__small__Q"}),
        ),
        {PLACE: 1, "funding__small__P": 3, "placement__q": 1, "funding__small__Q": 4},
        {
            "funding__small__P": "floors.small_firms=0.1",
            "funding__small__Q": "floors.small_firms=0.2",
        },
    ),
    # 6 people are needed and 5 live in B, half of whom would go: no share of 5 is 6.
    "a share that cannot grow enough": Planted(
        build(
            {},
            talent_classes=[TalentClass(class_="k")],
            project_talent=[ProjectTalent(project="p", class_="k", need_kperson=6)],
            talent=[
                Talent(class_="k", region="A", stock_kperson=0, deployable=0),
                Talent(class_="k", region="B", stock_kperson=5, mobile_share=0.5),
            ],
            **ONLY_A,
        ),
        (frozenset({PLACE, "talent_balance__k__A__2024", "talent_mobility__mobile__k__B__2024"}),),
        {PLACE: 3.5 / 6, "talent_balance__k__A__2024": 3.5},
        {PLACE: MANDATE},
    ),
    # Each province owes half of p and plans for itself; A has land for a third of it, B for none.
    "apart": Planted(
        build(
            {"land_km2": 3},
            {"coordination": "apart"},
            land=[
                *yearly(lambda **k: Land(region="A", **k), available_km2=1),
                *yearly(lambda **k: Land(region="B", **k), available_km2=0),
            ],
        ),
        (
            frozenset({"placement__p__P", "land__A__2024__P"}),
            frozenset({"placement__p__Q", "land__B__2024__Q"}),
        ),
        {
            "placement__p__P": 1 / 6,
            "land__A__2024__P": 0.5,
            "placement__p__Q": 0.5,
            "land__B__2024__Q": 1.5,
        },
        {
            "land__A__2024__P": "land[region=A,year=2024].available_km2=1.5",
            "land__B__2024__Q": "land[region=B,year=2024].available_km2=1.5",
        },
    ),
}
