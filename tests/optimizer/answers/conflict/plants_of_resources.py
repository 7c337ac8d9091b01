"""Planted conflicts about land, energy, people, machines, money and markets."""

from plants import MANDATE, ONLY_A, PLACE, Planted, build, yearly

from inputs.compute import Compute, Host, Route
from inputs.funding import Discipline, Funding, Source
from inputs.policy import Facility, FacilityUse
from inputs.projects import ProjectCompute, ProjectTalent
from inputs.regions import Emission, Energy, Industry, Land
from inputs.sectors import Demand, Sector
from inputs.talent import Talent, TalentClass

RESOURCES = {
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
}
