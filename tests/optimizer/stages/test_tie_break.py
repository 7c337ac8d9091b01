"""Of plans that are as good, the one nearest to where industry is, whatever the solver's path."""

import math
from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from three_regions import keyed, rules, small_case

from geo.case_links import links_of
from geo.links import Links
from inputs.case import Case
from inputs.load import load_case
from inputs.projects import Project, Site
from inputs.regions import Industry, Land, Region
from inputs.synthetic import synthetic_case
from optimizer.prepare import Prepared, prepare
from optimizer.solver.highs import Highs
from optimizer.stages.run import run_stages
from optimizer.stages.tie_break import output_shares

SAME = 1e-9
"""Values of one plan, reached in two ways, differ by no more."""

MILL = {"sector": "cars", "value_yi_cny": 10, "capital_yi_cny": 4, "life_years": 4}
"""A project whose capital of 4 costs 1 in the one year of the plan."""


def _mill(make: Callable[..., Case], **tables) -> Case:
    """A mill that earns as much in A1 as in B1."""
    sites = [Site(project="mill", region="A1"), Site(project="mill", region="B1")]
    return make(**{"projects": [Project(project="mill", **MILL)], "sites": sites, **tables})


def _output(**amounts: float) -> list[Industry]:
    return [Industry(sector="cars", region=r, output_yi_cny=y) for r, y in amounts.items()]


def _regions(**amounts: float) -> list[Region]:
    return [Region(region=r, province=r[0], industrial_output_yi_cny=y) for r, y in amounts.items()]


def test_a_tie_goes_where_the_output_of_the_sector_is(make, run, shares):
    ready, outcome = run(_mill(make, industry=_output(B1=60)))
    assert shares(ready, outcome) == {("mill", "B1"): pytest.approx(1)}
    assert outcome.first.objective == pytest.approx(-9)


def test_a_tie_is_split_like_the_output_of_the_sector(make, run, shares):
    ready, outcome = run(_mill(make, industry=_output(A1=40, B1=60)))
    assert shares(ready, outcome) == pytest.approx({("mill", "A1"): 0.4, ("mill", "B1"): 0.6})


def test_what_stands_already_counts_towards_the_share_of_a_region(make, run, shares):
    """The works stand in A1, the only place where they earn; with output in equal parts B1 then
    gets the whole mill, which is as large."""
    works = Project(project="works", **MILL)
    case = _mill(
        make,
        projects=[Project(project="mill", **MILL), works],
        sites=[
            Site(project="mill", region="A1"),
            Site(project="mill", region="B1"),
            Site(project="works", region="A1"),
        ],
        industry=_output(A1=50, B1=50),
    )
    assert shares(*run(case)) == pytest.approx({("mill", "B1"): 1, ("works", "A1"): 1})


def test_what_earns_more_is_not_moved_to_where_the_output_is(make, run, shares):
    sites = [
        Site(project="mill", region="A1", value_yi_cny=10.001),
        Site(project="mill", region="B1", value_yi_cny=10),
    ]
    ready, outcome = run(_mill(make, sites=sites, industry=_output(B1=60)))
    assert shares(ready, outcome) == pytest.approx({("mill", "A1"): 1})


def test_what_ties_in_money_and_in_nearness_goes_to_the_first_code(make, run, shares):
    """Without capital nothing is near or far."""
    case = _mill(make, projects=[Project(project="mill", sector="cars", value_yi_cny=10)])
    assert shares(*run(case)) == pytest.approx({("mill", "A1"): 1})


def test_the_shares_of_a_sector_are_those_of_its_output_at_its_sites(make, ready_of):
    """B1 has half of the output of the sector, but A2 no site."""
    case = _mill(make, industry=_output(A1=10, A2=20, B1=30))
    found = output_shares(case, ready_of(case).decide)
    assert found == pytest.approx({("cars", "A1"): 0.25, ("cars", "B1"): 0.75})


def test_without_output_of_the_sector_that_of_all_industry_counts(make, ready_of):
    case = _mill(make, regions=_regions(A1=10, B1=40))
    found = output_shares(case, ready_of(case).decide)
    assert found == pytest.approx({("cars", "A1"): 0.2, ("cars", "B1"): 0.8})


def test_without_any_output_the_shares_are_equal(make, ready_of):
    case = _mill(make)
    found = output_shares(case, ready_of(case).decide)
    assert found == pytest.approx({("cars", "A1"): 0.5, ("cars", "B1"): 0.5})


@cache
def _even() -> Case:
    """Nine mills of different size that earn the same anywhere, in four regions with room for two
    and a quarter each: a face of many dimensions."""
    codes = ("A1", "A2", "B1", "B2")
    tables = {
        "regions": [Region(region=r, province=r[0]) for r in codes],
        "projects": [
            Project(project=f"mill{i}", **{**MILL, "capital_yi_cny": 4 + i}, land_km2=1)
            for i in range(9)
        ],
        "land": [Land(region=r, year=2023, available_km2=2.25) for r in codes],
        "industry": _output(A1=10, A2=20, B1=30, B2=40),
    }
    case = small_case()
    settings = case.settings.model_copy(
        update={"last_year": 2023, "rules": rules("placement", "land")}
    )
    return Case(
        settings=settings,
        sectors=case.sectors,
        **{name: keyed(rows) for name, rows in tables.items()},
    )


@cache
def _ready(name: str) -> Prepared:
    cases: dict[str, Callable[[], Case]] = {
        "even": _even,
        "synthetic": lambda: synthetic_case(regions=6, projects=24, years=3, seed=1),
        "province": lambda: load_case("delta-province"),
    }
    case = cases[name]()
    links = Links({}, frozenset()) if name == "even" else links_of(case)
    return prepare(case, links)


@cache
def _values(name: str) -> np.ndarray:
    return run_stages(_ready(name), Highs()).last.values


def _used(ready: Prepared) -> Highs:
    """A solver that comes from another plan: that of other, random costs."""
    engine = Highs()
    random = np.random.default_rng(3).uniform(0.1, 1.0, ready.program.matrix.columns)
    engine.solve(ready.program.with_cost(-random))
    engine.solve(ready.program.with_cost(ready.program.cost * random))
    return engine


ENGINES = {
    "again": lambda _: Highs(),
    "seed": lambda _: Highs(seed=7),
    "threads": lambda _: Highs(threads=2, seed=99),
    "used": _used,
}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", ["even", "synthetic"])
def test_ties_are_broken_alike_on_every_path(name: str, engine: str):
    ready = _ready(name)
    found = run_stages(ready, ENGINES[engine](ready))
    assert found.last.values == pytest.approx(_values(name), abs=SAME)


def test_ties_of_the_built_in_case_are_broken_alike_with_other_threads_and_seed():
    found = run_stages(_ready("province"), Highs(threads=2, seed=7))
    assert found.last.values == pytest.approx(_values("province"), abs=SAME)


def test_the_path_alone_leaves_ties_open():
    """Else the tests above would prove nothing: the money stage by itself differs."""
    ready = _ready("even")
    one = Highs().solve(ready.program).values
    other = _used(ready).solve(ready.program).values
    assert abs(one - other).max() > 0.1


def test_without_time_the_plan_stays_as_it_was(make, links: Links):
    """The tie-break stops where the solver does; the money is that of the optimum."""

    class Stopping(Highs):
        def solve(self, program, seconds=math.inf):
            return super().solve(program, seconds if program.heads else 0.0)

    ready = prepare(_mill(make, industry=_output(A1=40, B1=60)), links)
    found = run_stages(ready, Stopping())
    assert found.last.status == "optimal"
    assert sorted(found.last.values.tolist()) == pytest.approx([0, 1])
