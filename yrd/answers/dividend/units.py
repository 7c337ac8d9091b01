"""Units of the columns that `yrd dividend` writes."""

from collections.abc import Mapping

MONEY = "亿元, present value of the base year"
EXCESS = f"{MONEY}; above zero the set reaches more by itself than the division gives it"
TRUTH = "truth value"

UNITS: Mapping[str, Mapping[str, str]] = {
    "coalitions": {
        "set": "codes of provinces, joined by +", "size": "provinces", "status": "text",
        "value": MONEY, "alone": MONEY, "gain": MONEY,
        "excess_shapley": EXCESS, "excess_prices": EXCESS, "excess_nucleolus": EXCESS,
        "excess_least_core": EXCESS,
    },
    "divisions": {
        "province": "code", "method": "code",
        **dict.fromkeys(
            ("amount", "low", "high", "alone", "gain", "planned", "worth", "transfer"), MONEY
        ),
        "transfer_a_year": "亿元 in every year of the plan",
        "in_core": TRUTH, "in_core_of_plan": TRUTH,
    },
    "gains": {"quantity": "code", "amount": "as in unit", "unit": "text", "meaning": "text"},
    "prices": {
        "rule": "code", "row": "code", "owners": "codes of provinces, joined by +",
        "amount": "unit after the stroke", "price": "as in unit", "unit": "text", "value": MONEY,
    },
}  # fmt: skip
