"""The built-in province case: whole, consistent, and every number with its evidence."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from inputs.case import Case
from inputs.derivation import additional_sales, addressed_output, derived_page, project_value
from inputs.evidence import Evidence
from inputs.evidence_lookup import Number, evidence_of, numbers
from inputs.load import load_case, load_case_with_notes

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "inputs" / "cases" / "delta-province"
ROUNDED = 1e-3
"""Values in the tables carry four digits."""


@cache
def case() -> Case:
    return load_case(FOLDER)


@cache
def evidenced() -> tuple[tuple[Number, Evidence | None], ...]:
    return tuple((n, evidence_of(case(), n.table, n.key, n.column)) for n in numbers(case()))


def of_grade(grade: str) -> list[Evidence]:
    return [row for row in case().evidence.values() if row.grade == grade]


def test_four_provinces_are_four_regions_over_five_years() -> None:
    assert case().players == ("310000", "320000", "330000", "340000")
    assert tuple(case().regions) == case().players
    assert (case().years[0], case().years[-1], case().settings.base_year) == (2023, 2027, 2022)


def test_there_are_all_candidates_and_more_than_forty_projects() -> None:
    assert len(case().projects) >= 44
    assert {f"P{number:02d}" for number in range(1, 27)} <= set(case().projects)


def test_talent_compute_hubs_and_sources_have_the_agreed_classes() -> None:
    assert set(case().talent_classes) == {"lead", "research", "hybrid", "digital", "skilled"}
    assert set(case().compute_classes) == {"general", "training", "realtime"}
    assert sum(not host.region for host in case().hosts.values()) == 3
    assert set(case().sources) == {"public", "enterprise", "equity", "loan"}
    assert len(case().talent) == 20


def test_every_discipline_has_projects_that_earn() -> None:
    earning = {p.discipline for p in case().projects.values() if p.value_yi_cny > 0}
    assert earning == {"short", "medium", "strategic"}


def test_every_number_has_evidence() -> None:
    bare = [(n.table, n.key, n.column) for n, found in evidenced() if found is None]
    assert bare == []


def test_a_number_without_evidence_is_noticed() -> None:
    kept = {key: row for key, row in case().evidence.items() if key[0] != "land"}
    poorer = Case(
        settings=case().settings,
        regions=case().regions,
        sectors=case().sectors,
        projects=case().projects,
        land=case().land,
        evidence=kept,
    )
    missing = {
        n.table for n in numbers(poorer) if not evidence_of(poorer, n.table, n.key, n.column)
    }
    assert missing == {"land"}


def test_no_row_of_evidence_stands_for_nothing() -> None:
    used = {id(found) for _, found in evidenced()}
    idle = [key for key, row in case().evidence.items() if id(row) not in used]
    assert idle == []


def test_what_a_paper_prints_has_paper_section_and_figure() -> None:
    rows = of_grade("document")
    assert len(rows) >= 60
    assert all(row.paper in case().papers and row.section and row.printed for row in rows)


def test_all_five_papers_are_used() -> None:
    assert {row.paper for row in of_grade("document")} == set(case().papers)
    assert len(case().papers) == 5


def test_printed_figures_hold_a_figure() -> None:
    digits = re.compile(r"[0-9一二三四五六七八九十百万]")
    assert [row.key for row in of_grade("document") if not digits.search(row.printed)] == []


def test_statistics_name_publisher_title_and_year() -> None:
    rows = of_grade("statistic")
    assert len(rows) >= 40
    assert all(row.publisher and row.title and row.year for row in rows)


def test_derived_numbers_have_a_formula() -> None:
    assert all(row.formula for row in of_grade("derived"))


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


@pytest.mark.parametrize("code", sorted(f"P{number:02d}" for number in range(1, 56)))
def test_a_project_is_worth_what_its_derivation_says(code: str) -> None:
    project, derivation = case().projects[code], case().derivations[code]
    said = (project.value_yi_cny, project.addressed_yi_cny)
    found = (
        project_value(derivation, project, case().parameters),
        addressed_output(derivation, project, case().parameters),
    )
    assert said == pytest.approx(found, rel=ROUNDED)
    if project.sales_yi_cny:
        sales = additional_sales(derivation, project, case().parameters)
        assert project.sales_yi_cny == pytest.approx(sales, rel=ROUNDED)


def test_every_project_has_a_derivation_and_every_derivation_its_parameters() -> None:
    assert set(case().derivations) == set(case().projects)
    for row in case().derivations.values():
        codes = (row.investment_ratio, row.cost_effect, row.quality_effect)
        for code in (*codes, row.output_ratio, row.margin):
            assert not code or code in case().parameters


def test_shared_rights_and_instalments_add_up_to_one() -> None:
    rights: dict[str, float] = defaultdict(float)
    for right in case().project_rights.values():
        rights[right.project] += right.right
    paid: dict[str, float] = defaultdict(float)
    for age in case().project_ages.values():
        paid[age.project] += age.instalment
    assert rights and dict(rights) == pytest.approx(dict.fromkeys(rights, 1.0))
    assert dict(paid) == pytest.approx(dict.fromkeys(case().projects, 1.0))


def test_the_parts_of_talent_and_compute_add_up() -> None:
    parameter = {code: row.value for code, row in case().parameters.items()}
    for start, kinds in (
        ("part_", case().talent_classes),
        ("compute_", case().compute_classes),
        ("mix_factory_", case().talent_classes),
        ("mix_research_", case().talent_classes),
    ):
        assert sum(parameter[start + kind] for kind in kinds) == pytest.approx(1)


def test_shanghai_computes_thirteen_eflops_and_gets_seven_more() -> None:
    here = [row for row in case().compute.values() if row.host == "H310000"]
    assert sum(row.installed_eflops for row in here) == pytest.approx(13)
    assert sum(row.added_eflops for row in case().compute_due.values()) == pytest.approx(7)


def test_no_plan_is_forced() -> None:
    assert not any(project.mandated for project in case().projects.values())
    assert not any(site.locked for site in case().sites.values())


def test_stocks_are_headroom() -> None:
    assert all(row.deployable <= 0.05 for row in case().talent.values())
    for row in case().compute.values():
        usable = row.utilisation * row.installed_eflops
        assert row.base_load_eflops <= usable


def test_every_sector_but_two_has_an_industrial_base_in_every_province() -> None:
    with_base = {code for code, row in case().sectors.items() if row.base_share is not None}
    assert set(case().sectors) - with_base == {"compute", "services"}
    assert set(case().industry) == {(s, r) for s in with_base for r in case().regions}


def test_every_sector_has_advantages_by_either_method() -> None:
    documented = {(s, r) for i, s, r in case().indicators if i != "employment"}
    employed = {(s, r) for i, s, r in case().indicators if i == "employment"}
    assert documented == employed == {(s, r) for s in case().sectors for r in case().regions}


def test_employment_is_not_output_again() -> None:
    ratios = {
        round(row.value / case().industry[row.sector, row.region].output_yi_cny, 4)
        for row in case().indicators.values()
        if row.indicator == "employment" and (row.sector, row.region) in case().industry
    }
    assert len(ratios) > 20


def test_room_for_digitalisation_never_shrinks_from_year_to_year() -> None:
    rooms: dict[str, list[float]] = defaultdict(list)
    for (sector, _), row in sorted(case().demand.items()):
        rooms[sector].append(row.addressed_yi_cny or 0.0)
    assert all(room == sorted(room) for room in rooms.values())


def test_no_table_speaks_in_its_notes_of_numbers_the_solver_may_lose() -> None:
    notes = load_case_with_notes(FOLDER).notes
    assert [note for note in notes if "outside" in note.message] == []


def test_the_page_on_the_data_is_up_to_date() -> None:
    notes = (FOLDER / "notes.md").read_text(encoding="utf-8")
    page = derived_page(case(), notes)
    assert page == (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    assert all(f"**{code} " in page for code in case().projects)


def test_formulas_quote_parameters_at_their_value() -> None:
    quoted = re.compile(r"([a-z][a-z0-9_]*) (-?[0-9]+(?:\.[0-9]+)?)")
    seen, wrong = 0, []
    for key, row in case().evidence.items():
        for code, figure in quoted.findall(row.formula):
            if code in case().parameters:
                seen += 1
                value = case().parameters[code].value
                if float(figure) != pytest.approx(value, rel=ROUNDED):
                    wrong.append((key, code, figure, value))
    assert wrong == []
    assert seen > 1000
