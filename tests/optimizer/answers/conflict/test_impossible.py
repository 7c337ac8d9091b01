"""What is impossible by adding up bounds is told with numbers, and never where there is a plan."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import PLANTED, build
from three_regions import small_case

from geo.links import Links
from inputs.funding import Funding, Source
from inputs.projects import Project, Site
from inputs.regions import Land
from inputs.talent import Talent
from optimizer.answers.conflict.explain import explain
from optimizer.answers.conflict.impossible import impossible
from optimizer.prepare import prepare
from optimizer.program.names import row_name
from optimizer.solver.points import has_point


def told(ready):
    """Names of the rows, what is needed, what there can be."""
    heads = ready.program.heads
    return {
        tuple(row_name(heads[row].family, heads[row].key) for row in one.rows): (
            round(one.least, 9),
            round(one.most, 9),
        )
        for one in impossible(ready)
    }


def test_a_project_that_must_be_built_finds_room_for_half_of_it(ready):
    """A leaves 1 of 3 km², B 0.5: half of the project at most. Wherever it stands it needs 3, and A
    and B together have 1.5 in each year that it must stand: in 2024, since it may start then."""
    found = told(ready(PLANTED["land"].case))
    assert found["placement__p",] == (1.0, 0.5)
    assert found["land__A__2024", "land__B__2024"] == (3.0, 1.5)
    assert ("land__A__2023", "land__B__2023") not in found


@pytest.mark.parametrize(
    ("name", "row", "numbers"),
    [
        ("energy", "energy__A__2024", (4, 1)),
        ("talent", "talent_balance__k__A__2024", (6, 2)),
        ("demand", "demand__sales__s__2024", (5, 2)),
        ("facility", "facility__n__2024", (5, 2)),
        ("emissions", "emissions__all.__2024", (5, 2)),
        ("industrial base", "industrial_base__s__A__2024", (10, 4)),
        ("most capital", "sector_policy__most__s__all.", (10, 5)),
        ("least capital", "sector_policy__least__s__all.", (20, 10)),
        ("chokepoint", "chokepoint__n", (0.5, 0.3)),
        ("target", "targets__n__2024", (5, 2)),
        ("precedence", "placement__p", (1, 0)),
        ("two demands of one limit", "land__A__2024", (7, 5)),
    ],
)
def test_a_single_rule_is_told_with_what_is_needed_and_what_there_can_be(name, row, numbers, ready):
    assert told(ready(PLANTED[name].case))[row,] == numbers


def test_all_that_must_be_paid_is_held_against_all_the_money_there_is(ready):
    """Two projects of 10 and 5, from budgets of 4 and 6 in two provinces: 15 against 10."""
    case = build(
        {"capital_yi_cny": 10},
        more=[Project(project="q", sector="s", capital_yi_cny=5, mandated=True)],
        sources=[Source(source="f")],
        funding=[
            Funding(source="f", province="P", year=2023, budget_yi_cny=4),
            Funding(source="f", province="Q", year=2024, budget_yi_cny=6),
        ],
    )
    assert told(ready(case))["funding__budget__f__P__2024", "funding__budget__f__Q__2024"] == (
        15.0,
        10.0,
    )


def test_compute_of_all_hosts_is_held_against_the_need_of_all_regions(ready):
    found = told(ready(PLANTED["compute"].case))
    assert found["compute_capacity__capacity__g__h__2024",] == (2.0, 0.5)


def test_the_rules_that_leave_no_room_are_named(ready):
    program = ready(PLANTED["land"].case)
    (one,) = (one for one in impossible(program) if one.least == 1)
    heads = program.program.heads
    named = {row_name(heads[row].family, heads[row].key) for row in one.because}
    assert named == {"land__A__2024", "land__B__2024"}


def test_nothing_is_impossible_in_a_case_with_a_plan(case, links):
    ready = prepare(case, links)
    assert has_point(ready.program)
    assert not impossible(ready)


def test_what_whole_numbers_alone_forbid_is_not_seen_by_sums(ready):
    """Two thirds fit at either site: sums say nothing, whole numbers do."""
    assert not impossible(ready(PLANTED["whole numbers"].case))


AMOUNTS = st.floats(0, 8, allow_nan=False).map(lambda number: round(number, 2))


@settings(max_examples=12, deadline=None)
@given(AMOUNTS, AMOUNTS, AMOUNTS, st.booleans(), st.booleans())
def test_what_sums_find_impossible_has_no_plan_and_settings_restore_whatever_has_none(
    needed, first, second, is_free, is_closed
):
    sites = [Site(project="p", region="A"), Site(project="p", region="B", need_factor=2)]
    case = build(
        {"land_km2": needed, "last_year": 2023 if is_closed else None},
        more=[Project(project="q", sector="s", land_km2=1, mandated=is_free)],
        land=[
            Land(region=region, year=year, available_km2=amount)
            for region, amount in (("A", first), ("B", second))
            for year in (2023, 2024)
        ],
        sites=sites,
    )
    ready = prepare(case, Links({}, frozenset()))
    holds = has_point(ready.program)
    assert not (impossible(ready) and holds)
    found = explain(ready)
    assert found.status == ("feasible" if holds else "infeasible")
    assert holds or found.joint is not None


@settings(max_examples=6, deadline=None)
@given(st.floats(0, 2), st.floats(0, 2), st.sampled_from(["energy", "land", "emissions"]))
def test_a_case_with_every_rule_is_restored_whatever_is_taken_away(part, other, table):
    links = Links(
        {(a, b): 300.0 for a in ("A1", "A2", "B1", "hall", "hub") for b in ("A1", "A2", "B1")},
        frozenset(),
    )
    case = small_case()
    column = {
        "energy": "budget_yi_kwh", "land": "available_km2", "emissions": "cap_wan_t",
    }[table]  # fmt: skip
    rows = {
        key: row.model_copy(update={column: getattr(row, column) * part})
        for key, row in getattr(case, table).items()
    }
    project = case.projects["plant"]
    needs = project.model_copy(update={"mandated": True, "land_km2": project.land_km2 * other})
    nobody = Talent(class_="digital", region="A2", stock_kperson=0, wage_yi_cny=1)
    tables = {
        table: rows,
        "projects": {**case.projects, "plant": needs},
        "talent": {**case.talent, ("digital", "A2"): nobody},
    }
    ready = prepare(replace(case, **tables), links)
    holds, found = has_point(ready.program), explain(ready)
    assert not (holds and found.impossible)
    assert found.status == ("feasible" if holds else "infeasible")
    assert holds or found.joint is not None
