"""Levers, scenarios and the rule book's tables of the province case: grounded and consistent."""

import re
from functools import cache
from pathlib import Path

import pytest

from inputs.case import Case
from inputs.cash import breaks_even, cash_of, pays_back
from inputs.judgments import consistency_ratio
from inputs.load import Loaded, load_case_with_notes
from inputs.scenarios.files import plans_of
from inputs.scenarios.levers import Lever, levers_of
from inputs.scenarios.scenario import Variation, vary

PROVINCE = "delta-province"
FOLDER = Path(__file__).parents[3] / "inputs" / "cases" / PROVINCE
SCENARIOS = sorted(path.stem for path in (FOLDER / "scenarios").glob("*.yaml"))
ROUNDED = 2e-3
"""Tables carry four digits, and the numbers that a formula reads do too."""


@cache
def loaded() -> Loaded:
    return load_case_with_notes(PROVINCE)


def case() -> Case:
    return loaded().case


@cache
def levers() -> dict[str, Lever]:
    sheet = plans_of(PROVINCE).levers_sheet()
    assert sheet is not None
    found = levers_of(sheet.file, sheet.document)
    assert found.problems == ()
    return {code: read.lever for code, read in found.levers.items()}


def parameter(code: str) -> float:
    return case().parameters[code].value


def test_every_lever_has_names_a_printed_phrase_and_what_it_is_expected_to_move() -> None:
    assert len(levers()) >= 20
    for code, lever in levers().items():
        assert lever.name_zh and lever.name_en and lever.section and lever.expects, code
        assert lever.paper in case().papers
        assert len(re.findall(r"[一-鿿]", lever.phrase)) >= 3
        assert not re.search(r"\s", lever.phrase)


def test_all_papers_but_the_short_one_give_levers() -> None:
    assert {lever.paper for lever in levers().values()} >= {"guo", "fusion", "hu", "zhang"}


@pytest.mark.parametrize("code", sorted(levers()))
def test_a_lever_gives_a_valid_case_that_differs_and_says_why_it_has_its_size(code: str) -> None:
    changed = vary(loaded(), PROVINCE, Variation({"levers": [code]})).case
    assert changed != case()
    assert f"`{code}`" in (FOLDER / "notes.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_gives_a_valid_case_and_names_its_paper(name: str) -> None:
    head = (FOLDER / "scenarios" / f"{name}.yaml").read_text(encoding="utf-8")
    assert vary(loaded(), PROVINCE, Variation(name)).case.projects.keys() == case().projects.keys()
    assert head.startswith("# ")
    assert re.search(r"paper (guo|sprint|fusion|hu|zhang)", head)


def test_the_scenarios_that_the_papers_call_for_are_there() -> None:
    assert set(SCENARIOS) >= {
        "alone", "documents", "coordinated", "tight-energy", "talent-flight", "west-offload",
        "chokepoint-shock", "strategic-first",
    }  # fmt: skip


def test_cash_of_a_platform_is_half_its_value_less_what_it_costs_to_run() -> None:
    """P24: half of 19.44 = 9.72. People at mean wages: 0.015·4.1235 + 0.045·2.06175 + 0.188·2.47425
    + 0.427·2.375 + 0.075·1.0996 = 1.717; compute 0.11939 EFLOPS at 9.86 = 1.177; electricity
    0.05·0.6675 and land 0.02·0.6 = 0.045. 9.72 − 2.94 = 6.78; at age 0 at 0.8 of it, 5.42.
    """
    assert case().project_ages["P24", 1].cash == pytest.approx(6.78, rel=5e-3)
    assert case().project_ages["P24", 0].cash == pytest.approx(5.42, rel=5e-3)


def test_income_of_medium_projects_follows_use_by_a_year() -> None:
    """P25 keeps all of its value of 25.33: cash at ages 0 to 3 is 25.33 times the profile of the
    year before, less running cost times the profile 0.6, 0.85, 1, 1; so running cost is
    −cash(0)/0.6.
    """
    cash = [case().project_ages["P25", age].cash for age in range(4)]
    running = -cash[0] / 0.6
    expected = [
        25.33 * before - running * now for before, now in ((0, 0.6), (0.6, 0.85), (0.85, 1), (1, 1))
    ]
    assert cash == pytest.approx(expected, rel=ROUNDED)


def test_most_short_projects_pay_back_and_some_medium_ones_miss_their_deadline() -> None:
    cash = cash_of(case())
    short, late = {}, set()
    for code, project in case().projects.items():
        if project.discipline == "short":
            short[code] = pays_back(case(), project, project.capital_yi_cny, cash[code])
        elif not breaks_even(case(), project, cash.get(code)):
            late.add(code)
    assert {code for code, passed in short.items() if not passed} == {"P21", "P37", "P47"}
    assert len(short) == 8
    assert late == {"P20", "P33", "P35", "P46"}


def test_emissions_are_capped_at_what_the_headroom_of_electricity_emits() -> None:
    for year in case().years:
        headroom = sum(
            row.budget_yi_kwh * case().regions[row.region].grid_wan_t
            for row in case().energy.values()
            if row.year == year
        )
        assert case().emissions["", year].cap_wan_t == pytest.approx(headroom, rel=ROUNDED)


def test_new_plants_emit_in_proportion_to_their_sales() -> None:
    """P52: 60 亿元 of special steel at 0.13 万吨 each; P40: 60 of new materials at 0.05."""
    assert case().projects["P52"].emissions_wan_t == pytest.approx(7.8)
    assert case().projects["P40"].emissions_wan_t == pytest.approx(3.0)


def test_use_of_facilities_follows_its_parameters() -> None:
    use, projects = case().facility_use, case().projects
    firms = projects["P15"].addressed_yi_cny / parameter("small_sales")
    assert use["P15", "park_matching"].use == pytest.approx(
        firms * parameter("matched_share"), rel=ROUNDED
    )
    assert use["P06", "identifier_nodes"].use == pytest.approx(40 * parameter("node_firms"))
    assert use["P54", "integrators"].use == pytest.approx(110 * parameter("integration"))


def test_every_facility_has_users_and_each_tier_a_project_that_extends_it() -> None:
    assert {facility for _, facility in case().facility_use} == set(case().facilities)
    extended = {(p.project, p.kind) for p in case().provides.values() if p.resource == "matching"}
    assert {("P17", "city_exchange"), ("P27", "sector_information"), ("P28", "park_matching")} <= (
        extended
    )


def test_windows_of_the_whole_delta_ask_for_amounts_that_a_province_alone_need_not_meet() -> None:
    """A least share of all capital would bar a province that has no such project from any plan."""
    assert all(row.province or not row.least_share for row in case().sector_policy.values())


def test_one_project_has_named_partners_and_one_any_two() -> None:
    partners = {project for project, province in case().consortia if province}
    assert {"P05", "P09"} <= partners
    assert case().consortia["P08", ""].least_share <= 0.5


def test_thirty_five_products_are_counted() -> None:
    assert sum(row.products for row in case().chokepoints.values()) == 35


def test_judgments_between_indicators_are_consistent() -> None:
    """Ratios 2, 1 and 2 agree: research = digital core = twice the weight of industry."""
    assert consistency_ratio(case()) == pytest.approx(0, abs=1e-9)


def test_zones_change_nothing_until_a_lever_is_pulled() -> None:
    assert {zone.barrier_factor for zone in case().zones.values()} == {1.0}
    assert {region for zone, region in case().zone_members if zone == "g60"} == set(case().regions)
