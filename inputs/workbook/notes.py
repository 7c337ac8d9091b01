"""The note on a heading: what the column holds, what it takes, what a blank cell means."""

from pydantic.fields import FieldInfo

from inputs.columns import column_fields, key_columns, required_columns
from inputs.field_words import default_words, takes
from inputs.tables import Table
from inputs.workbook.choices import Choice


def column_note(table: Table, column: str, choice: Choice | None) -> str:
    """The note on the heading of a column, in Chinese and English."""
    info = table.record.model_fields[column_fields(table.record)[column]]
    lines = [str(info.description), f"填写 takes: {takes(info)}"]
    if choice and choice.sheet:
        lines.append(f"代码见 codes of sheet: {choice.sheet}")
    if column in key_columns(table.record):
        lines.append("键，各行不同 part of the key, which no two rows share")
    if column in required_columns(table.record):
        lines.append("必填 required")
    else:
        lines.append(f"留空即 blank means: {blank_words(info)}")
    return "\n".join(lines)


def blank_words(info: FieldInfo) -> str:
    """What a blank cell means, without the marks of a page."""
    return default_words(info).strip("*").replace("blank", "空 nothing")
