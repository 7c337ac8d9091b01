"""The built-in city case: whole, consistent, and adding up to the province case."""

import re
from functools import cache
from pathlib import Path

import pytest

from geo.boundaries import load, seats
from inputs.case import Case
from inputs.derivation import additional_sales, addressed_output, project_value
from inputs.evidence import Evidence
from inputs.evidence_lookup import Number, evidence_of, numbers
from inputs.load import Loaded, load_case, load_case_with_notes
from inputs.scaling.basis import basis_of
from inputs.scaling.city_case import city_case
from inputs.scaling.page import city_page
from inputs.scaling.plans import city_plans
from inputs.scaling.sources import read_sources
from inputs.scenarios.files import plans_of
from inputs.scenarios.levers import levers_of
from inputs.scenarios.scenario import Variation, vary

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "inputs" / "cases" / "delta-city"
PROVINCE = ROOT / "inputs" / "cases" / "delta-province"
ROUNDED = 1e-3
"""Values in the tables of the province case carry four digits."""

PROVINCES = ("310000", "320000", "330000", "340000")
SCENARIOS = sorted(path.stem for path in (FOLDER / "scenarios").glob("*.yaml"))


@cache
def loaded() -> Loaded:
    return load_case_with_notes(FOLDER)


def case() -> Case:
    return loaded().case


@cache
def evidenced() -> tuple[tuple[Number, Evidence | None], ...]:
    return tuple((n, evidence_of(case(), n.table, n.key, n.column)) for n in numbers(case()))


def of_grade(grade: str) -> list[Evidence]:
    return [row for row in case().evidence.values() if row.grade == grade]


def test_forty_one_cities_of_four_provinces_are_planned_over_five_years() -> None:
    assert len(case().regions) == 41
    assert case().players == PROVINCES
    assert case().settings.level == "city"
    assert case().settings.stages == ("equity",)
    assert (case().years[0], case().years[-1], case().settings.base_year) == (2023, 2027, 2022)


def test_cities_have_the_codes_and_the_seats_of_the_maps() -> None:
    assert set(case().regions) == set(load("city")["code"])
    table = seats("city")
    places = dict(zip(table["code"], zip(table["lon"], table["lat"], strict=True), strict=True))
    own = {code: (region.lon, region.lat) for code, region in case().regions.items()}
    assert own == {code: pytest.approx(place) for code, place in places.items()}


def test_there_are_many_projects_with_few_sites_each() -> None:
    assert len(case().projects) >= 120
    places = [code for code, _ in case().sites]
    counts = {code: places.count(code) for code in case().projects}
    assert min(counts.values()) >= 1
    assert max(counts.values()) <= 12
    assert len(case().sites) <= 1000


def test_every_name_says_what_its_project_is() -> None:
    names = [(p.name_zh, p.name_en) for p in case().projects.values()]
    assert len(set(names)) == len(names)
    assert all(len(zh) >= 4 and len(en) >= 6 for zh, en in names)
    assert not [en for _, en in names if re.search(r"tranche|part \d|\bno\. ?\d", en, re.I)]


def test_every_number_has_evidence() -> None:
    assert [(n.table, n.key, n.column) for n, found in evidenced() if found is None] == []


def test_no_row_of_evidence_stands_for_nothing() -> None:
    used = {id(found) for _, found in evidenced()}
    assert [key for key, row in case().evidence.items() if id(row) not in used] == []


def test_statistics_have_a_source_and_derived_numbers_a_formula() -> None:
    assert len(of_grade("statistic")) >= 150
    assert all(row.publisher and row.title and row.year for row in of_grade("statistic"))
    assert all(row.formula for row in of_grade("derived"))
    assert all(row.paper and row.section and row.printed for row in of_grade("document"))


def test_assumptions_have_a_reason_and_a_range_that_holds_their_numbers() -> None:
    outside = [
        (number, found.low, found.high)
        for number, found in evidenced()
        if found is not None
        and found.grade == "assumption"
        and not (
            found.reason
            and found.low is not None
            and found.high is not None
            and found.low <= number.value <= found.high
        )
    ]
    assert outside == []


def test_recalled_figures_are_only_assumptions() -> None:
    texts = [(row.grade, row.reason + row.formula + row.title) for row in case().evidence.values()]
    assert {grade for grade, text in texts if "recalled" in text.lower()} == {"assumption"}


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("regions", "gdp_yi_cny"),
        ("industry", "output_yi_cny"),
        ("talent", "stock_kperson"),
        ("talent", "wage_yi_cny"),
        ("energy", "budget_yi_kwh"),
        ("land", "available_km2"),
        ("indicators", "value"),
        ("routes", "bandwidth_eflops"),
        ("compute", "installed_eflops"),
    ],
)
def test_figures_shared_out_from_a_province_say_so(table: str, column: str) -> None:
    marks = {
        found.formula.startswith("scaled from province 3")
        for number, found in evidenced()
        if found is not None
        and (number.table, number.column) == (table, column)
        and re.search(r"32\d{4}|33\d{4}|34\d{4}", number.key)
    }
    assert marks <= {True}


def test_formulas_quote_parameters_at_their_value() -> None:
    quoted = re.compile(r"([a-z][a-z0-9_]*) (-?[0-9]+(?:\.[0-9]+)?(?:e[-+]?[0-9]+)?)")
    seen, wrong = 0, []
    for key, row in case().evidence.items():
        for code, figure in quoted.findall(row.formula):
            if code in case().parameters:
                seen += 1
                value = case().parameters[code].value
                if float(figure) != pytest.approx(value, rel=ROUNDED):
                    wrong.append((key, code, figure, value))
    assert wrong == []
    assert seen > 3000


def test_a_project_is_worth_what_its_derivation_says() -> None:
    assert set(case().derivations) == set(case().projects)
    for code, project in case().projects.items():
        derivation, known = case().derivations[code], case().parameters
        worth = project_value(derivation, project, known)
        assert project.value_yi_cny == pytest.approx(worth, rel=ROUNDED), code
        addressed = addressed_output(derivation, project, known)
        assert project.addressed_yi_cny == pytest.approx(addressed, rel=ROUNDED), code
        if project.sales_yi_cny:
            sales = additional_sales(derivation, project, known)
            assert project.sales_yi_cny == pytest.approx(sales, rel=ROUNDED), code


def test_hosts_stand_where_compute_is_and_in_both_clusters() -> None:
    inside = {code: host.region for code, host in case().hosts.items() if host.region}
    assert inside["HWuhu"] == "340200"
    assert (inside["HQingpu"], inside["HWujiang"], inside["HJiashan"]) == (
        "310000",
        "320500",
        "330400",
    )
    assert len(inside) <= 12
    assert sum(not host.region for host in case().hosts.values()) == 3
    clusters = ("HWuhu", "HQingpu", "HWujiang", "HJiashan")
    assert {case().hosts[code].pue for code in clusters} == {1.25}


def test_the_corridor_and_the_zone_have_their_cities() -> None:
    members = {zone: {r for z, r in case().zone_members if z == zone} for zone in case().zones}
    assert len(members["g60"]) == 9
    assert members["demonstration"] == {"310000", "320500", "330400"}
    assert {"shanghai_circle", "nanjing_circle", "hangzhou_circle"} <= set(members)


def test_every_class_reaches_some_hundred_kilometres() -> None:
    reaches = {kind: row.reach_km for kind, row in case().talent_classes.items()}
    assert set(reaches) == {"lead", "research", "hybrid", "digital", "skilled"}
    assert all(reach is not None and 100 <= reach <= 300 for reach in reaches.values())


def test_no_table_speaks_in_its_notes_of_numbers_the_solver_may_lose() -> None:
    assert [note for note in loaded().notes if "outside" in note.message] == []


def test_no_tranche_needs_so_few_people_or_machines_that_the_solver_loses_digits() -> None:
    first = {code: row.profile for (code, age), row in case().project_ages.items() if age == 0}
    people = [(row.project, row.need_kperson) for row in case().project_talent.values()]
    machines = [(row.project, row.need_eflops) for row in case().project_compute.values()]
    for needs in (people, machines):
        assert min(need * first.get(code, 1.0) for code, need in needs) >= 1e-4


def test_the_folder_holds_what_the_rules_write_from_the_province_case() -> None:
    fresh = city_case(load_case(PROVINCE), read_sources())
    stored = case()
    for table, rows in vars(fresh).items():
        if table != "sha256":
            assert vars(stored)[table] == rows, f"{table}: run python -m inputs.scaling"


def test_levers_and_scenarios_are_those_that_the_rules_write() -> None:
    written = city_plans(basis_of(load_case(PROVINCE), read_sources()), PROVINCE)
    assert len(written) >= 2
    for file, text in written.items():
        assert (FOLDER / file).read_text(encoding="utf-8") == text, file


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_gives_a_valid_case(name: str) -> None:
    assert len(vary(loaded(), FOLDER, Variation(name)).case.regions) == 41


def test_every_lever_gives_a_valid_case_that_differs(tmp_path: Path) -> None:
    sheet = plans_of(FOLDER).levers_sheet()
    assert sheet is not None
    levers = levers_of(sheet.file, sheet.document)
    assert levers.problems == ()
    for code in levers.levers:
        alone = tmp_path / "one.yaml"
        alone.write_text(f"levers: [{code}]\n", encoding="utf-8")
        assert vary(loaded(), FOLDER, Variation(str(alone))).case != case(), code


def test_the_page_on_the_data_is_up_to_date() -> None:
    notes = (FOLDER / "notes.md").read_text(encoding="utf-8")
    page = city_page(case(), read_sources(), notes)
    assert page == (ROOT / "docs" / "data-city.md").read_text(encoding="utf-8")
