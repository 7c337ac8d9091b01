"""The tables of the assumptions to which the money is most sensitive."""

from collections.abc import Mapping

from optimizer.plan.plan import Table

SWINGS = (
    "assumption", "names", "meaning", "table", "key", "column", "unit", "operation", "low", "base",
    "high", "money_low", "money_high", "swing", "direction", "first_order_low", "first_order_high",
    "first_order", "share", "follow", "stay", "status_low", "status_high", "grade", "reason",
)  # fmt: skip

NUMBERS = ("assumption", "end", "path", "base", "value")

BY_PRICES = "by prices"
"""Status of an end that was not solved again."""

NOTHING_TRIED: Mapping[str, Table] = {
    "sensitivity": Table(SWINGS),
    "sensitivity_numbers": Table(NUMBERS),
}
"""The tables where no assumption was tried."""
