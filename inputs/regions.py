"""Planning regions and what each of them holds: energy, land, industry, indicators."""

from typing import ClassVar

from pydantic import Field

from inputs.base import Amount, Code, Name, OptionalCode, Record, Share, Signed, Year


class Province(Record):
    """A player: the provinces hold rights and compare what coordination brings them."""

    KEYS: ClassVar[tuple[str, ...]] = ("province",)

    province: Code = Field(description="code of the province")
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    value_floor: Share = Field(
        0.0, description="least share of the Delta's value that must stand in the province"
    )


class Region(Record):
    """A place where projects stand and people live."""

    KEYS: ClassVar[tuple[str, ...]] = ("region",)

    region: Code = Field(description="code of the region")
    province: Code = Field(description="code of the province that the region belongs to")
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    lon: float | None = Field(None, ge=-180, le=180, description="longitude of the seat, degrees")
    lat: float | None = Field(None, ge=-90, le=90, description="latitude of the seat, degrees")
    gdp_yi_cny: Amount = Field(0.0, description="gross domestic product of the base year, 亿元")
    population_kperson: Amount = Field(0.0, description="resident population, thousand persons")
    industrial_output_yi_cny: Amount = Field(0.0, description="output of all industry, 亿元 a year")
    productivity: Amount = Field(
        1.0, description="absolute level that multiplies the value of projects, 1 = reference"
    )
    tariff_yi_cny: Amount = Field(
        0.0, description="price of electricity, 亿元 per 亿 kWh (= CNY/kWh)"
    )
    rent_yi_cny: Amount = Field(0.0, description="yearly cost of industrial land, 亿元 per km²")
    grid_wan_t: Amount = Field(0.0, description="emissions of electricity, 万吨 CO₂ per 亿 kWh")


class Zone(Record):
    """A named group of regions: a corridor, a demonstration zone, a metropolitan circle."""

    KEYS: ClassVar[tuple[str, ...]] = ("zone",)

    zone: Code = Field(description="code of the zone")
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    barrier_factor: Share = Field(
        1.0, description="multiplies the default barrier between two members, 0 = none is left"
    )


class ZoneMember(Record):
    """A region that belongs to a zone."""

    KEYS: ClassVar[tuple[str, ...]] = ("zone", "region")

    zone: Code = Field(description="code of the zone")
    region: Code = Field(description="code of the region")


class Energy(Record):
    """Electricity that new projects and hosted compute may use."""

    KEYS: ClassVar[tuple[str, ...]] = ("region", "year")

    region: Code = Field(description="code of the region")
    year: Year = Field(description="year")
    budget_yi_kwh: Amount = Field(description="headroom for this programme, 亿 kWh a year")


class Land(Record):
    """Industrial land that new projects may occupy."""

    KEYS: ClassVar[tuple[str, ...]] = ("region", "year")

    region: Code = Field(description="code of the region")
    year: Year = Field(description="year")
    available_km2: Amount = Field(description="land released for the programme until then, km²")


class Emission(Record):
    """Emissions that new projects may cause; a blank region is the whole Delta."""

    KEYS: ClassVar[tuple[str, ...]] = ("region", "year")

    region: OptionalCode = Field(
        "", description="code of the region or province; blank: the whole Delta"
    )
    year: Year = Field(description="year")
    cap_wan_t: Amount = Field(description="headroom for the programme, 万吨 CO₂ a year")


class Industry(Record):
    """What a sector already makes in a region."""

    KEYS: ClassVar[tuple[str, ...]] = ("sector", "region")

    sector: Code = Field(description="code of the sector")
    region: Code = Field(description="code of the region")
    output_yi_cny: Amount = Field(description="gross output of the base year, 亿元")


class Indicator(Record):
    """A measured strength of a region in a sector, read by comparative advantage."""

    KEYS: ClassVar[tuple[str, ...]] = ("indicator", "sector", "region")

    indicator: Code = Field(description="code of the indicator")
    sector: Code = Field(description="code of the sector")
    region: Code = Field(description="code of the region")
    value: Signed = Field(description="size of the indicator, in a unit common to all regions")
