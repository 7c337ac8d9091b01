"""Where the money for instalments comes from."""

from typing import ClassVar, Literal

from pydantic import Field

from inputs.base import Amount, Code, Duration, Flag, Name, OptionalCode, Record, Share, Year


class Source(Record):
    """A kind of money with its price."""

    KEYS: ClassVar[tuple[str, ...]] = ("source",)

    source: Code = Field(description="code of the funding source")
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    public: Flag = Field(False, description="whether it is public money")
    spread: Share = Field(0.001, description="cost of drawing it, 亿元 per 亿元 drawn")
    output_share: Share | None = Field(
        None, description="most that a region draws a year, per 亿元 of its industrial output"
    )
    return_share: Share = Field(0.0, description="share of what was drawn that comes back")
    return_lag_years: Duration = Field(1, description="years until it comes back")


class Funding(Record):
    """Money that a source makes available in a year; what is not drawn stays available."""

    KEYS: ClassVar[tuple[str, ...]] = ("source", "province", "year")

    source: Code = Field(description="code of the funding source")
    province: OptionalCode = Field("", description="province that owns it; blank: the whole Delta")
    year: Year = Field(description="year from which it can be drawn")
    budget_yi_cny: Amount = Field(description="amount added in that year, 亿元")


class Voucher(Record):
    """Innovation vouchers that a province issues and all four accept."""

    KEYS: ClassVar[tuple[str, ...]] = ("province", "year")

    province: Code = Field(description="province that issues them")
    year: Year = Field(description="year")
    budget_yi_cny: Amount = Field(description="amount issued, 亿元")
    abroad_share: Share = Field(
        0.0, description="largest share that may be spent in other provinces"
    )
    cost_yi_cny: Amount = Field(0.001, description="cost of settling, 亿元 per 亿元 spent")


class Discipline(Record):
    """What a class of projects must prove; a blank cell demands nothing."""

    KEYS: ClassVar[tuple[str, ...]] = ("discipline",)

    discipline: Literal["short", "medium", "strategic"] = Field(
        description="short, medium or strategic"
    )
    payback_years: Duration | None = Field(
        None, description="years within which cash must pay back capital"
    )
    benefit_cost: Amount | None = Field(
        None, description="least ratio of discounted cash over the project's life to capital"
    )
    deadline_years: int | None = Field(
        None, ge=1, le=100, description="age by which a project must break even, or close; years"
    )
    salvage_share: Share = Field(0.0, description="share of book value that a closed one brings")
    leverage: Amount = Field(0.0, description="least private money per 亿元 of public money")
    public_least: Share = Field(0.0, description="least share of the public money drawn")
    public_most: Share = Field(1.0, description="largest share of the public money drawn")
