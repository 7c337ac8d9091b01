"""The file of a workbook, known to be harmless before anything in it is understood.

A workbook is a zip archive of XML parts that anybody may have made. Sizes are looked at before a
part is unpacked, and a part that declares its own entities is refused.
"""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from inputs.errors import InputProblems, Problem, shown
from inputs.workbook.facts import SheetFacts, sheet_facts

LARGEST_PACKAGE = 64 * 2**20
"""Bytes of the largest workbook; one of 41 cities has 1 MB."""

LARGEST_UNPACKED = 200 * 2**20
"""Bytes that the parts may have together; those of 41 cities have some 20 MB."""

LARGEST_RATIO = 400
"""Times that a part may grow when it is unpacked; a table of equal rows grows a hundredfold."""

SMALL_PART = 4 * 2**20
"""Bytes below which a part may grow as it likes."""

MOST_PARTS = 5_000
"""Parts of the largest workbook; one of a case has some 200."""

SAVE_AS = "Save it in Excel or LibreOffice as an Excel workbook (.xlsx)."

OLD, ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
"""Namespace of the strict kind of workbook, which openpyxl finds empty."""

STRICT_FIX = "Save it as Excel Workbook (.xlsx), without 'Strict'."

UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
PROTECTED = "EncryptedPackage".encode("utf-16-le")

UNWANTED = (
    ("vbaproject.bin", "holds macros", SAVE_AS),
    ("xl/externallinks/", "links to other workbooks", "Replace the links by their values."),
    ("xl/workbook.bin", "is a binary workbook (.xlsb)", SAVE_AS),
    ("content.xml", "is an OpenDocument spreadsheet", SAVE_AS),
)
"""Ends or beginnings of part names that are refused, in small letters, and why."""


class Package(NamedTuple):
    """Name and bytes of a workbook, and what is special in its parts that are sheets."""

    name: str
    data: bytes
    facts: Mapping[str, SheetFacts]


LIST = "xl/_rels/workbook.xml.rels"
"""The part that lists the parts of all sheets."""

LISTED = re.compile(rb'Target="((?:/xl/)?worksheets/[^"]+)"')


class _ForbiddenError(Exception):
    """A part says what no workbook needs to say."""


def open_package(path: Path) -> Package:
    """The workbook at the path, or one problem that says why it is not read."""
    name, data = path.name, _bytes_of(path)
    _refuse_other_kinds(name, data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _refuse_parts(name, archive.infolist())
            facts = {part: _inspect(name, archive, part) for part in archive.namelist()}
            _refuse_lost_sheets(name, archive)
    except InputProblems:
        raise
    except Exception as error:  # an archive can be broken in more ways than zipfile names
        raise _refused(name, "is damaged, or no workbook at all", SAVE_AS) from error
    return Package(name, data, {part: found for part, found in facts.items() if found})


def _refused(name: str, message: str, fix: str) -> InputProblems:
    return InputProblems([Problem(name, message=message, fix=fix)])


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise _refused(path.name, "is not a file", "Put a workbook there.")
        with path.open("rb") as stream:
            data = stream.read(LARGEST_PACKAGE + 1)
    except OSError as error:
        reason = error.strerror or "the system refused"
        raise _refused(path.name, f"cannot be read ({reason})", "") from error
    if len(data) > LARGEST_PACKAGE:
        message = f"has more than {LARGEST_PACKAGE:,} bytes"
        raise _refused(path.name, message, "Remove rows that the case does not need.")
    return data


def _refuse_other_kinds(name: str, data: bytes) -> None:
    if data.startswith(OLD) and PROTECTED in data:
        raise _refused(name, "is protected by a password", "Save it without one.")
    if data.startswith(OLD):
        raise _refused(name, "is a workbook of the old kind (.xls)", SAVE_AS)
    if not data.startswith(ZIP):
        seen = "is empty" if not data else "is not a workbook, whatever its name says"
        raise _refused(name, seen, SAVE_AS)


def _refuse_parts(name: str, parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS:
        raise _refused(name, f"has {len(parts):,} parts, more than {MOST_PARTS:,}", SAVE_AS)
    for part in parts:
        for mark, message, fix in UNWANTED:
            if part.filename.lower().startswith(mark) or part.filename.lower().endswith(mark):
                raise _refused(name, message, fix)
        if part.file_size > SMALL_PART and part.file_size > LARGEST_RATIO * part.compress_size:
            message = f"grows more than {LARGEST_RATIO}-fold when it is unpacked"
            raise _refused(name, message, "Copy the tables into a new workbook.")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > LARGEST_UNPACKED:
        message = f"unpacks to {unpacked:,} bytes, and the limit is {LARGEST_UNPACKED:,}"
        raise _refused(name, message, "Remove rows and formats that the case does not need.")


def _refuse_lost_sheets(name: str, archive: zipfile.ZipFile) -> None:
    """Every sheet that the workbook lists is there: a lost one would silently drop its rule."""
    parts = set(archive.namelist())
    listed = LISTED.findall(archive.read(LIST)) if LIST in parts else []
    for target in listed:
        part = target.decode("utf-8", "replace").removeprefix("/xl/")
        if f"xl/{part}" not in parts:
            raise _refused(name, f"has lost its part {shown(part)}", SAVE_AS)


def _inspect(name: str, archive: zipfile.ZipFile, part: str) -> SheetFacts | None:
    """Facts of a sheet, none of other parts; a part with a document type is refused."""
    data = archive.read(part)
    try:
        _refuse_declarations(data)
    except _ForbiddenError as error:
        message = f"is not what a spreadsheet writes: its part {shown(part)} {error}"
        raise _refused(name, message, SAVE_AS) from error
    if part.endswith("workbook.xml") and STRICT in data:
        raise _refused(name, "is saved as Strict Open XML", STRICT_FIX)
    return sheet_facts(data) if b"sheetData" in data else None


def _refuse_declarations(data: bytes) -> None:
    """The part declares no document type and no encoding but UTF-8; other faults show later."""
    if data[:2] in UTF_16:
        raise _ForbiddenError("is not in UTF-8")
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return
    parser = expat.ParserCreate()
    parser.XmlDeclHandler = _refuse_encoding
    parser.StartDoctypeDeclHandler = _refuse_document_type
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        return


def _refuse_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding and encoding.lower() not in ("utf-8", "us-ascii"):
        raise _ForbiddenError("is not in UTF-8")


def _refuse_document_type(*_: object) -> None:
    raise _ForbiddenError("declares a document type")
