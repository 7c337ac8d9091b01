"""Sectors, their markets, and how returns diminish as capital crowds into one place."""

from typing import ClassVar

from pydantic import Field

from inputs.base import Amount, Code, Duration, Name, Record, Year


class Sector(Record):
    """A branch of industry in which projects compete for markets and an industrial base."""

    KEYS: ClassVar[tuple[str, ...]] = ("sector",)

    sector: Code = Field(description="code of the sector")
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    base_share: Amount | None = Field(
        None, description="capital that a region takes up per 亿元 of its output in the sector (μ)"
    )
    entry_share: Amount = Field(
        0.0, description="capital that a region takes up per 亿元 of all its output (ν)"
    )
    growth: float = Field(0.0, ge=-0.5, le=1.0, description="yearly growth of the sector's output")


class Diminishing(Record):
    """One band of capital in a sector and region, and what is lost in it."""

    KEYS: ClassVar[tuple[str, ...]] = ("sector", "band")

    sector: Code = Field(description="code of the sector")
    band: Duration = Field(description="order of the band, from 1")
    width_share: Amount = Field(
        description="width of the band as a share of the capital that the industrial base takes up"
    )
    loss_yi_cny: Amount = Field(description="yearly loss, 亿元 per 亿元 of capital in the band")


class Demand(Record):
    """What the Delta's market takes from all projects of a sector together."""

    KEYS: ClassVar[tuple[str, ...]] = ("sector", "year")

    sector: Code = Field(description="code of the sector")
    year: Year = Field(description="year")
    sales_yi_cny: Amount | None = Field(
        None, description="room for additional sales, 亿元 a year; blank: no limit"
    )
    addressed_yi_cny: Amount | None = Field(
        None, description="output that can still be digitalised, 亿元; blank: no limit"
    )
