"""An explanation as tables with units."""

from optimizer.answers.why.bill import SOURCES
from optimizer.answers.why.records import Change, Place, Why
from optimizer.plan.plan import Cell, Table
from yrd.answers.written import Form

_CODE, _SHARE, _FLAG = "code", "share of the project", "truth value"
_MONEY = "亿元, present value of the base year"
_WHOLE = f"{_MONEY}, of the whole project"

UNITS = {
    "regions": {
        **dict.fromkeys(("project", "region", "province"), _CODE), "eligible": _FLAG,
        **dict.fromkeys(("share_plan", "share_money", "asked", "fits"), _SHARE), "whole": _FLAG,
        "loss": f"{_MONEY}, given up where what fits is forced there",
        "without": f"{_MONEY}, given up where none may stand there",
        "year": "year of start", "net": _WHOLE, "rule": _CODE, "row": _CODE, "source": "text",
        "reason": "text",
    },
    "bill": {
        "region": _CODE, "year": "year of start", "kind": "money or rule", "item": "term or rule",
        "row": _CODE, "use": "as in unit, of the whole project", "unit": "text",
        "price": "亿元 of present value per unit", "amount": _WHOLE, "source": "text",
    },
    "years": {
        "region": _CODE, "year": "year of start", "share_money": _SHARE,
        **dict.fromkeys(("earns", "charged", "net"), _WHOLE),
    },
    "changes": {
        "target": "code, blank for any region", "kind": "value, capital or limit",
        "cell": "path or row", "unit": "text",
        **dict.fromkeys(("now", "needed", "change"), "as in unit"),
        **dict.fromkeys(("below", "above"), _SHARE), "local": _FLAG, "note": "text",
    },
}  # fmt: skip

FORM = Form("why", UNITS)


def tables_of(why: Why) -> dict[str, Table]:
    """The explanation as it is written: regions, bill, years, changes."""
    rows: dict[str, list[tuple[Cell, ...]]] = {
        "regions": [_region(why, place) for place in why.places],
        "bill": [
            (region, year, line.kind, line.item, line.row, line.use, line.unit, line.price,
             line.amount, line.source)
            for (region, year), lines in why.bills.items()
            for line in lines
        ],
        "years": [
            (start.region, start.year, start.money, start.earns, start.charged, start.net)
            for start in why.starts
        ],
        "changes": [_change(why, change) for change in why.changes],
    }  # fmt: skip
    return {name: Table(tuple(UNITS[name]), tuple(found)) for name, found in rows.items()}


def _region(why: Why, place: Place) -> tuple[Cell, ...]:
    rule, row = place.rule or ("", "")
    return (
        why.project, place.region, place.province, place.eligible, place.plan, place.money,
        why.asked, place.fits, place.whole, place.loss, place.without, place.year, place.net,
        rule, row, SOURCES.get(rule, ""), place.reason,
    )  # fmt: skip


def _change(why: Why, change: Change) -> tuple[Cell, ...]:
    moved = None if change.needed is None else change.needed - change.now
    return (
        why.target, change.kind, change.cell, change.unit, change.now, change.needed, moved,
        change.below, change.above, change.is_local, change.note,
    )  # fmt: skip
