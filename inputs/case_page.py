"""The page `docs/case.md`: every setting, table and column of a case, rendered from the records.

`python -m inputs.case_page > docs/case.md` renews it.
"""

import sys
from collections.abc import Iterator

from pydantic import BaseModel

from inputs.base import CODE_LENGTH, Record
from inputs.checks.notes import UNREAD_TABLES
from inputs.columns import column_fields, key_columns
from inputs.csv_text import MOST_ROWS
from inputs.field_words import default_words, takes
from inputs.file_text import LARGEST_FILE
from inputs.settings import Settings
from inputs.tables import TABLES, Table

INTRODUCTION = f"""\
# A case

A case is a folder: `case.yaml` with the settings, and one CSV file for each table. `yrd check
FOLDER` lists everything that is wrong with it; `yrd new FOLDER` makes a copy of a built-in case to
start from. This page is made from the program (`python -m inputs.case_page > docs/case.md`), so it
is complete.

- A table is `<name>.csv`, in UTF-8, with a header. Columns may stand in any order, and those that
  are not needed may be left out. A table that is not needed is left out, and its rules add nothing.
- A blank cell takes the default. *required* means that every row fills the column. The **key** of a
  table, printed bold, is unique; two rows with the same key are refused.
- A code consists of letters, digits and single underscores, at most {CODE_LENGTH} characters,
  such as `310000` or `smart_cars`. A code that a row names stands in the table that defines it.
- Units are part of the column's name: `_yi_cny` 亿元 (100 million yuan, prices of the base year),
  `_kperson` thousand persons, `_eflops` EFLOPS (FP32), `_yi_kwh` 亿 kWh, `_km2` km², `_wan_t` 万吨,
  `_ms` milliseconds. Shares are fractions: 0.25, not 25 %. Flags are `true` or `false`.
- No number is negative unless its column says so; NaN and infinity are refused. Coefficients
  should lie between 0.0001 and 10000; `yrd check` notes those that do not.
- A file has at most {LARGEST_FILE // 2**20} MB and {MOST_ROWS:,} rows. Rows are counted as in a
  spreadsheet: the header is row 1. A blank row among the others is refused.

## The smallest case

Four files, and `yrd solve` places the project.

`case.yaml`

```yaml
schema: 1
name: smallest
base_year: 2022
first_year: 2023
last_year: 2024
```

`regions.csv`

```csv
region,province,gdp_yi_cny
310000,310000,44653
320000,320000,122876
```

`sectors.csv`

```csv
sector
cars
```

`projects.csv`

```csv
project,sector,value_yi_cny,capital_yi_cny,land_km2
plant,cars,8,30,0.5
```

To let land bind, add `land.csv` with a row for every year of each region that it names:

```csv
region,year,available_km2
310000,2023,0.2
310000,2024,0.2
```
"""

YAML_RULES = """\
Keys that are unknown or stand twice, aliases, anchors and tags are refused. Codes need no quotes.
A switch is `on` or `off`. Settings of a group stand indented below its name.
"""


def case_page() -> str:
    """The whole page in Markdown."""
    parts = [
        INTRODUCTION,
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
    if table.name in UNREAD_TABLES:
        need = " *No rule of this version reads it.*"
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
