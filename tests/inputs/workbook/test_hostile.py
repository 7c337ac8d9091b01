"""A file that is no plain workbook is refused in one line before anything in it can do harm."""

import io
import zipfile

import pytest
from openpyxl import load_workbook

from inputs.errors import InputProblems
from inputs.load import load_case
from inputs.workbook import cells, package

SAVE_AS = "Save it in Excel or LibreOffice as an Excel workbook (.xlsx)."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", f"is empty. {SAVE_AS}"),
        (b"region,province\n", f"is not a workbook, whatever its name says. {SAVE_AS}"),
        (OLE, f"is a workbook of the old kind (.xls). {SAVE_AS}"),
        (OLE + "EncryptedPackage".encode("utf-16-le"),
         "is protected by a password. Save it without one."),
        (b"PK\x03\x04 and then nothing", f"is damaged, or no workbook at all. {SAVE_AS}"),
    ],
)  # fmt: skip
def test_a_file_of_another_kind_is_told_what_it_is(tmp_path, lines, data, expected):
    path = tmp_path / "my.xlsx"
    path.write_bytes(data)
    assert lines(path) == [f"my.xlsx: {expected}"]


@pytest.mark.parametrize("share", [0.3, 0.9, 0.999])
def test_a_truncated_workbook_is_refused(book, lines, share):
    data = book.read_bytes()
    book.write_bytes(data[: int(len(data) * share)])
    assert lines(book) == [f"my.xlsx: is damaged, or no workbook at all. {SAVE_AS}"]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("xl/vbaProject.bin", f"holds macros. {SAVE_AS}"),
        ("xl/externalLinks/externalLink1.xml",
         "links to other workbooks. Replace the links by their values."),
        ("xl/workbook.bin", f"is a binary workbook (.xlsb). {SAVE_AS}"),
        ("content.xml", f"is an OpenDocument spreadsheet. {SAVE_AS}"),
    ],
)  # fmt: skip
def test_a_workbook_with_an_unwanted_part_is_refused(patch, lines, part, expected):
    assert lines(patch(part, b"", b"<x/>")) == [f"my.xlsx: {expected}"]


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml",
                                  "[Content_Types].xml", "xl/media/image1.png"])  # fmt: skip
def test_entities_are_refused_wherever_they_are_declared(patch, lines, part):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
    assert lines(patch(part, b"", bomb)) == [
        f"my.xlsx: is not what a spreadsheet writes: its part {part} declares a document type. "
        f"{SAVE_AS}"
    ]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "latin-1"])
def test_a_part_that_is_not_in_utf_8_is_refused(patch, lines, codec):
    text = '<?xml version="1.0" encoding="ISO-8859-1"?><x/>'.encode(codec)
    assert lines(patch("xl/sharedStrings.xml", b"", text)) == [
        "my.xlsx: is not what a spreadsheet writes: its part xl/sharedStrings.xml is not in UTF-8. "
        f"{SAVE_AS}"
    ]


def test_a_part_that_grows_without_bounds_is_refused_before_it_is_unpacked(patch, lines):
    bomb = patch("xl/media/zeros.bin", b"", bytes(8 * 2**20))
    assert lines(bomb) == [
        "my.xlsx: grows more than 400-fold when it is unpacked. "
        "Copy the tables into a new workbook."
    ]


def test_parts_that_are_too_large_together_are_refused(book, lines, monkeypatch):
    monkeypatch.setattr(package, "LARGEST_UNPACKED", 1000)
    with zipfile.ZipFile(book) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
    assert lines(book) == [
        f"my.xlsx: unpacks to {unpacked:,} bytes, and the limit is 1,000. "
        "Remove rows and formats that the case does not need."
    ]


def test_a_file_that_is_too_large_is_refused(book, lines, monkeypatch):
    monkeypatch.setattr(package, "LARGEST_PACKAGE", 1000)
    assert lines(book) == [
        "my.xlsx: has more than 1,000 bytes. Remove rows that the case does not need."
    ]


def test_too_many_parts_are_refused(tmp_path, lines):
    path = tmp_path / "my.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(package.MOST_PARTS + 1):
            archive.writestr(f"p{number}.xml", "")
    assert lines(path) == [f"my.xlsx: has 5,001 parts, more than 5,000. {SAVE_AS}"]


def test_a_zip_of_something_else_is_refused(tmp_path, lines):
    path = tmp_path / "my.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("letter.txt", "dear planner")
    (line,) = lines(path)
    assert line.startswith("my.xlsx: is damaged, or no workbook at all (KeyError: ")


def test_a_strict_workbook_is_told_how_to_save(patch, lines):
    part = patch(
        "xl/workbook.xml",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    assert lines(part) == [
        "my.xlsx: is saved as Strict Open XML. Save it as Excel Workbook (.xlsx), without 'Strict'."
    ]


def _land(book) -> str:
    """The part of the sheet of land, the 22nd of the good workbook or wherever it stands."""
    names = load_workbook(book, read_only=True).sheetnames
    return f"xl/worksheets/sheet{names.index('land') + 1}.xml"


@pytest.mark.parametrize("row", [b"3000000", b"99999999999999"])
def test_a_cell_absurdly_far_below_is_refused_at_once(book, patch, lines, row):
    cell = b'<row r="%s"><c r="A%s"><v>1</v></c></row></sheetData>' % (row, row)
    (line,) = lines(patch(_land(book), b"</sheetData>", cell))
    assert line.startswith("my.xlsx sheet land row ")
    assert line.endswith(
        "has more than 500,000 rows, or cells far below its rows. "
        "Remove rows and columns that the case does not need."
    )


def test_a_cell_absurdly_far_to_the_right_is_refused(book, patch, lines):
    cell = b'<row r="9"><c r="XFD9"><v>1</v></c></row></sheetData>'
    assert lines(patch(_land(book), b"</sheetData>", cell)) == [
        "my.xlsx sheet land row 9: has more than 200 columns. "
        "Remove rows and columns that the case does not need."
    ]


def test_a_sheet_of_endless_blank_cells_is_given_up(book, patch, lines, monkeypatch):
    monkeypatch.setattr(cells, "MOST_CELLS", 100_000)
    wide = b"".join(b'<row r="%d"><c r="XFD%d"/></row>' % (row, row) for row in range(9, 99))
    (line,) = lines(patch(_land(book), b"</sheetData>", wide + b"</sheetData>"))
    assert line.startswith("my.xlsx sheet land row ")


def test_blank_formatted_rows_to_the_end_of_the_sheet_do_no_harm(book, patch, write_case):
    blank = b'<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>'
    assert load_case(patch(_land(book), b"</sheetData>", blank)) == load_case(write_case())


@pytest.mark.parametrize(
    "broken", [b'<row r="9"><c r="A9" t="s"><v>99999</v></c></row></sheetData>', b"</sheet",
               b'<row r="9"><c r="A9"><v>1.2.3</v></c></row></sheetData>']
)  # fmt: skip
def test_a_sheet_that_cannot_be_read_is_named(book, patch, lines, broken):
    (line,) = lines(patch(_land(book), b"</sheetData>", broken))
    assert line.startswith("my.xlsx sheet land: cannot be read (")
    assert line.endswith(SAVE_AS)


def test_any_cut_or_changed_byte_is_read_or_refused_in_words(book):
    """Every 997th byte changed in turn: never anything but a case or its problems."""
    data = book.read_bytes()
    for position in range(0, len(data), len(data) // 40):
        spoilt = bytearray(data)
        spoilt[position] ^= 0xFF
        book.write_bytes(spoilt)
        try:
            load_case(book)
        except InputProblems as error:
            assert str(error).startswith("my.xlsx")


def test_an_encrypted_part_is_refused(book, lines):
    """The flag that marks a part as encrypted is bit 0 of byte 6 of its header, and of byte 8 of
    its entry in the directory."""
    data = bytearray(book.read_bytes())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        directory = archive.start_dir
    data[6] |= 1
    data[directory + 8] |= 1
    book.write_bytes(data)
    assert lines(book) == [f"my.xlsx: is damaged, or no workbook at all. {SAVE_AS}"]


def test_a_workbook_that_lost_the_part_of_a_sheet_is_refused(book, lines):
    """Read without it, the case would silently have no such table, and its rule no limit."""
    with zipfile.ZipFile(book) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    lost = next(name for name in parts if name.startswith("xl/worksheets/sheet"))
    del parts[lost]
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    assert lines(book) == [f"my.xlsx: has lost its part {lost.removeprefix('xl/')}. {SAVE_AS}"]
