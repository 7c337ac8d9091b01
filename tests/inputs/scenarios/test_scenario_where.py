"""A filter may use any column, the province and the zone; what finds nothing is told."""

import pytest

from inputs.errors import InputProblems
from inputs.load import load_case_with_notes
from inputs.scenarios.scenario import Variation, vary

ZONES = {
    "zones.csv": "zone\ncorridor\nempty\n",
    "zone_members.csv": "zone,region\ncorridor,310000\ncorridor,320500\n",
    "emissions.csv": "region,year,cap_wan_t\n320000,2023,8\n,2023,9\n",
    "moves.csv": "class,from,to,barrier\n"
    "digital,310000,320500,0.5\ndigital,310000,320100,0.5\ndigital,320100,320500,0.5\n",
}


@pytest.fixture
def changed(write_case):
    """The keys of the rows that a change of a column reaches."""
    loaded = load_case_with_notes(write_case(ZONES))

    def keys(table, where, column, value):
        scenario = {"change": [{"table": table, "where": where, "column": column, "set": value}]}
        case = vary(loaded, None, Variation(scenario)).case
        before, after = (getattr(one, table) for one in (loaded.case, case))
        return [key for key in after if after[key] != before[key]]

    return keys


@pytest.mark.parametrize(
    ("table", "where", "column", "found"),
    [
        ("projects", {"sector": "chips"}, "capital_yi_cny", ["fab", "hall"]),
        ("projects", {"capital_yi_cny": "30.0"}, "land_km2", ["plant"]),
        ("projects", {"mandated": "yes"}, "land_km2", ["fab"]),
        ("projects", {"first_year": ""}, "land_km2", ["plant"]),
        ("projects", {"province": "310000"}, "land_km2", ["fab"]),
        ("talent", {"province": "320000"}, "deployable", [("digital", "320100"),
                                                         ("digital", "320500")]),
        ("talent", {"class": "digital", "region": ["320500", "310000"]}, "deployable",
         [("digital", "310000"), ("digital", "320500")]),
        ("talent", {"zone": "corridor"}, "deployable", [("digital", "310000"),
                                                       ("digital", "320500")]),
        ("regions", {"province": "320000"}, "productivity", ["320100", "320500"]),
        ("regions", {"zone": "corridor", "province": "320000"}, "productivity", ["320500"]),
        ("provinces", {"province": "320000"}, "value_floor", ["320000"]),
        ("project_rights", {"province": "310000"}, "right", [("plant", "310000")]),
        ("emissions", {"province": "320000"}, "cap_wan_t", [("320000", 2023)]),
        ("emissions", {"region": ""}, "cap_wan_t", [("", 2023)]),
        ("compute", {"province": "320000"}, "utilisation", [("general", "suzhou")]),
        ("hosts", {"region": ""}, "pue", ["west"]),
        ("moves", {"zone": "corridor"}, "barrier", [("digital", "310000", "320500")]),
        ("moves", {"province": "320000"}, "barrier", [("digital", "320100", "320500")]),
        ("moves", {"from": "310000", "to": "320100"}, "barrier", [("digital", "310000", "320100")]),
        ("zones", {"zone": "empty"}, "barrier_factor", ["empty"]),
    ],
)  # fmt: skip
def test_a_filter_finds_the_rows_that_fit(changed, table, where, column, found, monkeypatch):
    """Every cell gets a value that it did not hold; checks across records are not the point."""
    monkeypatch.setattr("inputs.scenarios.follow.CHECKS", ())
    assert changed(table, where, column, "0.9" if column != "pue" else "2") == found


@pytest.mark.parametrize(
    ("table", "where", "column", "told"),
    [
        ("enrgy", {}, "budget_yi_kwh", "'enrgy' is not a table of a case. Did you mean 'energy'?"),
        ("energy", {}, "budget", "'budget' is not a column of energy. Did you mean "
         "'budget_yi_kwh'?"),
        ("energy", {"regoin": "x"}, "budget_yi_kwh", "'regoin' is not a column of energy. Did you "
         "mean 'region'?"),
        ("energy", {"region": "310001"}, "budget_yi_kwh", "'310001' matches nothing: no row of "
         "energy has it as region. Did you mean '310000'?"),
        ("energy", {"region": ["310000", "31"]}, "budget_yi_kwh", "'31' matches nothing"),
        ("energy", {"year": "twelve"}, "budget_yi_kwh", "'twelve' is not a number"),
        ("energy", {"year": "2030"}, "budget_yi_kwh", "'2030' matches nothing: no row of energy "
         "has it as year. Did you mean '2023'?"),
        ("projects", {"sector": "cars", "mandated": "true"}, "land_km2", "'true' matches nothing: "
         "no row of projects with sector 'cars' has it as mandated. Known: false."),
        ("projects", {"mandated": "maybe"}, "land_km2", "'maybe' is neither true nor false"),
        ("talent", {"province": "32"}, "deployable", "'32' matches nothing: no row of talent has it"
         " as province. Known: 310000, 320000."),
        ("talent", {"zone": "coridor"}, "deployable", "Did you mean 'corridor'?"),
        ("talent", {"zone": "empty"}, "deployable", "'empty' matches nothing"),
        ("sectors", {"province": "310000"}, "growth", "'province' means nothing for sectors"),
        ("projects", {"zone": "corridor"}, "land_km2", "'zone' means nothing for projects"),
        ("vouchers", {}, "budget_yi_cny", "'vouchers' has no row in this case"),
        ("energy", {}, "year", "'year' is part of the key of energy"),
        ("evidence", {}, "low", "'evidence' is a table that no change may touch"),
        ("papers", {}, "title", "'papers' is a table that no change may touch"),
    ],
)  # fmt: skip
def test_what_finds_nothing_is_told_with_the_nearest_name(changed, table, where, column, told):
    with pytest.raises(InputProblems) as error:
        changed(table, where, column, "1")
    assert told in str(error.value)
    assert str(error.value).startswith("scenario change.0: ")


def test_a_filter_sees_the_rows_that_earlier_steps_left(write_case):
    scenario = {
        "remove": [{"table": "energy", "where": {"year": "2024"}}],
        "set": {"energy[year=2024].budget_yi_kwh": "1"},
    }
    with pytest.raises(InputProblems, match="'2024' matches nothing"):
        vary(load_case_with_notes(write_case()), None, Variation(scenario))
