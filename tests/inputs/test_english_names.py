"""What English maps and reports call things holds no Chinese."""

import csv
import re
from pathlib import Path

import pytest

from inputs import builtin

CHINESE = re.compile(r"[\u2e80-\u9fff]")
CASES = Path(builtin.__file__).parent / "cases"


@pytest.mark.parametrize("case", ["delta-province", "delta-city"])
def test_english_names_of_a_built_in_case_hold_no_chinese(case):
    found = []
    folder = CASES / case
    for table in sorted(folder.glob("*.csv")):
        with table.open(encoding="utf-8", newline="") as file:
            found += [
                (table.name, row["name_en"])
                for row in csv.DictReader(file)
                if CHINESE.search(row.get("name_en") or "")
            ]
    assert (folder / "targets.csv").is_file()
    assert not found
