"""The tables of a dividend: sets of provinces, divisions, gains, what is owned at which price."""

import math
from collections.abc import Iterator, Mapping

from optimizer.answers.dividend.dividend import Dividend
from optimizer.answers.dividend.divisions import Division, Method
from optimizer.plan.plan import Cell, Table
from optimizer.prepare import Prepared
from optimizer.program.families import FAMILIES
from optimizer.program.names import row_name
from optimizer.program.players import JOINT
from yrd.answers.dividend.units import MONEY, UNITS

METHODS: tuple[Method, ...] = ("shapley", "prices", "nucleolus", "least_core")
RULE_UNITS = {family.name: family.unit for family in FAMILIES}


def tables(ready: Prepared, found: Dividend) -> Mapping[str, Table]:
    """The tables by name, with the columns that have units."""
    rows = {
        "coalitions": _coalitions(found),
        "divisions": _divisions(found),
        "gains": ((name, _known(amount), unit, text) for name, amount, unit, text in gains(found)),
        "prices": _prices(ready, found),
    }
    return {name: Table(tuple(UNITS[name]), tuple(content)) for name, content in rows.items()}


def _known(amount: float) -> Cell:
    """The amount; blank where there is none."""
    return amount if math.isfinite(amount) else None


def _coalitions(found: Dividend) -> Iterator[tuple[Cell, ...]]:
    """Every set with what it reaches, and its excess under each division."""
    game = found.game
    by_method = {division.method: division for division in found.divisions}
    excesses = [
        game.excess(by_method[method].amounts) if method in by_method else None
        for method in METHODS
    ]
    for number in range(1, len(game.values)):
        names = game.names(number)
        value = float(game.values[number])
        alone = math.fsum(game.alone[game.members[number]])
        cells = (None if excess is None else _known(float(excess[number])) for excess in excesses)
        status = "optimal" if math.isfinite(value) else "no plan"
        amounts = (_known(value), _known(alone), _known(value - alone))
        yield JOINT.join(names), len(names), status, *amounts, *cells


def _divisions(found: Dividend) -> Iterator[tuple[Cell, ...]]:
    """Every division by province."""
    for division in found.divisions:
        ranges = found.prices if division.method == "prices" else None
        for i, player in enumerate(found.game.players):
            amount, alone = float(division.amounts[i]), float(found.game.alone[i])
            yield (
                player, division.method, amount,
                None if ranges is None else _known(float(ranges.low[i])),
                None if ranges is None else _known(float(ranges.high[i])),
                _known(alone), _known(amount - alone), float(division.planned[i]),
                float(found.plan.worth[i]), float(division.transfers[i]),
                float(division.a_year[i]), _in_core(division), division.in_plan.is_core,
            )  # fmt: skip


def _in_core(division: Division) -> Cell:
    return None if division.in_game is None else division.in_game.is_core


def gains(found: Dividend) -> Iterator[tuple[str, float, str, str]]:
    """Every number about the whole: name, amount, unit, meaning."""
    gains_, plan = found.gains, found.plan
    alone = math.fsum(found.game.alone)
    yield "together", found.game.whole, MONEY, "v(all): the money that all provinces reach together"
    yield "alone", alone, MONEY, "the sum of what each province reaches by itself"
    yield "dividend", gains_.dividend, MONEY, "together less alone"
    yield "closed", gains_.closed, MONEY, "v(all) without the cross-boundary projects"
    yield "reallocation", gains_.reallocation, MONEY, "closed less alone"
    yield "cross_boundary", gains_.cross_boundary, MONEY, "together less closed"
    yield "plan", plan.money, MONEY, "the money of the plan: what its worths add up to"
    yield "given_up", found.given_up, MONEY, "together less plan"
    yield (
        "least_core",
        found.least_excess,
        MONEY,
        ("the least excess that a division of the plan's money leaves to some set of provinces"),
    )
    yield (
        "yearly",
        found.yearly,
        "亿元 a year per 亿元 of present value",
        ("an equal amount in every year of the plan that is worth 1 in the base year"),
    )
    if found.without_levers is not None:
        yield "without_levers", found.without_levers, MONEY, "v(all) without the scenario's levers"
        yield "lever_gain", found.lever_gain, MONEY, "together less without_levers"


def _prices(ready: Prepared, found: Dividend) -> Iterator[tuple[Cell, ...]]:
    """What is owned and has a price; what partners own together is shared in equal parts."""
    for part in found.prices.parts:
        head = ready.program.heads[part.row]
        name = row_name(head.family, head.key).split("__", 1)[1]
        unit = f"亿元 / {RULE_UNITS[head.family]}"
        owners = JOINT.join(part.owners)
        yield head.family, name, owners, part.amount, part.price, unit, part.amount * part.price
