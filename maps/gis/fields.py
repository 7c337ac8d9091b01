"""Fields of the layers: the run's columns under names that carry their unit, with an alias."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from maps.book.columns import column_of
from maps.book.measures import MEASURES
from maps.words import Lang

SUFFIXES: Mapping[str, str] = {
    "worth": "yi_cny", "money": "yi_cny", "yearly": "yi_cny_per_year", "people": "kperson",
    "entering": "kperson_per_year", "eflops": "eflops", "power": "yi_kwh", "land": "km2",
    "price": "yi_cny_per_unit",
}  # fmt: skip
"""Unit at the end of a field's name, by the measure of its column; others have no unit."""

STEMS: Mapping[tuple[str, str], str] = {
    ("regions", "talent"): "talent_cost", ("regions", "energy"): "energy_cost",
    ("regions", "land"): "land_cost", ("regions", "people_used"): "talent",
    ("regions", "compute_used"): "compute", ("regions", "energy_used"): "energy",
    ("regions", "land_used"): "land", ("talent_moves", "people"): "amount",
    ("compute_service", "eflops"): "amount", ("placements", "year"): "start_year",
    ("talent_moves", "from"): "from_region", ("talent_moves", "to"): "to_region",
    ("prices", "right"): "limit", ("prices", "right_min"): "limit_min",
    ("prices", "right_max"): "limit_max",
}  # fmt: skip
"""Names that would be taken for something else, or for what another layer calls otherwise."""


class Field(NamedTuple):
    """A field of a layer: its name, and what people call it, with the unit."""

    name: str
    alias: str


Words = Mapping[str, tuple[str, str]]

WORDS: Words = {
    "name_zh": ("中文名称", "Chinese name"), "name_en": ("英文名称", "English name"),
    "province": ("省市代码", "Province code"),
    "province_zh": ("省市", "Province, Chinese"), "province_en": ("省市（英文）", "Province"),
    "has_shape": ("有边界图形", "Has a shape"), "projects": ("项目数", "Projects"),
    "sector": ("产业代码", "Sector code"),
    "sector_zh": ("产业", "Sector, Chinese"), "sector_en": ("产业（英文）", "Sector"),
    "region_zh": ("地区", "Region, Chinese"), "region_en": ("地区（英文）", "Region"),
    "class_zh": ("类别", "Class, Chinese"), "class_en": ("类别（英文）", "Class"),
    "from_zh": ("常住地", "Home, Chinese"), "to_zh": ("工作地", "Work, Chinese"),
    "host_zh": ("承载地", "Host, Chinese"), "host": ("承载地代码", "Host code"),
    "same_place": ("在同一地区", "Within one region"),
    "is_hub": ("图外枢纽", "Hub off the map"), "rule_zh": ("规则", "Rule, Chinese"),
    "rule_en": ("规则（英文）", "Rule"), "limit_zh": ("限制什么", "What it limits, Chinese"),
    "limit_en": ("限制什么（英文）", "What it limits"), "year": ("年份", "Year"),
    "region": ("地区代码", "Region code"),
    "price_unit_zh": ("价格单位", "Unit of the price, Chinese"),
    "price_unit_en": ("价格单位（英文）", "Unit of the price"),
    "capacity_eflops": ("末年可用能力（EFLOPS，FP32）", "Capacity in the last year (EFLOPS, FP32)"),
    "used_eflops": ("末年已用（EFLOPS，FP32）", "Used in the last year (EFLOPS, FP32)"),
}  # fmt: skip
"""Aliases of fields that are no column of the run."""


def field_of(table: str, column: str, lang: Lang) -> Field:
    """The field of a column of the run."""
    known = column_of(table, column)
    measure = MEASURES[known.measure]
    suffix = SUFFIXES.get(known.measure, "")
    stem = STEMS.get((table, column), column)
    name = stem if not suffix or stem.endswith(suffix) else f"{stem}_{suffix}"
    title = known.zh if lang == "zh" else known.en
    unit = measure.unit_zh if lang == "zh" else measure.unit_en
    plain = known.measure in ("code", "year", "flag") or not unit
    alias = title if plain else f"{title}（{unit}）" if lang == "zh" else f"{title} ({unit})"
    return Field(name, alias)


def fields_of(table: str, columns: Iterable[str], lang: Lang) -> dict[str, Field]:
    """The fields of several columns, by column."""
    return {column: field_of(table, column, lang) for column in columns}


def worded(name: str, lang: Lang) -> Field:
    """The field of words or of a number that is no column of the run."""
    return Field(name, WORDS[name][lang != "zh"])
