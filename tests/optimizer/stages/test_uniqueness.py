"""Which placements are unique and how far the others may differ, against hand and brute force."""

import math
from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from three_regions import keyed, rules, small_case

from geo.case_links import links_of
from geo.links import Links
from inputs.case import Case
from inputs.projects import Project, Site
from inputs.regions import Industry, Land, Region
from inputs.synthetic import synthetic_case
from optimizer.prepare import Prepared, prepare
from optimizer.solver.arrays import Head, Program
from optimizer.solver.highs import Highs
from optimizer.stages.outcome import Outcome
from optimizer.stages.run import run_stages

CUTS = (1e-9, 1e-10)
"""By how much the money may miss the optimum, relative, where ranges are found by brute force."""

NEAR = 1e-4
"""Room for the tolerance of the solver, which the cut enlarges."""

FEW = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)

Key = tuple[str, str, int]


def _two(make: Callable[..., Case], **tables) -> Case:
    """A mill that earns 10 in A1 as in B1, and a shop that earns 1 in A2 alone."""
    return make(**{
        "projects": [
            Project(project="mill", sector="cars", value_yi_cny=10, land_km2=1, capital_yi_cny=1),
            Project(project="shop", sector="cars", value_yi_cny=1),
        ],
        "sites": [
            Site(project="mill", region="A1"),
            Site(project="mill", region="B1"),
            Site(project="shop", region="A2"),
        ],
        "industry": [Industry(sector="cars", region="B1", output_yi_cny=1)],
        **tables,
    })  # fmt: skip


def test_a_placement_that_may_as_well_stand_elsewhere_ranges_from_nothing_to_all(make, run):
    """The mill stands in B1, where the output is; the shop can stand nowhere else."""
    _, outcome = run(_two(make))
    assert outcome.uniqueness is not None
    assert outcome.uniqueness.ranges == {("mill", "B1", 2023): pytest.approx((0, 1))}
    assert outcome.uniqueness.is_whole


def test_a_placement_that_brings_more_here_is_unique(make, run):
    sites = [
        Site(project="mill", region="A1"),
        Site(project="mill", region="B1", value_yi_cny=10.001),
        Site(project="shop", region="A2"),
    ]
    _, outcome = run(_two(make, sites=sites))
    assert outcome.uniqueness.ranges == {}


def test_a_range_ends_where_a_limit_does(make, run):
    """With 1/4 km² in A1 at least 3/4 of the mill stand in B1; with 7/8 there at least 1/8 in A1,
    which is what then stands there."""
    land = [
        Land(region="A1", year=2023, available_km2=0.25),
        Land(region="B1", year=2023, available_km2=0.875),
    ]
    _, outcome = run(_two(make, land=land))
    assert outcome.uniqueness.ranges == {
        ("mill", "A1", 2023): pytest.approx((0.125, 0.25)),
        ("mill", "B1", 2023): pytest.approx((0.75, 0.875)),
    }


def test_where_no_project_stands_nothing_is_open(make, run):
    _, outcome = run(make())
    assert outcome.uniqueness is not None
    assert outcome.uniqueness.ranges == {}


class Stopping(Highs):
    """A solver whose time runs out after a number of programs of the optimal face."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self.left = after

    def solve(self, program: Program, seconds: float = math.inf):
        if not program.heads:
            self.left -= 1
        return super().solve(program, seconds if self.left >= 0 else 0.0)


def test_what_time_did_not_allow_to_find_out_is_said_to_be_unknown(make, links: Links):
    """Two programs break the ties; the third would ask how far the mill may go."""
    found = run_stages(prepare(_two(make), links), Stopping(2)).uniqueness
    assert found is not None
    assert not found.is_whole
    assert found.unknown == {("mill", "B1", 2023)}
    assert found.ranges == {}


def _cut(ready: Prepared, outcome: Outcome, room: float) -> Program:
    """The money stage as a program whose objective is nearly that of the optimum."""
    program, best = ready.program, outcome.first.objective
    head = Head("equity", ("cut",), "<=", best + room * (1 + abs(best)), True, ())
    column = np.flatnonzero(program.cost).astype(np.int32)
    return program.with_row(head, column, program.cost[column])


def _end(cuts: tuple[Program, ...], engines: tuple[Highs, ...], cost: np.ndarray) -> float:
    """The least of a sum when the money must be the best: both cuts let it move in proportion to
    their room, so the line through the two is read where there is none."""
    found = [one.solve(cut.with_cost(cost)) for one, cut in zip(engines, cuts, strict=True)]
    assert {one.status for one in found} == {"optimal"}
    wide, narrow = (one.objective for one in found)
    return narrow + (narrow - wide) * CUTS[1] / (CUTS[0] - CUTS[1])


def _by_force(ready: Prepared, outcome: Outcome) -> Mapping[Key, tuple[float, float]]:
    """Least and largest share of each placement of the plan, each by programs of its own."""
    cuts = tuple(_cut(ready, outcome, room) for room in CUTS)
    engines = Highs(), Highs()
    found = {}
    for key, column in ready.decide.start.items():
        if outcome.last.values[column] > 1e-9:
            cost = np.zeros(cuts[0].matrix.columns)
            cost[column] = 1.0
            found[key] = _end(cuts, engines, cost), -_end(cuts, engines, -cost)
    return found


def _agree(ready: Prepared, outcome: Outcome) -> int:
    """The ranges are those of brute force, and what has none does not move; counts the ranges."""
    assert outcome.uniqueness is not None
    ranges = outcome.uniqueness.ranges
    forced = _by_force(ready, outcome)
    assert set(ranges) <= set(forced)
    for key, (low, high) in forced.items():
        if key in ranges:
            assert ranges[key] == pytest.approx((low, high), abs=NEAR), key
            share = outcome.last.values[ready.decide.start[key]]
            assert ranges[key].low - 1e-9 <= share <= ranges[key].high + 1e-9
        else:
            assert high - low < NEAR, key
    return len(ranges)


def test_the_case_of_three_regions_is_as_unique_as_brute_force_says(case, run):
    _agree(*run(case))


@pytest.mark.parametrize("seed", range(4))
def test_a_synthetic_case_is_as_unique_as_brute_force_says(seed: int):
    case = synthetic_case(regions=4, projects=8, years=2, seed=seed)
    head = case.settings.model_copy(update={"stages": ()})
    case = replace(case, settings=head)
    ready = prepare(case, links_of(case))
    _agree(ready, run_stages(ready, Highs()))


@st.composite
def tied_cases(draw: st.DrawFn) -> Case:
    """Two to four projects that bring 1 or 2 anywhere, land for some of them, in three regions."""
    codes = ("A1", "A2", "B1")
    count = draw(st.integers(2, 4))
    value, room = st.integers(1, 2), st.sampled_from([0.25, 0.5, 1.0, 1.5])
    tables = {
        "regions": [Region(region=code, province=code[0]) for code in codes],
        "projects": [
            Project(project=f"p{i}", sector="cars", land_km2=1, value_yi_cny=draw(value))
            for i in range(count)
        ],
        "sites": [
            Site(project=f"p{i}", region=code, value_yi_cny=draw(value), need_factor=draw(value))
            for i in range(count)
            for code in codes
        ],
        "land": [Land(region=code, year=2023, available_km2=draw(room)) for code in codes],
    }
    head = small_case().settings.model_copy(
        update={"last_year": 2023, "rules": rules("placement", "land")}
    )
    sectors = {"cars": small_case().sectors["cars"]}
    return Case(settings=head, sectors=sectors, **{n: keyed(rows) for n, rows in tables.items()})


@FEW
@given(case=tied_cases())
def test_cases_full_of_ties_are_as_unique_as_brute_force_says(case: Case):
    ready = prepare(case, Links({}, frozenset()))
    _agree(ready, run_stages(ready, Highs()))
