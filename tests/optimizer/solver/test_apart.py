"""Provinces that do not coordinate: one program whose optimum is the sum of what each reaches."""

from dataclasses import replace

import numpy as np
import pytest

from geo.links import Links
from inputs.projects import Project, Site
from inputs.regions import Land
from inputs.sectors import Demand
from optimizer.allocate import Request, allocate
from optimizer.prepare import prepare
from optimizer.solver.coalition import for_players
from optimizer.solver.highs import Highs


def _apart(case):
    settings = case.settings.model_copy(update={"coordination": "apart"})
    return replace(case, settings=settings)


def _alone(case, links):
    ready = prepare(case, links)
    return sum(
        Highs().solve(for_players(ready.program, ready.owned, (player,))).objective
        for player in case.players
    )


def test_the_optimum_is_the_sum_of_what_provinces_reach_alone(case, links, solved):
    ready = prepare(_apart(case), links)
    assert solved(ready.program).objective == pytest.approx(_alone(case, links), rel=1e-9)


def test_plans_made_apart_are_possible_together(case, links, solved, residual):
    """Rights, resources and parts of what belongs to all add up to no more than there is.

    What the whole plan lacks of coverage and targets is reported, so it may be all of it.
    """
    values = solved(prepare(_apart(case), links).program).values.copy()
    together = prepare(case, links)
    lacking = [*together.decide.uncovered.values(), *together.decide.missed.values()]
    values[lacking] = 100.0
    assert residual(together.program, values) < 1e-9


def test_nobody_works_and_no_compute_serves_across_provinces(case, links, solved):
    ready = prepare(_apart(case), links)
    program = ready.program
    crossing = [
        column
        for (_, home, work, _), column in ready.decide.move.items()
        if case.regions[home].province != case.regions[work].province
    ]
    crossing += [
        column
        for (_, host, region, _), column in ready.decide.serve.items()
        if (place := case.hosts[host].region)
        and case.regions[place].province != case.regions[region].province
    ]
    assert crossing
    assert np.all(program.upper[crossing] == 0)


def test_a_market_of_all_is_split_and_every_part_has_its_own_price(make, links, solved):
    """Mills sell 10 each; the market takes 10, by GDP 7.5 in A and 2.5 in B.

    A mill brings 8 in A1 and 4 in B1: apart 0.75·8 + 0.25·4 = 7, together 8. A unit of the market
    is worth 8/10 in A and 4/10 in B.
    """
    case = make(
        projects=[
            Project(project="near", sector="cars", home="A", sales_yi_cny=10, value_yi_cny=8),
            Project(project="far", sector="cars", home="B", sales_yi_cny=10, value_yi_cny=4),
        ],
        sites=[Site(project="near", region="A1"), Site(project="far", region="B1")],
        demand=[Demand(sector="cars", year=2023, sales_yi_cny=10)],
    )
    regions = {
        code: region.model_copy(update={"gdp_yi_cny": 3.0 if code != "A2" else 0.0})
        for code, region in case.regions.items()
    }
    regions["B1"] = regions["B1"].model_copy(update={"gdp_yi_cny": 1.0})
    case = replace(case, regions=regions)
    program = prepare(_apart(case), links).program
    found = solved(program)
    assert -solved(prepare(case, links).program).objective == pytest.approx(8, rel=1e-9)
    assert -found.objective == pytest.approx(7, rel=1e-9)
    prices = {head.key: -price for head, price in zip(program.heads, found.prices, strict=True)}
    assert prices["sales", "cars", 2023, "A"] == pytest.approx(0.8, rel=1e-9)
    assert prices["sales", "cars", 2023, "B"] == pytest.approx(0.4, rel=1e-9)


def test_a_province_without_room_for_its_mandate_leaves_no_plan_apart(make, links, solved):
    """The mill must be built and is owed by B, whose land is too small for it."""
    case = make(
        projects=[Project(project="mill", sector="cars", home="B", land_km2=2, mandated=True)],
        sites=[Site(project="mill", region="B1")],
        land=[Land(region="B1", year=2023, available_km2=1)],
    )
    assert solved(prepare(_apart(case), links).program).status == "infeasible"


def test_a_plan_made_apart_verifies_and_gains_nothing(case):
    found = allocate(_apart(case), Links({}, frozenset()), Request())
    assert found.status == "optimal", found.verification
    assert found.plan is not None
    gains = [found.plan.worth[province] - alone for province, alone in found.plan.alone.items()]
    assert gains == pytest.approx([0.0] * len(gains), abs=1e-6)
