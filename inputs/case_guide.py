"""What the page on cases says beside its tables: examples, scenarios, workbooks, longer rules."""

from inputs.base import CODE_LENGTH
from inputs.csv_text import MOST_ROWS
from inputs.file_text import LARGEST_FILE, LARGEST_HEAD
from inputs.planner_terms import COLUMNS, known_columns
from inputs.scenarios.selection import UNCHANGEABLE
from inputs.scenarios.settings_change import NOT_OF_A_SCENARIO
from inputs.workbook.cells import MOST_COLUMNS
from inputs.workbook.layout import GUIDE, HEAD_SHEET, LEVERS, SCENARIOS, SETTING, TEXT, VALUE
from inputs.workbook.package import LARGEST_PACKAGE, LARGEST_UNPACKED

MB = 2**20

KEPT_SETTINGS = ", ".join(f"`{name}`" for name in NOT_OF_A_SCENARIO)
KEPT_TABLES = " and ".join(f"`{name}`" for name in UNCHANGEABLE)
PACKAGE, UNPACKED = f"{LARGEST_PACKAGE // MB} MB", f"{LARGEST_UNPACKED // MB} MB"

INTRODUCTION = f"""\
# A case

A case is a folder: `case.yaml` with the settings, and one CSV file for each table; or the same as
sheets of one Excel workbook ([below](#as-a-workbook)). `yrd check CASE` lists everything that is
wrong with it; `yrd new FOLDER` makes a copy of a built-in case to start from. This page is made
from the program (`python -m inputs.case_page > docs/case.md`), so it is complete.

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
- A file has at most {LARGEST_FILE // MB} MB and {MOST_ROWS:,} rows. Rows are counted as in a
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

LEVERS_AND_SCENARIOS = f"""\
## Levers and scenarios

A **lever** is something that a government can do, as named changes of the case. It changes nothing
until a scenario lists it. All levers of a case stand in `levers.yaml`, each below its code:

```yaml
more_land:
  name_en: More industrial land
  phrase: words of the paper that ask for it
  expects: The plant is built sooner.
  change:
    - {{table: land, where: {{region: "310000"}}, column: available_km2, multiply: 1.5}}
```

A **scenario** is what a person assumes: levers of the case, and changes of its own. Each is a file
`scenarios/<name>.yaml`; `yrd solve CASE --scenario <name>` solves it, and `--scenario FILE.yaml`
one that lies elsewhere.

```yaml
name: land and a patient planner
levers: [more_land]
change:
  - {{table: projects, where: {{sector: cars}}, column: capital_yi_cny, add: 2}}
set:
  discount_rate: 0.03
  land[region=310000,year=2024].available_km2: 0.4
rules: {{demand: off}}
```

Both take these keys, and none is needed:

| key | what it does |
| --- | --- |
| `remove` | list of `table`, `where`: the rows that fit go |
| `add` | list of `table`, `row`: a row with a new key comes; `row` holds its cells by column |
| `change` | list of `table`, `where`, `column` and one of `multiply`, `add`, `set`: cells change |
| `rules` | rules by name, each `on` or `off` |
| `set` | new values by path; a blank one empties the cell, or restores the default of a setting |

A scenario also takes `name` (what it is about), `name_zh` (what Chinese maps call it) and `levers`
(codes, in their order of effect); a lever `name_zh`, `name_en`, `phrase`, `paper` and `section`
(the words of the paper, and where they stand) and `expects` (what should move).

**Order of effect**: the case; the levers as listed; the scenario; `--set`. Within one lever or
scenario: `remove`, `add`, `change`, `rules`, `set`, whatever their order in the file. Each step
sees what those before it left.

**Paths**. `equity.tolerance` is a setting; `projects.capital_yi_cny` a column in every row;
`energy[region=310000,year=2025].budget_yi_kwh` in the rows that fit all that stands in the bracket.
A value with a comma, bracket, quote or equals sign stands in quotes. `--set PATH=VALUE` may be
given several times.

**`where`** names columns of the table and the value that a row must have there, or a list of them.
It also takes `province` and `zone` for every table whose rows stand in a region, at a host (its
region) or between two regions (both), and `province` for projects (their home). Without `where` all
rows are meant; what fits no row is refused.

**What stays**: {KEPT_SETTINGS} and the tables {KEPT_TABLES}.
Evidence follows by itself: a number that was changed becomes an assumption that names its lever or
scenario, between its old value and its new one; values of projects that derive from a changed
parameter follow it and say so. The changed case is checked like any other. A rule that one lever
switches on and another off is refused.

A scenario is named by its file, where `_` and `-` are alike; `base` is the case as it is.
A file has at most {LARGEST_HEAD // 1024} KB.
"""

WORKBOOK = f"""\
## As a workbook

`yrd new my.xlsx --workbook` writes a case as one Excel workbook; every command that takes a case
takes `my.xlsx`. `yrd new FOLDER --from my.xlsx` makes a folder of it again.

| sheet | holds |
| --- | --- |
| `{GUIDE}` | instructions in Chinese and English, and a list of the sheets; it is not read |
| `{HEAD_SHEET}` | columns `{SETTING}` and `{VALUE}`: settings by dotted name; the rest explains |
| a sheet for each table | column names in row 1, rows below, as in the CSV file |
| `{LEVERS}` | columns `lever` and `{TEXT}`: code of the lever, and its text |
| `{SCENARIOS}` | columns `scenario` and `{TEXT}`: name of the scenario, and its text |

- Column names carry notes: meaning, unit, default. Columns that name codes offer them in a list.
- A row of `{LEVERS}` or `{SCENARIOS}` without a name goes on with the text above it.
- Sheets whose names begin with `_` or `#` are the planner's own and are not read; any other name
  that is not listed here is refused. A sheet of an optional table with headings only counts as
  absent; so does one that was deleted. A deleted sheet of a table, of levers or of scenarios is
  noted as long as the sheet `{GUIDE}` is there.
- A formula counts with the result that was saved with it. Dates, errors such as `#REF!` and merged
  cells are refused, hidden rows are read and noted. Macros, links to other workbooks, passwords and
  other formats (`.xls`, `.xlsb`, `.ods`) are refused.
- A number keeps the digits that the spreadsheet program saves.
- A workbook has at most {PACKAGE}, and {UNPACKED} when it is unpacked; a sheet has at most
  {MOST_ROWS:,} rows and {MOST_COLUMNS} columns.
"""

WHOLE_PROJECTS = """\
## Projects that cannot be split

A project with `divisible: false` is built whole or not at all, in one year: at one site, or, with
`one_site: false`, spread over several. The program then has whole numbers; prices, ranges and
uniqueness are those of the linear program in which these projects stand as planned.

`least_share` is milder: the program stays linear, and sites that hold less than that share of the
project are closed, the smallest of each project first, and the rest solved anew, at most
`pruning_rounds` times. What that costs against the bound, and what is still too small, is told as a
warning.
"""


def planner_guide() -> str:
    """How the table `planner_terms` pays for decisions, with every column it may ask for."""
    rows = "\n".join(
        f"| `{decision}` | {', '.join(f'`{column}`' for column in known_columns(decision))} |"
        for decision in COLUMNS
    )
    return f"""\
## Terms that a planner adds

A row of `planner_terms` adds money to a decision: a subsidy above 0, a charge below 0. `where` says
which decisions are meant, as `column=value` pairs joined by commas; blank means all of that kind.

| decision | `where` may ask for |
| --- | --- |
{rows}

`start` is paid in every year in which the share stands, the others once per unit of the decision
(units: [formulas](formulas.md#decisions)). `province` of `move` is that of the region where people
work. What is `uncovered` or `missed` can be charged, not paid for. So 3 亿元 a year for the plant
in Shanghai, and a charge on any start in 2023:

```csv
term,decision,where,amount_yi_cny
aid,start,"project=plant,region=310000",3
haste,start,"sector=cars,year=2023",-0.5
```
"""
