"""Planted conflicts about order, partners, windows, targets, floors and discipline."""

from plants import MANDATE, ONLY_A, PLACE, Planted, build

from inputs.funding import Discipline
from inputs.policy import (
    Chokepoint,
    ChokepointCoverage,
    Consortium,
    Precedence,
    SectorPolicy,
    Target,
    TargetContribution,
)
from inputs.projects import Project, ProjectAge
from inputs.regions import Province
from inputs.settings import Floors

POLICY = {
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
}
