"""The page on cases is complete, and its example works."""

import re
from pathlib import Path

from inputs.case_page import case_page
from inputs.columns import column_fields
from inputs.load import load_case
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


def test_the_example_of_the_page_is_a_valid_case(tmp_path):
    blocks = re.findall(r"```(?:yaml|csv)\n(.*?)```", case_page(), re.DOTALL)
    names = ["case.yaml", "regions.csv", "sectors.csv", "projects.csv", "land.csv"]
    assert len(blocks) == len(names)
    for name, block in zip(names, blocks, strict=True):
        (tmp_path / name).write_text(block, encoding="utf-8")
    case = load_case(tmp_path)
    assert len(case.projects) == 1
    assert len(case.land) == 2
