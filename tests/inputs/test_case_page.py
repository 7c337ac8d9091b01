"""The page on cases is complete, and its example works."""

import re
from pathlib import Path

import pytest

from inputs.case_page import case_page
from inputs.columns import column_fields
from inputs.load import load_case, load_case_with_notes
from inputs.planner_terms import COLUMNS, known_columns
from inputs.scenarios.scenario import Variation, vary
from inputs.sweeps.sweep import load_sweep
from inputs.tables import TABLES

PAGE = Path(__file__).parents[2] / "docs" / "case.md"


def test_the_committed_page_is_what_the_records_say():
    assert PAGE.read_text(encoding="utf-8") == case_page(), (
        "renew it: python -m inputs.case_page > docs/case.md"
    )


def test_every_column_of_every_table_is_on_the_page():
    page = case_page()
    for table in TABLES:
        section = page.split(f"### {table.name}\n")[1].split("\n### ")[0]
        for column in column_fields(table.record):
            assert f"`{column}`" in section


def test_every_field_says_what_it_means():
    for table in TABLES:
        for name, info in table.record.model_fields.items():
            assert info.description, f"{table.name}.{name}"


EXAMPLES = (
    "case.yaml", "regions.csv", "sectors.csv", "projects.csv", "land.csv", "levers.yaml",
    "scenarios/patient_land.yaml", "sweeps/mixed.yaml", "sweeps/assumptions.yaml",
    "planner_terms.csv",
)  # fmt: skip
"""Files that the page shows, in its order."""


@pytest.fixture
def example(tmp_path):
    """The case that the page shows, in a folder."""
    blocks = re.findall(r"```(?:yaml|csv)\n(.*?)```", case_page(), re.DOTALL)
    for name, block in zip(EXAMPLES, blocks, strict=True):
        file = tmp_path / ("apart" if name.startswith("sweeps/") else "case") / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block, encoding="utf-8")
    return tmp_path / "case"


def test_the_sweeps_of_the_page_are_sweeps_of_the_province_case(example):
    sweeps = example.parent / "apart" / "sweeps"
    assert load_sweep("delta-province", sweeps / "mixed.yaml").count == 1536
    assert load_sweep("delta-province", sweeps / "assumptions.yaml").count == 100


def test_the_example_of_the_page_is_a_valid_case(example):
    case = load_case(example)
    assert len(case.projects) == 1
    assert len(case.land) == 2
    assert len(case.planner_terms) == 2


def test_the_scenario_of_the_page_does_what_the_page_says(example):
    case = vary(load_case_with_notes(example), example, Variation("patient-land")).case
    assert case.projects["plant"].capital_yi_cny == 32
    assert case.settings.discount_rate == 0.03
    assert not case.settings.rules.demand
    land = {key: row.available_km2 for key, row in case.land.items()}
    assert land == {("310000", 2023): pytest.approx(0.3), ("310000", 2024): 0.4}


def test_every_column_that_a_planners_term_may_ask_for_is_on_the_page():
    section = case_page().split("## Terms that a planner adds\n")[1].split("\n## ")[0]
    for decision in COLUMNS:
        line = next(row for row in section.splitlines() if row.startswith(f"| `{decision}`"))
        assert re.findall("`([a-z]+)`", line) == [decision, *known_columns(decision)]
