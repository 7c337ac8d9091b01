"""Where the money for instalments comes from."""

from typing import ClassVar

from pydantic import Field

from inputs.base import Amount, Code, Flag, Name, OptionalCode, Record, Share, Year


class Source(Record):
    """A kind of money with its price."""

    KEYS: ClassVar[tuple[str, ...]] = ("source",)

    source: Code = Field(description="code of the funding source")
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    public: Flag = Field(False, description="whether it is public money")
    spread: Share = Field(0.001, description="cost of drawing it, 亿元 per 亿元 drawn")


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
