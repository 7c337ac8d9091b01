"""What the axes of a sweep are called, and what a scenario takes for them, for the eye."""

import re

from inputs.workbook.chinese import SHEET_TITLES
from maps.story.assumption_words import FIELD_WORDS
from maps.words import Lang
from optimizer.answers.records import Varied
from yrd.summary.base import Base
from yrd.summary.head import Head

PATH = re.compile(r"^(?:(\w+)(?:\[([^\]]*)\])?\.)?(\w+)$")
"""Table, the keys in brackets, and column of a path."""

YEAR = re.compile(r"\byear=(\d+)")

OPERATIONS = (" ×", " +")
"""What the name of an axis ends in where a number is multiplied, or added to."""

LISTED = {"list": ("所列情景", "listed scenario")}
"""The axis of scenarios that a sweep lists."""

SWITCH = {"off": ("关", "off"), "on": ("开", "on")}
"""The labels of levers and rules."""


def axis_names(head: Head, base: Base, lang: Lang) -> tuple[str, ...]:
    """The axes in their order: levers by name, others by their path with names in it."""
    found = head.axis_names(lang)
    return tuple(_titled(base.axis(found[axis.name], lang), lang) for axis in head.axes)


def _titled(path: str, lang: Lang) -> str:
    """The path without its operation; in Chinese the words for its column, or its table."""
    if path in LISTED:
        return LISTED[path][lang == "en"]
    plain = path[:-2] if path.endswith(OPERATIONS) else path
    found = PATH.match(plain)
    if lang == "en" or found is None:
        return plain
    table, keys, column = found.groups(default="")
    where = YEAR.sub(r"\1 年", keys).replace(",", "，")
    if column in FIELD_WORDS:
        return f"{FIELD_WORDS[column]}（{where}）" if where else FIELD_WORDS[column]
    return plain.replace(table, SHEET_TITLES[table], 1) if table in SHEET_TITLES else plain


def taken(axis: Varied, value: float, lang: Lang) -> str:
    """What a scenario takes for the axis: a number of four figures, or the label of a choice."""
    if axis.kind == "number":
        return f"{axis.name[-1]} {value:.4g}" if axis.name.endswith(OPERATIONS) else f"{value:.4g}"
    label = axis.choices[round(value)]
    if axis.name in LISTED and label.isdecimal():
        return f"第 {label} 项" if lang == "zh" else f"entry {label}"
    return SWITCH[label][lang == "en"] if label in SWITCH else label
