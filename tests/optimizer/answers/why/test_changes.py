"""What would have to change, worked out by hand, and proved by solving the changed case."""

from dataclasses import replace

import pytest

from inputs.funding import Discipline
from inputs.load import Loaded
from inputs.projects import Project, ProjectAge, Site
from inputs.regions import Land
from inputs.scenarios.scenario import Variation, vary
from optimizer.answers.why.answer import why

near = pytest.approx


def _by_kind(found):
    return {change.kind: change for change in found.changes}


def _share(plan, project, region=None):
    rows = plan.frame("placements")
    own = rows[rows.project == project]
    return float((own if region is None else own[own.region == region]).share.sum())


def test_the_value_at_which_a_project_moves_makes_up_for_its_net(ask, planned, rivals):
    """In A2 `a` misses 2 at the prices of the run: at 9 it is as good there. Then half of it makes
    room for the rest of `b`, and the other half gains nothing from moving."""
    found = ask(rivals, "a")
    value = _by_kind(found)["value"]
    assert (found.target, value.now, value.needed) == ("A2", 7.0, near(9.0))
    assert (value.below, value.above) == (0.0, near(0.5))
    assert value.is_local
    for amount, share in ((8.9, 0.0), (9.1, 0.5)):
        varied = vary(Loaded(rivals, ()), None, Variation(None, {value.cell: amount}))
        assert _share(planned(varied.case), "a", "A2") == near(share)


def test_a_project_that_does_not_pay_needs_more_value_or_less_capital(ask, planned, make):
    """Capital of 10 over 10 years without interest costs 1 a year, and the project brings 0.8."""
    lone = Project(project="a", sector="cars", value_yi_cny=0.8, capital_yi_cny=10, life_years=10)
    case = make(on=("placement",), projects=[lone])
    found = ask(case, "a")
    changes = _by_kind(found)
    assert (found.target, found.nowhere, found.place("A1").loss) == ("", 0.0, near(0.2))
    assert (changes["value"].needed, changes["capital"].needed) == (near(1.0), near(8.0))
    assert all((x.below, x.above) == (0.0, near(1.0)) for x in found.changes)
    for cell, amount in (("value_yi_cny", 1.01), ("capital_yi_cny", 7.9)):
        path = f"projects[project=a].{cell}"
        varied = vary(Loaded(case, ()), None, Variation(None, {path: amount}))
        assert _share(planned(varied.case), "a") == near(1.0)


def test_the_change_for_one_region_states_that_it_needs_rows_of_its_own(ask, make):
    case = make(on=("placement",), projects=[Project(project="a", sector="cars", value_yi_cny=-1)])
    value = _by_kind(ask(case, "a", "A2"))["value"]
    assert value.cell == "sites[project=a,region=A2].value_yi_cny"
    assert value.needed == near(0.0)
    assert "new row" in value.note


def test_the_limit_in_the_way_is_moved_until_there_is_room(ask, make):
    """`a` and `b` both want the one km² of A1: `b` is placed with any more of it."""
    case = make(
        on=("placement", "land"),
        projects=[
            Project(project="a", sector="cars", value_yi_cny=10, land_km2=1),
            Project(project="b", sector="cars", value_yi_cny=4, land_km2=1),
        ],
        sites=[Site(project="a", region="A1"), Site(project="b", region="A1")],
        land=[Land(region="A1", year=2023, available_km2=1)],
    )
    found = ask(case, "b")
    changes = _by_kind(found)
    assert changes["value"].needed == near(10.0)
    limit = changes["limit"]
    assert (limit.cell, limit.now) == ("land__A1__2023", 1.0)
    assert 1.0 < limit.needed < 1.001 + 1e-9
    assert (limit.below, limit.above) == (0.0, near(limit.needed - 1.0))


def test_capital_falls_to_what_cash_pays_back_and_value_does_not_help(ask, make):
    """Cash of 3 a year returns 6 within two years, so of 20 no more than 6 may be left."""
    case = make(
        on=("placement", "discipline"),
        projects=[
            Project(
                project="a", sector="cars", discipline="short", value_yi_cny=9, capital_yi_cny=20
            )
        ],
        project_ages=[ProjectAge(project="a", age=0, instalment=1, cash=3)],
        disciplines=[Discipline(discipline="short", payback_years=2)],
    )
    found = ask(case, "a")
    changes = _by_kind(found)
    assert all(place.fits == 0 for place in found.places)
    assert {place.rule[0] for place in found.places} == {"discipline"}
    assert changes["value"].needed is None
    assert "pay back" in changes["value"].note
    assert changes["capital"].needed == near(6.0)
    assert (changes["capital"].below, changes["capital"].above) == (0.0, near(1.0))


def test_the_search_goes_on_where_the_prices_of_the_run_tell_too_little(planned, links, make):
    """The one km² is worth anything from 4, what `b` would pay, to 10, what `a` earns. At 4 `b`
    seems as good already; solved again it is not, and is placed from 10 on."""
    case = make(
        on=("placement", "land"),
        projects=[
            Project(project="a", sector="cars", value_yi_cny=10, land_km2=1),
            Project(project="b", sector="cars", value_yi_cny=4, land_km2=1),
        ],
        sites=[Site(project="a", region="A1"), Site(project="b", region="A1")],
        land=[Land(region="A1", year=2023, available_km2=1)],
    )
    plan = planned(case)
    table = plan.tables["prices"]
    rows = tuple((rule, row, {"land": 4.0, "placement": 6.0}[rule], *rest)
                 for rule, row, _, *rest in table.rows if row != "b")  # fmt: skip
    if {row[0] for row in rows} == {"land"}:
        rows = (*rows, ("placement", "a", 6.0, *rows[0][3:]))
    told = replace(plan, tables={**plan.tables, "prices": replace(table, rows=rows)})
    value = _by_kind(why(told, case, links, "b", "", lambda text: None))["value"]
    assert value.needed == near(10.0, abs=2e-2)
    assert (value.below, value.above, value.is_local) == (0.0, near(1.0), False)


def test_where_every_region_states_its_own_value_that_of_the_nearest_is_named(ask, make):
    """`a` loses 3 in A1 and 1 in A2, and its own value counts in neither."""
    case = make(
        on=("placement",),
        projects=[Project(project="a", sector="cars", value_yi_cny=99)],
        sites=[
            Site(project="a", region="A1", value_yi_cny=-3),
            Site(project="a", region="A2", value_yi_cny=-1),
        ],
    )
    value = _by_kind(ask(case, "a"))["value"]
    assert value.cell == "sites[project=a,region=A2].value_yi_cny"
    assert (value.now, value.needed, value.above) == (-1.0, near(0.0), near(1.0))
