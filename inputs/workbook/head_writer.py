"""The settings of a case as a sheet: name, value, default, what it takes, what it means."""

from collections.abc import Mapping
from typing import Any

from pydantic.fields import FieldInfo

from inputs.columns import is_number
from inputs.field_words import takes
from inputs.settings import Settings
from inputs.workbook.chinese import SETTING_MEANINGS
from inputs.workbook.choices import Choice
from inputs.workbook.formats import Formats
from inputs.workbook.head_sheet import choices, is_list
from inputs.workbook.layout import HEAD_COLUMNS, setting_fields
from inputs.workbook.notes import blank_words
from inputs.workbook.table_writer import Cell, validation, write_cell

WIDTHS = (24, 26, 18, 44, 60, 48)
"""Widths of the columns in characters, in the order of HEAD_COLUMNS."""


def write_head(sheet: Any, formats: Formats, settings: Settings) -> None:
    """The sheet lists every setting; the value is blank where the case takes the default."""
    given = given_settings(settings)
    for position, (name, width) in enumerate(zip(HEAD_COLUMNS, WIDTHS, strict=True)):
        sheet.set_column(position, position, width, formats.prose)
        heading = formats.required_heading if position < 2 else formats.heading
        sheet.write_string(0, position, name, heading)
    for row, (name, info) in enumerate(setting_fields().items(), 1):
        look = formats.number if is_number(info) else formats.text
        sheet.write_string(row, 0, name, formats.key_text)
        sheet.write_blank(row, 1, None, look)
        write_cell(sheet, row, 1, given.get(name), look)
        for position, text in enumerate(_explained(name, info), 2):
            sheet.write_string(row, position, text, formats.prose)
        offered = choices(info)
        if offered:
            sheet.data_validation(row, 1, row, 1, validation(Choice(offered, True)))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(setting_fields()), len(HEAD_COLUMNS) - 1)


def _explained(name: str, info: FieldInfo) -> tuple[str, ...]:
    default = "on" if info.default is True else blank_words(info)
    kind = f"{takes(info)} (a, b)" if is_list(info) else takes(info)
    kind = "on, off" if info.annotation is bool else kind
    return default, kind, str(info.description), SETTING_MEANINGS.get(name, "")


def given_settings(settings: Settings) -> Mapping[str, Cell]:
    """Every setting that was given, by its dotted name."""
    found: dict[str, Cell] = {}
    _flatten(settings.model_dump(mode="json", by_alias=True, exclude_unset=True), "", found)
    return found


def _flatten(group: Mapping[str, Any], prefix: str, found: dict[str, Cell]) -> None:
    for name, value in group.items():
        if isinstance(value, dict):
            _flatten(value, f"{prefix}{name}.", found)
        elif isinstance(value, bool):
            found[f"{prefix}{name}"] = "on" if value else "off"
        else:
            found[f"{prefix}{name}"] = ", ".join(value) if isinstance(value, list) else value
