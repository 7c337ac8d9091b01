"""The sheets of a workbook as rows of text; openpyxl reads them, row by row."""

import warnings
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import Any, NamedTuple

from inputs.errors import InputProblems, Problem, did_you_mean, shown
from inputs.workbook.cells import Cells, read_cells
from inputs.workbook.layout import SHEETS, is_own_sheet
from inputs.workbook.package import SAVE_AS, Package

OWN_FIX = "Begin its name with '_' to keep it as your own."


class Sheets(NamedTuple):
    """Cells by name of the sheet, problems of sheets that are unknown or unreadable, and the names
    of all sheets.
    """

    cells: Mapping[str, Cells]
    problems: tuple[Problem, ...]
    names: tuple[str, ...] = ()


def read_sheets(package: Package, wanted: Collection[str] = SHEETS) -> Sheets:
    """The wanted sheets of a workbook; sheets that are neither known nor the planner's own are
    problems."""
    cells: dict[str, Cells] = {}
    problems: list[Problem] = []
    with _opened(package) as book:
        names = tuple(map(str, book.sheetnames))
        for sheet in book.worksheets:
            name = str(sheet.title)
            if name in wanted:
                try:
                    cells[name] = _cells(package, sheet)
                except InputProblems as error:
                    problems += error.problems
            elif name not in SHEETS and not is_own_sheet(name):
                fix = did_you_mean(name, SHEETS) or OWN_FIX
                message = "is not a sheet of a case"
                problems.append(Problem(package.name, message=message, fix=fix, sheet=name))
    return Sheets(cells, tuple(problems), names)


@contextmanager
def _opened(package: Package) -> Iterator[Any]:
    """The workbook as openpyxl reads it: results of formulas, no warnings, no links."""
    from openpyxl import load_workbook  # noqa: PLC0415 - start-up

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            data = BytesIO(package.data)
            book = load_workbook(data, read_only=True, data_only=True, keep_links=False)
        except Exception as error:  # a workbook can be broken in more ways than openpyxl names
            message = f"is damaged, or no workbook at all ({_words(error)})"
            raise InputProblems([Problem(package.name, message=message, fix=SAVE_AS)]) from error
        try:
            yield book
        finally:
            book.close()


def _cells(package: Package, sheet: Any) -> Cells:
    """The cells of one sheet, whatever size it says that it has."""
    name = str(sheet.title)
    # openpyxl keeps the part of a sheet to itself, and the facts are known by part.
    facts = package.facts.get(sheet._worksheet_path)
    sheet.reset_dimensions()
    try:
        return read_cells(package.name, name, sheet.iter_rows(values_only=True), facts)
    except InputProblems:
        raise
    except Exception as error:  # see above
        message = f"cannot be read ({_words(error)})"
        problem = Problem(package.name, message=message, fix=SAVE_AS, sheet=name)
        raise InputProblems([problem]) from error


def _words(error: Exception) -> str:
    return shown(f"{type(error).__name__}: {error}")
