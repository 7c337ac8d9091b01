"""The assumptions to which the value is most sensitive, with their ranges and what they do."""

from inputs.case import Case
from maps.readings import number
from maps.story.assumption_words import FIELD_WORDS, PARAMETER_WORDS
from maps.story.both import EMPTY, Both, clean, same, say
from maps.story.measures import MONEY, SHARE, decimals
from maps.story.reading import Row, has, rows
from maps.story.records import Cell, Column, Grid, Line, Source
from optimizer.plan.plan import Plan
from optimizer.plan.sensitive import BY_PRICES

FILE = "sensitivity.csv"


def assumptions(plan: Plan, case: Case) -> Grid | None:
    """A line per assumption with low, base, high and the money at both ends, greatest swing first.

    Money is the optimum of the money stage; by prices alone where an end was not solved again,
    blank where it has no plan. None where the run has no such table.
    """
    if not has(plan, "sensitivity", "assumption", "money_low", "first_order_low"):
        return None
    found = [_line(case, row) for row in rows(plan, "sensitivity")]
    at = [key for key, _, _, _ in COLUMNS].index
    ends = slice(at("money_low"), at("swing") + 1)
    money = [c for x in found for c in x.cells[ends] if isinstance(c, int | float)]
    fixed = {MONEY: decimals(MONEY, money), SHARE: 1}
    columns = tuple(
        Column(key, say(f"column_{key}"), unit, fixed.get(unit), Source(FILE, column, say(how)))
        for key, unit, column, how in COLUMNS
    )
    return Grid(
        "assumptions", say("grid_assumptions"), say("first_assumptions"), columns, tuple(found)
    )


COLUMNS = (
    ("low", EMPTY, "low", "as_is"),
    ("base", EMPTY, "base", "as_is"),
    ("high", EMPTY, "high", "as_is"),
    ("range_unit", EMPTY, "unit, operation", "as_is"),
    ("money_low", MONEY, "money_low, first_order_low", "how_end"),
    ("money_high", MONEY, "money_high, first_order_high", "how_end"),
    ("swing", MONEY, "swing, first_order", "how_end"),
    ("rests", SHARE, "share", "as_is"),
    ("ends", EMPTY, "status_low, status_high", "as_is"),
    ("reason", EMPTY, "reason", "as_is"),
)
"""Key, unit, column of the file, and how it is read."""


def _line(case: Case, row: Row) -> Line:
    ends = [_end(row, end) for end in ("low", "high")]
    solved = all(row[f"status_{end}"] != BY_PRICES for end in ("low", "high"))
    swing = row.get("swing") if solved else row.get("first_order")
    cells: tuple[Cell, ...] = (
        number(row["low"]), number(row["base"]), number(row["high"]), _unit(row), *ends,
        None if swing is None else number(swing), number(row["share"]), _ends(row),
        same(str(row["reason"])),
    )  # fmt: skip
    return Line(str(row["assumption"]), name_of(case, row), cells)


def _end(row: Row, end: str) -> float | None:
    """The money at one end; blank where it has no plan."""
    key = f"first_order_{end}" if row[f"status_{end}"] == BY_PRICES else f"money_{end}"
    found = row.get(key)
    return None if found is None else number(found)


def _ends(row: Row) -> Both:
    """Whether both ends were solved again, stand by prices, or have no plan."""
    states = [str(row[f"status_{end}"]) for end in ("low", "high")]
    if states == ["optimal", "optimal"]:
        return say("ends_solved")
    if states == [BY_PRICES, BY_PRICES]:
        return say("ends_prices")
    return say("ends_mixed", low=clean(states[0]), high=clean(states[1]))


def _unit(row: Row) -> Both:
    operation = str(row["operation"])
    if operation in ("multiply", "add"):
        return say(f"operation_{operation}")
    zh = en = clean(str(row["unit"]))
    for english, chinese in UNITS:
        zh, en = zh.replace(english, chinese), en.replace(chinese, english)
    return Both(zh, en)


UNITS = (
    ("thousand persons", "千人"), ("10 kt CO₂", "万吨 CO₂"), ("100 GWh", "亿 kWh"),
    ("¥100m", "亿元"), (" per ", "/"), (" a year", "/年"), ("yuan", "元"),
)  # fmt: skip
"""Parts of units as they are called in English and in Chinese."""


def name_of(case: Case, row: Row) -> Both:
    """What an assumption is about; in Chinese as far as the words are known."""
    key, column = str(row["key"]), str(row["column"])
    meaning = clean(" ".join(filter(None, (str(row["names"]), str(row["meaning"])))))
    english = meaning or clean(str(row["assumption"]))
    if row["table"] == "parameters" and key in PARAMETER_WORDS:
        known = case.parameters.get(key)
        if known is not None and clean(known.meaning) == clean(PARAMETER_WORDS[key].en):
            return Both(PARAMETER_WORDS[key].zh, english)
    if column in FIELD_WORDS:
        return Both(clean(f"{row['names']} {FIELD_WORDS[column]}"), english)
    return Both(english, english)
