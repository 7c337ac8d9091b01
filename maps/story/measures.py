"""Units of the story, and how many decimals numbers in them carry."""

import math
from collections.abc import Sequence

from maps import words
from maps.story.both import EMPTY, Both

MONEY = Both("亿元", "¥100m")
KPERSON = Both("千人", "1,000 people")
KWH = Both("亿千瓦时", "100 GWh")
KM2 = Both("平方公里", "km²")
EFLOPS = Both("EFLOPS", "EFLOPS")
SHARE = Both("%", "%")
COUNT = Both("个", "")
YEAR = Both("年", "")
MONEY_YEAR = Both("亿元/年", "¥100m/a")
PLAIN = EMPTY

MOST_PLACES = 3


def decimals(unit: Both, values: Sequence[float]) -> int:
    """Decimals that tell values of a column apart: money one at least, shares one, counts none."""
    if unit == COUNT:
        return 0
    if unit == SHARE:
        return 1
    return max(1, min(MOST_PLACES, words.digits(values)))


def printed(value: float, unit: Both, places: int | None) -> str:
    """The number as it is printed: thousands parted, a share in percent, no minus before zero.

    Without `places` it has three digits. Years are not parted.
    """
    if unit == YEAR:
        return f"{value:.0f}"
    scaled = 100 * value if unit == SHARE else value
    text = words.amount(scaled, three_digits(scaled) if places is None else places)
    return f"{text}%" if unit == SHARE else text


def three_digits(value: float) -> int:
    """Decimals with which a number shows three digits that count.

    >>> [three_digits(value) for value in (2743.0, 14.6, 0.00962)]
    [0, 1, 5]
    """
    if not value:
        return 0
    return max(0, 2 - math.floor(math.log10(abs(value)) + 1e-12))
