"""Measures of the columns of a workbook: their units in words, and how their numbers look."""

from typing import NamedTuple


class Measure(NamedTuple):
    """Unit in Chinese and English, number format, width in characters."""

    unit_zh: str
    unit_en: str
    look: str
    width: int = 13


ZERO = '"–"'
"""What stands for nothing at all; little is shown as a number, so that it is not taken for it."""


def _signed(look: str) -> str:
    """The format with a minus and a dash for zero, and room to the right, where text may follow."""
    return f"{look}_ ;-{look}_ ;{ZERO}_ "


AS_TEXT = "@"
"""Number format of text, so that a code such as 310000 stays text."""

MEASURES: dict[str, Measure] = {
    "code": Measure("代码", "code", AS_TEXT, 12),
    "text": Measure("", "", AS_TEXT, 18),
    "wide": Measure("", "", AS_TEXT, 30),
    "long": Measure("", "", AS_TEXT, 44),
    "flag": Measure("是/否", "yes/no", AS_TEXT, 9),
    "year": Measure("年", "year", "0", 8),
    "worth": Measure("亿元，基年现值", "¥100m, present value", _signed("#,##0.00"), 17),
    "money": Measure("亿元", "¥100m", _signed("#,##0.00"), 12),
    "yearly": Measure("亿元/年", "¥100m a year", _signed("#,##0.00"), 12),
    "share": Measure("占项目的份额", "share of the project", _signed("0.0%"), 16),
    "part": Measure("份额", "share", _signed("0.0%"), 11),
    "people": Measure("千人", "thousand persons", _signed("#,##0.000"), 14),
    "entering": Measure("千人/年", "thousand persons a year", _signed("#,##0.000"), 11),
    "eflops": Measure("EFLOPS，FP32", "EFLOPS, FP32", _signed("#,##0.0000"), 17),
    "power": Measure("亿 kWh/年", "100m kWh a year", _signed("#,##0.000"), 15),
    "land": Measure("km²", "km²", _signed("#,##0.000"), 13),
    "level": Measure("无量纲", "no unit", "0.0000_ ", 11),
    "price": Measure("单位见右", "unit beside it", _signed("#,##0.0000"), 16),
    "fine": Measure("", "", _signed("#,##0.00000"), 16),
    "side": Measure("限额的单位", "unit of the limit", _signed("#,##0.0000"), 18),
    "own": Measure("该数自身的单位", "unit of the number", "General", 17),
    "count": Measure("个", "count", "#,##0_ ", 9),
}  # fmt: skip
"""Every measure by its name."""

TEXTS = ("code", "text", "wide", "long", "flag")
"""Measures of columns that hold text."""
