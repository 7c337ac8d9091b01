"""Talent: classes of people, where they are, and how they move."""

from typing import ClassVar

from pydantic import Field

from inputs.base import Amount, Code, Duration, Name, Record, Share


class TalentClass(Record):
    """A class of people whose skills are not exchangeable with another's."""

    KEYS: ClassVar[tuple[str, ...]] = ("class_",)

    class_: Code = Field(alias="class", description="code of the talent class")
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    barrier: Share = Field(0.0, description="administrative barrier across provinces, 0 = none")
    move_cost_yi_cny: Amount = Field(
        0.001, description="cost of working elsewhere, 亿元 per thousand persons and year"
    )
    distance_cost_yi_cny: Amount = Field(
        0.0, description="added cost, 亿元 per thousand persons and year and 1000 km"
    )
    reach_km: Amount | None = Field(
        None, description="farthest place of work from home, km; blank: any"
    )
    fee_share: Share = Field(
        0.2, description="fee that the borrowing province pays, as a share of the wage"
    )


class Talent(Record):
    """People of one class in one region."""

    KEYS: ClassVar[tuple[str, ...]] = ("class_", "region")

    class_: Code = Field(alias="class", description="talent class")
    region: Code = Field(description="code of the region")
    stock_kperson: Amount = Field(
        description="people at the end of the base year, thousand persons"
    )
    deployable: Share = Field(1.0, description="share of them free for this programme")
    attrition: Share = Field(0.0, description="share that leaves each year")
    inflow: Share = Field(0.0, description="share that joins each year without the programme")
    mobile_share: Share = Field(
        0.0, description="share of the deployable willing to work elsewhere"
    )
    home_floor: Share = Field(0.0, description="share of the deployable that stays in the region")
    wage_yi_cny: Amount = Field(0.0, description="yearly wage, 亿元 per thousand persons")
    train_limit_kperson: Amount = Field(0.0, description="training places, thousand persons a year")
    train_cost_yi_cny: Amount = Field(
        0.001, description="cost of training, 亿元 per thousand persons"
    )
    train_lag_years: Duration = Field(1, description="years from training to work")
    recruit_limit_kperson: Amount = Field(
        0.0, description="people recruited from outside the Delta, thousand persons a year"
    )
    recruit_cost_yi_cny: Amount = Field(
        0.001, description="cost of recruiting, 亿元 per thousand persons"
    )


class Move(Record):
    """A relation between two regions that differs from the class's default."""

    KEYS: ClassVar[tuple[str, ...]] = ("class_", "from_", "to")

    class_: Code = Field(alias="class", description="talent class")
    from_: Code = Field(alias="from", description="region where the people live")
    to: Code = Field(description="region whose projects they work for")
    cost_yi_cny: Amount | None = Field(
        None, description="cost, 亿元 per thousand persons and year; blank: the class's"
    )
    barrier: Share | None = Field(None, description="barrier of this relation; blank: the class's")
