"""Units of every column of a run's tables."""

_MONEY = "亿元, present value of the base year"
_CODE = "code"
_YEAR = "year"

UNITS: dict[str, dict[str, str]] = {
    "placements": {
        "project": _CODE, "region": _CODE, "year": "year of start", "share": "share of the project",
        "capital": "亿元", "value": "亿元 a year", "closed": "share closed at the deadline",
        "unique": "truth value", "share_min": "share of the project",
        "share_max": "share of the project", "identified": "truth value",
    },
    "talent": {
        "class": _CODE, "region": _CODE, "year": _YEAR,
        **dict.fromkeys(("resident", "lent", "borrowed", "used"), "thousand persons"),
        **dict.fromkeys(("trained", "recruited"), "thousand persons who enter in the year"),
        "available": "thousand persons: resident, trained and recruited before and still there, "
        "borrowed, less lent",
    },
    "talent_moves": {
        "class": _CODE, "from": _CODE, "to": _CODE, "year": _YEAR, "people": "thousand persons",
    },
    "compute": {
        "class": _CODE, "host": _CODE, "year": _YEAR,
        **dict.fromkeys(
            ("installed", "ordered", "provided", "capacity", "used"), "EFLOPS (FP32)"
        ),
    },
    "compute_service": {
        "class": _CODE, "host": _CODE, "region": _CODE, "year": _YEAR, "eflops": "EFLOPS (FP32)",
    },
    "funding": {
        "source": _CODE, "discipline": _CODE, "region": _CODE, "year": _YEAR, "amount": "亿元",
    },
    "vouchers": {
        "province": _CODE, "discipline": _CODE, "region": _CODE, "year": _YEAR, "amount": "亿元",
    },
    "shortfalls": {
        "rule": _CODE, "code": _CODE, "year": _YEAR,
        **dict.fromkeys(("asked", "reached", "missed"), "unit of the target"),
    },
    "indicators": {
        "year": _YEAR, "indicator": _CODE, "before": "1 (no unit)", "after": "1 (no unit)",
    },
    "regions": {
        "region": _CODE, "year": _YEAR,
        **dict.fromkeys(
            ("value", "capital", "talent", "energy", "land", "training", "recruitment", "moving",
             "barrier", "building", "hosting", "transit", "funding", "crowding", "closing",
             "vouchers", "planner", "fee", "worth", "gain"),
            _MONEY,
        ),
        "capital_started": "亿元", "people_used": "thousand persons",
        "compute_used": "EFLOPS (FP32)", "land_used": "km²",
        "energy_used": "亿 kWh, before what energy projects set free",
    },
    "prices": {
        "rule": _CODE, "row": _CODE, "price": "as in unit", "unit": "text",
        **dict.fromkeys(("right", "right_min", "right_max"), "unit after the stroke"),
        "unique": "truth value",
    },
    "ranges": {
        "project": _CODE, "region": _CODE, "year": "year of start",
        "share": "share of the project", "money": f"{_MONEY}, of the whole project",
        "money_min": _MONEY, "money_max": _MONEY,
    },
    "binding": {
        "rule": _CODE, "row": _CODE, "left": "as in unit", "right": "as in unit",
        "price": "亿元 of present value per unit", "unit": "text",
    },
    "sensitivity": {
        **dict.fromkeys(("assumption", "names", "meaning", "table", "key", "column"), "text"),
        "unit": "text",
        "operation": "set, multiply or add: what low, base and high do to the numbers",
        **dict.fromkeys(("low", "base", "high"), "as in unit and meaning; factor or amount"),
        **dict.fromkeys(("money_low", "money_high", "swing"), f"{_MONEY}, money stage"),
        "direction": "of the money from low to high",
        **dict.fromkeys(("first_order_low", "first_order_high"), f"{_MONEY}, by prices alone"),
        "first_order": f"{_MONEY}, swing by prices alone",
        "share": "share of all that the money rests on",
        "follow": "derived numbers that follow", "stay": "derived numbers that name it and stay",
        **dict.fromkeys(("status_low", "status_high", "grade", "reason"), "text"),
    },
    "sensitivity_numbers": {
        **dict.fromkeys(("assumption", "end", "path"), "text"),
        "base": "unit of the number", "value": "unit of the number, at the end of the range",
    },
}  # fmt: skip
