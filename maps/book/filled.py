"""A table of a run as it stands on its sheet: columns with headings, cells, and their places."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from inputs.errors import InputProblems, Problem
from inputs.workbook.layout import column_letter
from maps.book.chinese_cells import chinese
from maps.book.columns import column_of
from maps.book.measures import MEASURES
from maps.book.naming import NameColumn, Naming
from maps.book.tables import Sheet
from maps.book.twins import twins
from maps.words import Lang
from optimizer.plan.plan import Cell, Table

MOST_ROWS = 1_048_576 - 5
"""Rows that a sheet holds below its headings."""

TITLE, SAYS, SUMS, LAST_YEAR, HEADING, FIRST = range(6)
"""Rows of a sheet from the top; the table begins at FIRST."""


class Field(NamedTuple):
    """A column of a sheet. `key` is the column's name in the run, or that of added words."""

    key: str
    heading: str
    measure: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Filled:
    """A sheet with its name and the columns that stand on it."""

    sheet: Sheet
    name: str
    fields: tuple[Field, ...]
    count: int

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The position of every column by its key; the first is 0."""
        return {field.key: place for place, field in enumerate(self.fields)}

    @cached_property
    def twins(self) -> Mapping[str, frozenset[str]]:
        """Of every column of codes those that a spreadsheet takes for one another."""
        codes = (field for field in self.fields if field.measure == "code")
        return {field.key: twins(map(str, set(field.cells))) for field in codes}

    @property
    def last(self) -> int:
        """The last row of the table, or the first where it has none."""
        return FIRST + max(self.count, 1) - 1

    def span(self, key: str) -> str:
        """The cells of a column on this sheet, for a formula on it."""
        letters = column_letter(self.places[key] + 1)
        return f"${letters}${FIRST + 1}:${letters}${self.last + 1}"

    def far_span(self, key: str) -> str:
        """The cells of a column, for a formula on another sheet."""
        return f"'{self.name}'!{self.span(key)}"

    @property
    def whole(self) -> str:
        """Headings and rows of the table."""
        return f"$A${HEADING + 1}:${column_letter(len(self.fields))}${self.last + 1}"

    def cells(self, key: str) -> tuple[Cell, ...]:
        """The cells of a column."""
        return self.fields[self.places[key]].cells

    def has(self, *keys: str) -> bool:
        """Whether all these columns are there."""
        return all(key in self.places for key in keys)


def fill(table: Table, sheet: Sheet, naming: Naming, lang: Lang) -> Filled:
    """The table with words beside its codes, under headings with their units.

    Raises InputProblems for a table that is longer than a sheet, of which Excel would lose the end.
    """
    if len(table.rows) > MOST_ROWS:
        message = f"has {len(table.rows):,} rows, and a sheet holds {MOST_ROWS:,}"
        fix = "Read the CSV file itself, or report as .gpkg."
        raise InputProblems([Problem(f"{sheet.table}.csv", message=message, fix=fix)])
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    fields: list[Field] = []
    words = list(naming.columns(sheet.table, table.columns))
    for column in table.columns:
        fields.append(_given(sheet.table, column, [row[column] for row in rows], lang))
        fields += [_worded(w, rows, lang) for w in words if w.after == column]
    name = sheet.zh if lang == "zh" else sheet.en
    return Filled(sheet, name, tuple(fields), len(rows))


def _given(table: str, name: str, cells: list[Cell], lang: Lang) -> Field:
    column = column_of(table, name)
    measure = MEASURES[column.measure]
    heading, unit = (column.zh, measure.unit_zh) if lang == "zh" else (column.en, measure.unit_en)
    plain = column.measure in ("code", "year", "flag") or not unit
    shown = (
        heading if plain else f"{heading}\n（{unit}）" if lang == "zh" else f"{heading}\n({unit})"
    )
    return Field(name, shown, column.measure, tuple(_shown(name, cell, lang) for cell in cells))


def _worded(words: NameColumn, rows: list[dict[str, Cell]], lang: Lang) -> Field:
    heading = words.zh if lang == "zh" else words.en
    return Field(words.key, heading, words.measure, tuple(words.read(row) for row in rows))


def _shown(column: str, cell: Cell, lang: Lang) -> Cell:
    """Words and truth values in the language."""
    if lang == "zh":
        return chinese(column, cell)
    return ("yes" if cell else "no") if isinstance(cell, bool) else cell
