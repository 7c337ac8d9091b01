"""Files that are missing, unknown, too large, not files, or in another encoding."""

import os
import tracemalloc

import pytest

from inputs import csv_text, file_text
from inputs.errors import InputProblems
from inputs.load import load_case, load_case_with_notes


def problem_lines(folder) -> list[str]:
    with pytest.raises(InputProblems) as caught:
        load_case(folder)
    return str(caught.value).splitlines()


@pytest.mark.parametrize("name", ["case.yaml", "regions.csv", "sectors.csv", "projects.csv"])
def test_a_missing_required_file_is_told(write_case, name):
    assert f"{name}: is missing. Put it into case." in problem_lines(write_case({name: None}))


def test_an_unknown_table_is_told_with_the_nearest(write_case):
    lines = problem_lines(write_case({"region.csv": "region\n"}))
    assert lines == ["region.csv: is not a table of a case. Did you mean 'regions.csv'?"]


def test_a_table_in_capitals_is_told(write_case):
    lines = problem_lines(write_case({"MOVES.CSV": "class,from,to\n"}))
    assert lines == ["MOVES.CSV: is not a table of a case. Did you mean 'moves.csv'?"]


def test_files_that_are_no_tables_are_left_alone(write_case):
    folder = write_case({"README.md": "x", ".~lock.regions.csv": "x", "levers.yaml": "{"})
    (folder / "scenarios").mkdir()
    assert load_case(folder).regions


@pytest.mark.parametrize("name", ["case.yaml", "regions.csv", "land.csv"])
def test_a_folder_where_a_file_should_be_is_told(write_case, name):
    folder = write_case({name: None})
    (folder / name).mkdir()
    assert f"{name}: is not a file. Put a file there." in problem_lines(folder)


def test_a_pipe_where_a_table_should_be_is_told_without_waiting(write_case):
    folder = write_case({"land.csv": None})
    os.mkfifo(folder / "land.csv")
    assert problem_lines(folder) == ["land.csv: is not a file. Put a file there."]


def test_a_link_out_of_the_case_is_told(write_case, tmp_path):
    folder = write_case({"land.csv": None})
    (tmp_path / "secret.csv").write_text("region,year,available_km2\n")
    (folder / "land.csv").symlink_to(tmp_path / "secret.csv")
    assert problem_lines(folder) == [
        "land.csv: is a link that leads out of the case. Put the file itself into the folder."
    ]


def test_a_broken_link_and_a_link_to_itself_are_told(write_case):
    folder = write_case({"land.csv": None, "energy.csv": None})
    (folder / "land.csv").symlink_to(folder / "nothing.here")
    (folder / "energy.csv").symlink_to(folder / "energy.csv")
    assert {line.split(":")[0] for line in problem_lines(folder)} == {"land.csv", "energy.csv"}


def test_a_link_within_the_case_is_followed(write_case, good):
    folder = write_case({"land.csv": None})
    (folder / "land2024.txt").write_text(good["land.csv"])
    (folder / "land.csv").symlink_to(folder / "land2024.txt")
    assert load_case(folder).land


def test_an_unreadable_file_is_told(write_case, monkeypatch):
    folder = write_case()

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert "regions.csv: cannot be read (Permission denied)." in problem_lines(folder)


@pytest.mark.parametrize("content", [b"", b"\n\n", b" , ,\n"])
@pytest.mark.parametrize("name", ["regions.csv", "sites.csv"])
def test_an_empty_file_is_told(write_case, name, content):
    assert f"{name}: is empty. Write a header and rows." in problem_lines(
        write_case({name: content})
    )


def test_a_required_table_with_a_header_only_is_told(write_case):
    lines = problem_lines(write_case({"sectors.csv": "sector\n"}))
    assert lines == ["sectors.csv: has a header but no row. Add a row."]


def test_a_table_of_ten_million_rows_is_refused_at_the_limit(write_case):
    folder = write_case({"land.csv": b"a,1,2\n" * 10_000_000})
    tracemalloc.start()
    lines = problem_lines(folder)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert lines == [
        "land.csv: has more than 500,000 rows. Remove rows that the case does not need."
    ]
    assert peak < 400 * 2**20


def test_ten_million_blank_lines_are_refused_at_the_limit(write_case):
    folder = write_case({"land.csv": b"\n" * 10_000_000})
    assert "has more than 500,000 rows" in problem_lines(folder)[0]


def test_a_file_above_the_byte_limit_is_refused_before_it_is_read(write_case):
    folder = write_case({"land.csv": None})
    with (folder / "land.csv").open("wb") as stream:
        stream.truncate(file_text.LARGEST_FILE + 1)
    tracemalloc.start()
    lines = problem_lines(folder)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert lines == [
        "land.csv: has 67,108,865 bytes, and the limit is 67,108,864. "
        "Remove rows that the case does not need."
    ]
    assert peak < 20 * 2**20


def test_a_line_without_end_is_refused(write_case):
    content = "region,year,available_km2\n" + "x" * (csv_text.LONGEST_LINE + 1)
    assert problem_lines(write_case({"land.csv": content}))[0].startswith(
        "land.csv row 2: has more than 100,000 characters in a line."
    )


def test_a_quote_that_is_never_closed_is_told(write_case):
    lines = problem_lines(write_case({"land.csv": 'region,year,available_km2\n"320500,2023,1\n'}))
    assert lines[0].startswith("land.csv row 2: unexpected end of data. Quote a cell")


def test_text_after_a_closed_quote_is_told(write_case):
    lines = problem_lines(write_case({"papers.csv": 'paper,title\np001,"a"b\n'}))
    assert lines[0].startswith("papers.csv row 2: ")


def test_a_nul_byte_is_told_with_its_row(write_case):
    lines = problem_lines(write_case({"sectors.csv": b"sector\ncars\nchi\0ps\n"}))
    assert lines[0] == (
        "sectors.csv row 3: holds a NUL byte, as UTF-16 text does. "
        "Save it as UTF-8 (in Excel: CSV UTF-8)."
    )


@pytest.mark.parametrize("encoding", ["gbk", "gb18030"])
def test_a_chinese_table_in_gbk_is_read_with_a_note(write_case, good, encoding):
    folder = write_case({"regions.csv": good["regions.csv"].encode(encoding)})
    case, notes, _ = load_case_with_notes(folder)
    assert case.regions["310000"].name_zh == "上海"
    assert [note.text() for note in notes] == [
        "regions.csv: was read as GBK (GB18030), not UTF-8. Save it as UTF-8 (in Excel: CSV UTF-8)."
    ]


def test_a_head_in_gbk_is_read_with_a_note(write_case, good):
    head = good["case.yaml"].replace("three regions", "长三角三地算例")
    case, notes, _ = load_case_with_notes(write_case({"case.yaml": head.encode("gbk")}))
    assert case.settings.name == "长三角三地算例"
    assert [note.file for note in notes] == ["case.yaml"]


def test_a_byte_order_mark_of_utf8_is_no_part_of_the_header(write_case, good):
    assert load_case(write_case({"regions.csv": good["regions.csv"].encode("utf-8-sig")})).regions


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-16", "is UTF-16 text"),
        ("utf-32", "is UTF-32 text"),
        ("utf-16-le", "holds a NUL byte, as UTF-16 text does"),
    ],
)
def test_utf16_and_utf32_are_refused_by_name(write_case, good, encoding, told):
    lines = problem_lines(write_case({"regions.csv": good["regions.csv"].encode(encoding)}))
    assert told in lines[0]
    assert len(lines) == 1


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Zürich,Genève,Ærø", "cp1252"),
        ("café", "latin-1"),
        ("長三角區域協調發展與產業佈局規劃", "big5"),
    ],
)
def test_other_encodings_are_refused_and_not_taken_for_chinese(write_case, text, encoding):
    table = f"sector,name_zh\ncars,{text.replace(',', ' ')}\nchips,x\n".encode(encoding)
    lines = problem_lines(write_case({"sectors.csv": table}))
    assert lines[0].startswith("sectors.csv row 2: is not UTF-8 (byte 0x")
    assert "Save it as UTF-8" in lines[0]
