"""The cell where each line of a lever or a scenario stands is known."""

from inputs.workbook.cells import Cells
from inputs.workbook.positions import Spot
from inputs.workbook.text_rows import read_text_rows, spots

ROWS = [
    ["yaml", "mine", "lever"],
    ["\n\nname_en: x\nset: {}", "", "dry"],
    ["rules: {}\r\n", "", ""],
    ["{}", "", "wet"],
]


def test_every_line_has_its_cell_across_rows_and_below_blank_lines():
    rows = read_text_rows("my.xlsx", {"levers": Cells(ROWS)})
    assert [row.text for row in rows.levers] == ["name_en: x\nset: {}\nrules: {}", "{}"]
    assert spots("my.xlsx", rows)["my.xlsx: levers.yaml"][:5] == (
        Spot("levers", 2, "C2", 1),
        Spot("levers", 2, "A2", 3),
        Spot("levers", 2, "A2", 4),
        Spot("levers", 3, "A3", 1),
        Spot("levers", 3, "A3", 2),
    )


def test_lines_and_spots_are_the_same_in_number():
    head = ["scenario", "yaml"]
    rows = read_text_rows("b", {"scenarios": Cells([head, ["a", "name: x\nset:\n  y: 1"]])})
    (scenario,) = rows.scenarios
    assert len(scenario.lines) == len(scenario.text.splitlines()) == 3
    assert list(spots("b", rows)) == ["b: scenarios/a.yaml"]


def test_sheets_without_a_row_have_no_text():
    rows = read_text_rows("b", {"levers": Cells([["lever", "yaml"]])})
    assert rows == ((), (), ())
    assert spots("b", rows) == {}
