"""Compute: classes, hosts inside the Delta and in the west, and the routes between them."""

from typing import ClassVar

from pydantic import Field

from inputs.base import Amount, Code, Duration, Name, OptionalCode, Record, Share, Year


class ComputeClass(Record):
    """A class of compute, bound or not bound by latency."""

    KEYS: ClassVar[tuple[str, ...]] = ("class_",)

    class_: Code = Field(alias="class", description="code of the compute class")
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    energy_yi_kwh: Amount = Field(
        0.0, description="electricity of the machines, 亿 kWh per EFLOPS (FP32) and year"
    )
    latency_limit_ms: Amount | None = Field(
        None, description="longest round trip that its users bear, ms; blank: any"
    )
    latency_km_ms: Amount = Field(0.0, description="round trip per 1000 km of distance, ms")
    transit_cost_yi_cny: Amount = Field(
        0.001, description="cost of a route, 亿元 per EFLOPS and year"
    )
    distance_cost_yi_cny: Amount = Field(
        0.0, description="added cost, 亿元 per EFLOPS and year and 1000 km"
    )


class Host(Record):
    """A place with machines: in a region, or a hub outside the Delta that only hosts."""

    KEYS: ClassVar[tuple[str, ...]] = ("host",)

    host: Code = Field(description="code of the host")
    region: OptionalCode = Field("", description="region it stands in; blank for a hub outside")
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    lon: float | None = Field(None, ge=-180, le=180, description="longitude, degrees")
    lat: float | None = Field(None, ge=-90, le=90, description="latitude, degrees")
    pue: float = Field(1.0, ge=1.0, le=10.0, description="power usage effectiveness")
    tariff_yi_cny: Amount | None = Field(
        None,
        description="price of electricity, 亿元 per 亿 kWh; blank: the region's; a hub states it",
    )
    quota_eflops: Amount | None = Field(
        None, description="new capacity permitted a year, EFLOPS; blank: no limit"
    )


class Compute(Record):
    """Capacity of one class at one host."""

    KEYS: ClassVar[tuple[str, ...]] = ("class_", "host")

    class_: Code = Field(alias="class", description="compute class")
    host: Code = Field(description="code of the host")
    installed_eflops: Amount = Field(
        0.0, description="capacity at the end of the base year, EFLOPS"
    )
    utilisation: Share = Field(1.0, description="share of capacity that can be used")
    base_load_eflops: Amount = Field(0.0, description="use by others than these projects, EFLOPS")
    build_limit_eflops: Amount = Field(
        0.0, description="capacity that can be ordered a year, EFLOPS"
    )
    build_cost_yi_cny: Amount = Field(0.0, description="capital, 亿元 per EFLOPS")
    life_years: int = Field(6, ge=1, le=100, description="life of the machines, years")
    lead_years: Duration = Field(1, description="years from order to use")
    hosting_cost_yi_cny: Amount = Field(
        0.0, description="cost of hosting without electricity, 亿元 per EFLOPS and year"
    )


class ComputeDue(Record):
    """Capacity already under construction that comes into use without a decision."""

    KEYS: ClassVar[tuple[str, ...]] = ("class_", "host", "year")

    class_: Code = Field(alias="class", description="compute class")
    host: Code = Field(description="code of the host")
    year: Year = Field(description="first year of use")
    added_eflops: Amount = Field(description="capacity that comes into use, EFLOPS")


class Route(Record):
    """A relation between a host and a served region that differs from the class's default."""

    KEYS: ClassVar[tuple[str, ...]] = ("class_", "host", "region")

    class_: Code = Field(alias="class", description="compute class")
    host: Code = Field(description="code of the host")
    region: Code = Field(description="region served")
    cost_yi_cny: Amount | None = Field(None, description="cost, 亿元 per EFLOPS and year")
    latency_ms: Amount | None = Field(None, description="round trip, ms")
    bandwidth_eflops: Amount | None = Field(
        None, description="compute that the link carries, EFLOPS; blank: no limit"
    )
