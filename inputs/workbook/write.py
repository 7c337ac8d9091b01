"""A case becomes the bytes of one workbook."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from inputs.case import Case
from inputs.errors import Problem, refuse_if_any
from inputs.tables import TABLES
from inputs.workbook.chinese import SHEET_TITLES
from inputs.workbook.formats import Formats, add_formats
from inputs.workbook.guide import GUIDE_ROWS
from inputs.workbook.head_writer import given_settings, write_head
from inputs.workbook.layout import GUIDE, LEVERS, NAMED, SCENARIOS, SHEETS, TEXT, Texts
from inputs.workbook.table_writer import write_cell, write_table
from inputs.workbook.texts import pieces_of, split_levers, text_faults

CREATED = datetime(1980, 1, 1)
"""Date that a workbook says it was made, so that the same case gives the same bytes."""

AMBIGUOUS = re.compile("x005F_|_x(?:00[01][0-9A-F]|FFF[EF])_")
"""What a workbook keeps for characters that XML cannot hold; as text it would not read back."""

AS_IT_IS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Nothing that a cell says is run, linked or turned into something else."""


def workbook_bytes(case: Case, texts: Texts) -> bytes:
    """A workbook that reads back as the same case with the same levers and scenarios."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - start-up

    refuse_if_any([*text_faults(texts), *_ambiguous(case, texts)])
    content = BytesIO()
    book = Workbook(content, AS_IT_IS)
    book.set_properties({"title": case.settings.name, "created": CREATED})
    formats = add_formats(book)
    _write_guide(book.add_worksheet(GUIDE), formats)
    write_head(book.add_worksheet(SHEETS[0]), formats, case.settings)
    for table in TABLES:
        write_table(book.add_worksheet(table.name), formats, case, table)
    _write_texts(book.add_worksheet(LEVERS), formats, LEVERS, split_levers(texts.levers))
    scenarios = [(name, text.rstrip()) for name, text in texts.scenarios.items()]
    _write_texts(book.add_worksheet(SCENARIOS), formats, SCENARIOS, scenarios)
    book.close()
    return content.getvalue()


def _ambiguous(case: Case, texts: Texts) -> Iterator[Problem]:
    """Texts that a workbook cannot tell from a character that XML does not hold."""
    fix = "Keep the case as a folder, or change the text."
    found = [("case.yaml", 0, *item) for item in _strings(given_settings(case.settings))]
    for table in TABLES:
        for row, record in enumerate(getattr(case, table.name).values(), 2):
            found += [(f"{table.name}.csv", row, *item) for item in _strings(vars(record))]
    found += [("levers.yaml", 0, "", texts.levers)]
    found += [(f"{name}.yaml", 0, "", text) for name, text in texts.scenarios.items()]
    for file, row, field, text in found:
        if AMBIGUOUS.search(text):
            message = "cannot be written to a workbook"
            yield Problem(file, row, field, text, message, fix)


def _strings(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The texts among the values with the marks that may be ambiguous, by field."""
    return (
        (name, value) for name, value in values.items() if isinstance(value, str) and "x" in value
    )


def _write_guide(sheet: Any, formats: Formats) -> None:
    sheet.set_column(0, 0, 24, formats.title)
    sheet.set_column(1, 2, 70, formats.prose)
    for column, heading in enumerate(("", "中文", "English")):
        sheet.write_string(0, column, heading, formats.heading)
    for row, advice in enumerate(GUIDE_ROWS, 1):
        for column, text in enumerate(advice):
            sheet.write_string(row, column, text, formats.prose if column else formats.title)
    _write_index(sheet, formats, len(GUIDE_ROWS) + 2)
    sheet.freeze_panes(1, 1)


def _write_index(sheet: Any, formats: Formats, top: int) -> None:
    """The list of sheets, each a link to its sheet."""
    for column, heading in enumerate(("工作表 Sheet", "内容", "holds")):
        sheet.write_string(top, column, heading, formats.heading)
    records = {table.name: str(table.record.__doc__).splitlines()[0] for table in TABLES}
    others = {"case": "Settings: horizon, stages, rules, methods.", LEVERS: "Policy levers.",
              SCENARIOS: "Scenarios."}  # fmt: skip
    for row, name in enumerate(SHEETS, top + 1):
        sheet.write_url(row, 0, f"internal:'{name}'!A1", None, name)
        sheet.write_string(row, 1, SHEET_TITLES.get(name, ""), formats.prose)
        sheet.write_string(row, 2, (records | others)[name], formats.prose)


def _write_texts(sheet: Any, formats: Formats, name: str, rows: list[tuple[str, str]]) -> None:
    sheet.set_column(0, 0, 26, formats.key_text)
    sheet.set_column(1, 1, 100, formats.source)
    sheet.write_string(0, 0, NAMED[name], formats.required_heading)
    sheet.write_string(0, 1, TEXT, formats.required_heading)
    pieces = [(code, *piece) for code, text in rows for piece in enumerate(pieces_of(text))]
    for row, (code, part, text) in enumerate(pieces, 1):
        write_cell(sheet, row, 0, None if part else code, formats.key_text)
        sheet.write_string(row, 1, text, formats.source)
    sheet.freeze_panes(1, 1)
