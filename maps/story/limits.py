"""What binds and what it costs: scarce resources by their worth, and rules by their rows."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from inputs.case import Case
from maps.readings import number
from maps.story.both import EMPTY, Both, say
from maps.story.kind_words import RULE_WORDS, SCARCE
from maps.story.measures import COUNT, MONEY
from maps.story.reading import Row, has, rows
from maps.story.records import Column, Grid, Line, Source
from maps.story.rows import Limit, limit_of, per_unit, price_unit
from optimizer.plan.plan import Plan

PERCENT = 0.01


class Priced(NamedTuple):
    """A row of `prices.csv` with what it limits."""

    limit: Limit
    row: Row
    price: float
    right: float

    @property
    def worth(self) -> float:
        """What one percent more of the limit is worth at most, 亿元.

        The optimum is concave in its limits, so that beyond its range a price only falls.
        """
        return self.price * self.right * PERCENT


def priced(plan: Plan, case: Case) -> tuple[Priced, ...]:
    """The prices of scarce resources, the greatest worth of one percent first."""
    found = [
        Priced(limit, row, number(row["price"]), number(row.get("right")))
        for row in rows(plan, "prices")
        if row["price"] is not None
        and (limit := limit_of(case, str(row["rule"]), str(row["row"]))).kind in SCARCE
    ]
    return tuple(sorted(found, key=lambda one: (-one.worth, str(one.row["row"]))))


def scarce(plan: Plan, case: Case) -> Grid | None:
    """A line for every scarce resource: what one percent more of it everywhere is worth at most,
    and where it is dearest. None where the plan has no prices."""
    found = priced(plan, case)
    if not found:
        return None
    groups: dict[tuple[object, ...], list[Priced]] = {}
    for one in found:
        groups.setdefault((*one.limit.kind, *one.limit.subject), []).append(one)
    ordered = sorted(groups.items(), key=lambda item: (-_worth(item[1]), item[0]))
    lines = tuple(_resource("/".join(map(str, key)), group) for key, group in ordered)
    return Grid("limits", say("grid_limits"), say("first_limits"), _columns(), lines)


def _worth(group: Iterable[Priced]) -> float:
    return sum(one.worth for one in group)


def _resource(code: str, group: list[Priced]) -> Line:
    """The resource with its dearest row, which comes first in the group."""
    first = group[0]
    unit = str(first.row["unit"])
    bounds = [first.row.get(end) for end in ("right_min", "right_max")]
    cells = (
        _worth(group), float(len(group)), first.limit.at, first.price, price_unit(unit),
        first.right, *(None if one is None else number(one) for one in bounds), per_unit(unit),
    )  # fmt: skip
    return Line(code, first.limit.resource, cells)


def _columns() -> tuple[Column, ...]:
    def column(key: str, unit: Both, places: int | None, source: str, how: Both) -> Column:
        return Column(key, say(f"column_{key}"), unit, places, Source("prices.csv", source, how))

    asis = say("as_is")
    return (
        column("one_percent", MONEY, 2, "price, right", say("how_percent")),
        column("rows", COUNT, 0, "row", say("how_rows")),
        column("dearest", EMPTY, 0, "row", say("how_dearest")),
        column("price", EMPTY, None, "price", asis),
        column("price_unit", EMPTY, 0, "unit", asis),
        column("limit", EMPTY, None, "right", asis),
        column("holds_from", EMPTY, None, "right_min", asis),
        column("holds_to", EMPTY, None, "right_max", asis),
        column("limit_unit", EMPTY, 0, "unit", asis),
    )


def rules(plan: Plan, case: Case) -> Grid | None:
    """A line for every rule that binds: rows that bind, rows with a price, and the dearest one.

    None where the plan has no table of what binds.
    """
    if not has(plan, "binding", "rule", "row", "price"):
        return None
    groups: dict[str, list[Row]] = {}
    for row in rows(plan, "binding"):
        groups.setdefault(str(row["rule"]), []).append(row)
    order = [rule for rule in RULE_WORDS if rule in groups]
    lines = tuple(_rule(case, rule, groups[rule]) for rule in order)
    columns = tuple(_rule_columns())
    return Grid("rules", say("grid_rules"), say("first_rules"), columns, lines)


def _rule(case: Case, rule: str, group: list[Row]) -> Line:
    dear = [row for row in group if number(row["price"])]
    first = max(dear, key=lambda row: (abs(number(row["price"])), str(row["row"])), default=None)
    if first is None:
        return Line(rule, RULE_WORDS[rule], (float(len(group)), 0.0, None, None, None))
    name = limit_of(case, rule, str(first["row"])).name
    unit = price_unit(str(first["unit"]))
    cells = (float(len(group)), float(len(dear)), name, number(first["price"]), unit)
    return Line(rule, RULE_WORDS[rule], cells)


def _rule_columns() -> Iterator[Column]:
    for key, unit, places, column, how in (
        ("binding", COUNT, 0, "row", "how_binding"),
        ("priced", COUNT, 0, "price", "how_priced"),
        ("dearest_row", EMPTY, 0, "row", "how_dearest_price"),
        ("price", EMPTY, None, "price", "as_is"),
        ("price_unit", EMPTY, 0, "unit", "as_is"),
    ):
        source = Source("binding.csv", column, say(how))
        yield Column(key, say(f"column_{key}"), unit, places, source)
