"""The page `docs/case.md`: every setting, table and column of a case, rendered from the records.

`python -m inputs.case_page > docs/case.md` renews it.
"""

import sys
from collections.abc import Iterator

from pydantic import BaseModel

from inputs.base import Record
from inputs.case_guide import (
    INTRODUCTION,
    LEVERS_AND_SCENARIOS,
    WHOLE_PROJECTS,
    WORKBOOK,
    YAML_RULES,
    planner_guide,
)
from inputs.columns import column_fields, key_columns
from inputs.field_words import default_words, takes
from inputs.settings import Settings
from inputs.sweep_guide import SWEEPS
from inputs.tables import TABLES, Table


def case_page() -> str:
    """The whole page in Markdown."""
    parts = [
        INTRODUCTION,
        LEVERS_AND_SCENARIOS,
        SWEEPS,
        WORKBOOK,
        WHOLE_PROJECTS,
        planner_guide(),
        "## Settings: `case.yaml`\n",
        YAML_RULES,
        _grid(("setting", "takes", "default", "meaning"), _settings_rows(Settings, "")),
        "## Tables\n",
        "\n".join(f"- [`{table.name}`](#{table.name}): {_sentence(table)}" for table in TABLES)
        + "\n",
        *(_table_section(table) for table in TABLES),
    ]
    return "\n".join(parts)


def _sentence(table: Table) -> str:
    need = " *Every case has it.*" if table.required else ""
    return f"{(table.record.__doc__ or '').splitlines()[0]}{need}"


def _table_section(table: Table) -> str:
    heading = f"### {table.name}\n\n`{table.name}.csv`: {_sentence(table)}\n"
    rows = _column_rows(table.record)
    return f"{heading}\n{_grid(('column', 'takes', 'default', 'meaning'), rows)}"


def _grid(header: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [header, tuple("---" for _ in header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _column_rows(record: type[Record]) -> Iterator[tuple[str, ...]]:
    for column, field in column_fields(record).items():
        info = record.model_fields[field]
        name = f"**`{column}`**" if column in key_columns(record) else f"`{column}`"
        yield name, takes(info), default_words(info), str(info.description)


def _settings_rows(group: type[BaseModel], prefix: str) -> Iterator[tuple[str, ...]]:
    for name, info in group.model_fields.items():
        dotted = f"{prefix}{info.alias or name}"
        kind = info.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _settings_rows(kind, f"{dotted}.")
        else:
            yield f"`{dotted}`", takes(info), default_words(info), str(info.description)


if __name__ == "__main__":
    sys.stdout.write(case_page())
