"""The good case as a workbook, and ways to spoil one thing in it."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from inputs.errors import InputProblems
from inputs.load import load_case
from inputs.save import save_workbook
from inputs.workbook.layout import GUIDE

Edit = Callable[[Callable[[Workbook], object]], Path]


@pytest.fixture(scope="session")
def kept() -> dict[str, bytes]:
    """The workbook without guide, empty tables and notes, once it is made: it opens quickly."""
    return {}


@pytest.fixture
def book(write_case, tmp_path, kept) -> Path:
    """The good case of three regions as `my.xlsx`."""
    path = tmp_path / "my.xlsx"
    if not kept:
        opened = load_workbook(save_workbook(load_case(write_case()), path))
        opened.remove(opened[GUIDE])
        for sheet in opened.worksheets:
            if sheet.max_row == 1 and sheet.title not in ("vouchers", "levers", "scenarios"):
                opened.remove(sheet)
            for cell in sheet[1]:
                cell.comment = None
        opened.save(path)
        kept["my.xlsx"] = path.read_bytes()
    path.write_bytes(kept["my.xlsx"])
    return path


@pytest.fixture
def edit(book) -> Edit:
    """Changes the workbook as a person would, by openpyxl, and returns its path."""

    def change(what: Callable[[Workbook], object]) -> Path:
        opened = load_workbook(book)
        what(opened)
        opened.save(book)
        return book

    return change


@pytest.fixture
def patch(book):
    """Replaces bytes in one part of the workbook, or adds a part, and returns its path."""

    def change(part: str, old: bytes, new: bytes) -> Path:
        with zipfile.ZipFile(book) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        if old:
            assert old in parts[part], f"{old!r} is not in {part}"
            parts[part] = parts[part].replace(old, new, 1)
        else:
            parts[part] = new
        with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        return book

    return change


@pytest.fixture
def lines():
    """What is wrong with a case, a line for each problem."""

    def of(source: Path) -> list[str]:
        with pytest.raises(InputProblems) as caught:
            load_case(source)
        return str(caught.value).splitlines()

    return of
