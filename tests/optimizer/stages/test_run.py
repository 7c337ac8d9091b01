"""The stages together: who is asked, whole numbers, what is settled at the end, and time."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from geo.case_links import links_of
from geo.links import Links
from inputs.case import Case
from inputs.projects import Project, Site
from inputs.regions import Industry, Land
from inputs.settings import Rules
from inputs.synthetic import synthetic_case
from optimizer.allocate import Request, allocate
from optimizer.prepare import Prepared, prepare
from optimizer.solver.arrays import Program
from optimizer.solver.highs import Highs
from optimizer.solver.other import Other
from optimizer.stages.run import run_stages


def test_the_money_stage_asks_nobody_what_he_gains(crossed: Case, links: Links):
    """Alone A builds a quarter of the north for 2.5, B a quarter of the south for 2.

    Together the market takes one mill, and that of the north earns most: 10.
    """
    found = run_stages(prepare(crossed, links), Highs())
    assert found.alone is not None
    alone = {province: -one.objective for province, one in found.alone.items()}
    assert alone == pytest.approx({"A": 2.5, "B": 2})
    assert -found.first.objective == pytest.approx(10, rel=1e-9)


def test_with_the_rule_of_equity_off_nobody_is_asked_alone(crossed: Case, links: Links):
    settings = crossed.settings.model_copy(update={"rules": Rules(equity=False), "stages": ()})
    found = run_stages(prepare(replace(crossed, settings=settings), links), Highs())
    assert found.alone is None
    assert found.reached == ()
    assert -found.first.objective == pytest.approx(10, rel=1e-9)


def test_what_must_be_built_is_owed_by_those_who_have_a_site(make, links: Links):
    """The dam must stand in A1, so A owes it whole; B has no place for it and is worth nothing."""
    case = make(
        on=tuple(Rules.model_fields),
        stages=("equity",),
        projects=[Project(project="dam", sector="cars", value_yi_cny=4, mandated=True)],
        sites=[Site(project="dam", region="A1")],
    )
    found = allocate(case, links, Request())
    assert found.status == "optimal"
    assert found.plan is not None
    assert found.plan.objective == pytest.approx(4, rel=1e-9)
    assert found.plan.worth == pytest.approx({"A": 4, "B": 0})


def test_without_time_there_is_no_plan(links: Links):
    case = synthetic_case(regions=6, projects=24, years=3, seed=1)
    found = allocate(case, links_of(case), Request(seconds=0))
    assert found.status == "limit"
    assert found.plan is None or found.plan.status == "limit"


def _land(**rooms: float) -> list[Land]:
    return [Land(region=r, year=2023, available_km2=room) for r, room in rooms.items()]


def _whole(make: Callable[..., Case], room: float = 3, **more) -> Case:
    """3 km² in A1 for a mill that earns 5 and a shop that earns 4, each on 2 km² and whole."""
    return make(
        projects=[
            Project(project="mill", sector="cars", value_yi_cny=5, land_km2=2, divisible=False),
            Project(project="shop", sector="cars", value_yi_cny=4, land_km2=2, divisible=False),
        ],
        sites=[Site(project="mill", region="A1"), Site(project="shop", region="A1")],
        land=_land(A1=room),
        **more,
    )


def test_an_indivisible_project_stands_whole_or_not_at_all(make, links: Links):
    """In parts it would be the mill and half of the shop for 7; whole it is the mill alone."""
    plan = allocate(_whole(make), links, Request()).plan
    assert plan is not None
    assert plan.status == "optimal"
    assert (plan.objective, plan.bound, plan.gap) == pytest.approx((5, 5, 0))
    assert [row[:4] for row in plan.tables["placements"].rows] == [("mill", "A1", 2023, 1.0)]
    assert any("2 projects are indivisible" in text for text in plan.warnings)


def _spread(make: Callable[..., Case], one_site: bool, **rooms: float) -> Case:
    return make(
        projects=[
            Project(
                project="mill", sector="cars", value_yi_cny=10, land_km2=1, capital_yi_cny=1,
                divisible=False, one_site=one_site,
            )
        ],
        land=_land(**rooms),
    )  # fmt: skip


def test_a_whole_project_may_be_spread_where_its_record_says_so(make, run, shares):
    """Rooms of 0.7 and 0.3 hold it together, and neither alone."""
    rooms = {"A1": 0.7, "A2": 0, "B1": 0.3}
    ready, outcome = run(_spread(make, False, **rooms))
    assert shares(ready, outcome) == pytest.approx({("mill", "A1"): 0.7, ("mill", "B1"): 0.3})
    ready, outcome = run(_spread(make, True, **rooms))
    assert shares(ready, outcome) == {}


def test_a_project_that_may_be_spread_is_whole_or_nothing(make, run, shares):
    ready, outcome = run(_spread(make, False, A1=0.6, A2=0, B1=0.3))
    assert shares(ready, outcome) == {}
    assert outcome.first.objective == pytest.approx(0, abs=1e-9)


def test_a_tie_is_broken_without_breaking_a_project(make, run, shares):
    """By output it would stand to 0.4 in A1 and to 0.6 in B1; whole it stands at one of them."""
    rooms = {"A1": 1, "A2": 0, "B1": 1}
    industry = [
        Industry(sector="cars", region="A1", output_yi_cny=40),
        Industry(sector="cars", region="B1", output_yi_cny=60),
    ]
    one = replace(_spread(make, True, **rooms), industry={("cars", r.region): r for r in industry})
    assert list(shares(*run(one)).values()) == pytest.approx([1])
    spread = replace(one, projects=_spread(make, False, **rooms).projects)
    assert list(shares(*run(spread)).values()) == pytest.approx([0.4, 0.6])


SIZES = ("value_yi_cny", "capital_yi_cny", "energy_yi_kwh", "land_km2", "sales_yi_cny")


@pytest.fixture(scope="module")
def mixed() -> Prepared:
    """A synthetic case in which every third project is indivisible, and a third of its size."""
    case = synthetic_case(regions=4, projects=16, years=2, seed=4)
    projects = {
        code: project
        if number % 3
        else project.model_copy(
            update={"divisible": False, "one_site": number % 2 > 0}
            | {size: getattr(project, size) / 3 for size in SIZES}
        )
        for number, (code, project) in enumerate(case.projects.items())
    }
    case = replace(
        case,
        projects=projects,
        project_talent={
            key: need.model_copy(update={"need_kperson": need.need_kperson / 3})
            for key, need in case.project_talent.items()
        },
    )
    return prepare(case, links_of(case))


def test_prices_are_those_of_the_linear_program_with_the_whole_numbers_fixed(mixed: Prepared):
    outcome = run_stages(mixed, Highs())
    integer = mixed.program.integer
    values = outcome.first.values
    assert values[integer] == pytest.approx(np.round(values[integer]), abs=1e-9)
    assert 3 <= values[integer].sum() < len(integer)
    fixed = Highs().solve(mixed.program.with_fixed(integer, values))
    assert outcome.first.objective == pytest.approx(fixed.objective, rel=1e-9)
    assert outcome.first.prices == pytest.approx(fixed.prices, abs=1e-6)
    assert outcome.ranging is not None
    assert outcome.uniqueness is not None
    relaxed = Highs().solve(replace(mixed.program, integer=integer[:0])).objective
    assert relaxed + 1e-3 < outcome.first.bound <= outcome.first.objective
    assert outcome.first.bound == pytest.approx(outcome.first.objective, rel=1e-6)


def test_the_last_stage_too_keeps_projects_whole(mixed: Prepared):
    outcome = run_stages(mixed, Highs())
    assert outcome.reached
    integer = mixed.program.integer
    assert outcome.last.values[integer] == pytest.approx(
        np.round(outcome.last.values[integer]), abs=1e-9
    )


def test_what_a_province_reaches_alone_takes_no_whole_numbers(make, run):
    """1 km² holds half of a mill that earns 5: alone A has 2.5, all together nothing stands."""
    mill = Project(
        project="mill", sector="cars", value_yi_cny=5, land_km2=2, divisible=False, home="A"
    )
    case = make(
        on=tuple(Rules.model_fields), stages=("equity",), projects=[mill],
        sites=[Site(project="mill", region="A1")], land=_land(A1=1),
    )  # fmt: skip
    ready, outcome = run(case)
    assert outcome.alone is not None
    assert -outcome.alone["A"].objective == pytest.approx(2.5)
    assert outcome.first.objective == pytest.approx(0, abs=1e-9)
    assert [(name, one.status) for name, _, one in outcome.reached] == [("guarantee", "infeasible")]
    found = allocate(case, ready.links, Request())
    assert found.status == "optimal"
    assert found.plan is not None
    assert any("'guarantee' was not reached (infeasible)" in text for text in found.plan.warnings)
    assert not any("it is held" in text for text in found.plan.warnings)


def test_a_case_without_projects_has_an_empty_plan_in_which_all_is_settled(make, links: Links):
    plan = allocate(make(), links, Request()).plan
    assert plan is not None
    assert (plan.objective, plan.gap) == (0, 0)
    assert not any("reduced costs" in text for text in plan.warnings)


def test_a_tie_that_is_broken_leaves_stages_and_accounts_in_agreement(make, links: Links):
    """In A1 the mill earns 11 and pays 2 of rent, in B1 10 and 1: the money is the same 9, its
    terms are those of the plan that was chosen."""
    regions = [
        region.model_copy(update={"rent_yi_cny": rent})
        for region, rent in zip(make().regions.values(), (2, 1, 1), strict=True)
    ]
    case = make(
        regions=regions,
        projects=[Project(project="mill", sector="cars", land_km2=1, capital_yi_cny=0)],
        sites=[
            Site(project="mill", region="A1", value_yi_cny=11, capital_yi_cny=1e-6),
            Site(project="mill", region="B1", value_yi_cny=10, capital_yi_cny=1e-6),
        ],
        industry=[Industry(sector="cars", region="B1", output_yi_cny=60)],
    )
    found = allocate(case, links, Request())
    assert found.status == "optimal"
    assert found.plan is not None
    assert found.plan.terms["value"] == pytest.approx(10)
    assert found.plan.terms["land"] == pytest.approx(-1)
    assert [stage.name for stage in found.plan.stages] == ["money"]


class Stopping(Highs):
    """A solver whose time runs out after a number of solves."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self.count = after

    def solve(self, program: Program, seconds: float = math.inf):
        self.count -= 1
        return super().solve(program, seconds if self.count >= 0 else 0.0)


@pytest.mark.parametrize("after", range(12))
def test_a_plan_that_time_cuts_short_is_that_of_the_last_stage_reached(after: int, residual):
    """Four provinces, the money, two solves for equity, two for the tie-break, then ranges."""
    case = synthetic_case(regions=5, projects=16, years=3, seed=5)
    ready = prepare(case, links_of(case))
    outcome = run_stages(ready, Stopping(after))
    if after < 5:
        assert outcome.first.status == "limit"
        return
    assert outcome.first.status == "optimal"
    ((name, _, last),) = outcome.reached
    assert name == "equity"
    assert last.status == ("optimal" if after >= 7 else "limit")
    assert (outcome.last is outcome.first) == (after < 7)
    opened = ready.program.with_bounds(ready.decide.gain["least",], 0, math.inf)
    assert residual(opened, outcome.last.values) < 1e-6


def test_a_stage_that_is_named_twice_is_run_twice(crossed, staged, run):
    _, outcome = run(staged(crossed, "equity", "equity", equity=0.15))
    assert [(name, one.status) for name, _, one in outcome.reached] == [("equity", "optimal")] * 2


def test_a_solver_without_reduced_costs_settles_nothing(crossed, links: Links):
    ready = prepare(crossed, links)
    outcome = run_stages(ready, Other("cbc", tuple(ready.decide.names())))
    assert outcome.uniqueness is None
    assert outcome.ranging is None
    assert outcome.last.status == "optimal"
    plan = allocate(crossed, links, Request(solver="cbc")).plan
    assert plan is not None
    assert any("gives no reduced costs" in text for text in plan.warnings)
    assert {row[7:10] for row in plan.tables["placements"].rows} == {(None, None, None)}
