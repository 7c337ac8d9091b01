"""Headers and cells: one fault per test, told with row, column, value and fix."""

import pytest

from inputs.errors import InputProblems
from inputs.load import load_case

NUMBER = "Write digits with a point, without separators."
FINITE = "Write a number, or leave the cell blank."
WHOLE = "Write digits only."
CODE = "Use letters, digits and single underscores, at most 24 characters."

FAULTS = [
    ("regions.csv", "gdp_yi_cny", "gdp_yi_cn", [
        "regions.csv row 1, column gdp_yi_cn: is not a column of this table. "
        "Did you mean 'gdp_yi_cny'?"]),
    ("regions.csv", "region,province", "province,province", [
        "regions.csv row 1, column province: is there twice. Delete one of the two.",
        "regions.csv row 1, column region: is missing. Add the column."]),
    ("sectors.csv", "sector,base_share", "sector,", [
        "sectors.csv row 1: has no name over column 2. Name it."]),
    ("sectors.csv", "sector,base_share", "Sector,base_share", [
        "sectors.csv row 1, column Sector: is not a column of this table. Did you mean 'sector'?",
        "sectors.csv row 1, column sector: is missing. Add the column."]),
    ("talent.csv", "class,", "class_,", [
        "talent.csv row 1, column class: is missing. Add the column.",
        "talent.csv row 1, column class_: is not a column of this table. Did you mean 'class'?"]),
    ("land.csv", "320500,2023,0.5", "320500,2023", [
        "land.csv row 2: has 2 cells, and the header has 3. Quote a cell that holds commas, quotes "
        'or line breaks, and double quotes inside: "a ""b""".']),
    ("land.csv", "320500,2023,0.5", "320500,2023,0,5", [
        "land.csv row 2: has 4 cells, and the header has 3. Quote a cell that holds commas, quotes "
        'or line breaks, and double quotes inside: "a ""b""".']),
    ("land.csv", "320500,2024", "\n320500,2024", ["land.csv row 3: is blank. Delete the row."]),
    ("land.csv", "320500,2024", ",,\n320500,2024", ["land.csv row 3: is blank. Delete the row."]),
    ("land.csv", "2023,0.5", "2023,", [
        "land.csv row 2, column available_km2: is missing. Fill it in."]),
    ("land.csv", "2023,0.5", "2023,half", [
        f"land.csv row 2, column available_km2: 'half' is not a number. {NUMBER}"]),
    ("land.csv", "2023,0.5", "2023,-0.5", [
        "land.csv row 2, column available_km2: '-0.5' is below 0, the least it can be."]),
    ("land.csv", "2023,0.5", "2023,NaN", [
        f"land.csv row 2, column available_km2: 'NaN' is not a finite number. {FINITE}"]),
    ("land.csv", "2023,0.5", "2023,inf", [
        f"land.csv row 2, column available_km2: 'inf' is not a finite number. {FINITE}"]),
    ("land.csv", "2023,0.5", "2023,-Infinity", [
        f"land.csv row 2, column available_km2: '-Infinity' is not a finite number. {FINITE}"]),
    ("land.csv", "2023,0.5", "2023,1e400", [
        f"land.csv row 2, column available_km2: '1e400' is not a finite number. {FINITE}"]),
    ("land.csv", "2023,0.5", "2023,1e10", [
        "land.csv row 2, column available_km2: '1e10' is above 1e+09, the most it can be."]),
    ("regions.csv", "上海,44653", '上海,"44,653"', [
        f"regions.csv row 2, column gdp_yi_cny: '44,653' is not a number. {NUMBER}"]),
    ("land.csv", "2023,0.5", "2023.5,0.5", [
        f"land.csv row 2, column year: '2023.5' is not a whole number. {WHOLE}"]),
    ("land.csv", "2023,0.5", "23,0.5", [
        "land.csv row 2, column year: '23' is below 1900, the least it can be."]),
    ("talent.csv", "30,0.05", "30,1.05", [
        "talent.csv row 2, column deployable: '1.05' is above 1, the most it can be."]),
    ("hosts.csv", "1.3", "0.9", [
        "hosts.csv row 2, column pue: '0.9' is below 1, the least it can be."]),
    ("sectors.csv", "cars", "new-cars", [
        f"sectors.csv row 2, column sector: 'new-cars' is not a code. {CODE}"]),
    ("sectors.csv", "cars", "汽车", [
        f"sectors.csv row 2, column sector: '汽车' is not a code. {CODE}"]),
    ("sectors.csv", "cars", "c" * 25, [
        f"sectors.csv row 2, column sector: '{'c' * 25}' is longer than 24 characters. "
        "Shorten it."]),
    ("projects.csv", "false", "maybe", [
        "projects.csv row 2, column mandated: 'maybe' is neither true nor false. "
        "Write true or false."]),
    ("provides.csv", "energy", "enrgy", [
        "provides.csv row 4, column resource: 'enrgy' is not one of 'training', 'compute', "
        "'energy' or 'matching'. Did you mean 'energy'?"]),
    ("sites.csv", ",out", ",outside", [
        "sites.csv row 4, column locked: 'outside' is not one of '', 'in' or 'out'. "
        "Did you mean 'out'?"]),
    ("sectors.csv", "chips", "cars", [
        "sectors.csv row 3, column sector: 'cars' is already in row 2. "
        "Delete one of the two rows."]),
    ("energy.csv", "310000,2024", "310000,2023", [
        "energy.csv row 3, column region, year: '310000/2023' is already in row 2. "
        "Delete one of the two rows."]),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "expected"), FAULTS)
def test_a_fault_is_told_with_its_place_value_and_fix(break_case, file, old, new, expected):
    with pytest.raises(InputProblems) as caught:
        load_case(break_case(file, old, new))
    own = [problem.text() for problem in caught.value.problems if problem.file == file]
    assert own == expected


def test_the_row_is_that_of_the_spreadsheet_even_after_a_line_break_in_a_cell(write_case):
    papers = 'paper,title\np001,"one\ntwo\nthree"\np 2,x\n'
    with pytest.raises(InputProblems) as caught:
        load_case(write_case({"papers.csv": papers}))
    assert caught.value.problems[0].row == 3


def test_a_table_with_a_fault_in_every_cell_is_given_up(write_case):
    content = "region,year,available_km2\n" + "a b,x,y\n" * 100_000
    with pytest.raises(InputProblems) as caught:
        load_case(write_case({"land.csv": content}))
    assert len(caught.value.problems) == 1000
    lines = str(caught.value).splitlines()
    assert len(lines) == 201
    assert lines[-1] == "… and 800 more."
