"""What is known of the cities and of the tranches, one record a row of `data/`."""

from typing import ClassVar, Literal

from pydantic import Field

from inputs.base import Amount, Code, Name, OptionalCode, Record, Share, Text, Year


class City(Record):
    """A city, its province and the seat of its government."""

    KEYS: ClassVar[tuple[str, ...]] = ("region",)

    region: Code = Field(description="code of the city")
    province: Code = Field(description="code of its province")
    name_zh: Name = Field(description="Chinese name")
    name_en: Name = Field(description="English name")
    lon: float = Field(ge=-180, le=180, description="longitude of the seat, degrees")
    lat: float = Field(ge=-90, le=90, description="latitude of the seat, degrees")


Quantity = Literal[
    "gdp", "people", "secondary", "added", "research", "core", "digital", "power", "wage"
]


class Figure(Record):
    """A figure of a city, or of a province for comparison, with its source."""

    KEYS: ClassVar[tuple[str, ...]] = ("region", "quantity", "year")

    region: Code = Field(description="code of the city or province")
    quantity: Quantity = Field(description="what is measured")
    year: Year = Field(description="year of the figure")
    value: Amount = Field(description="the figure, in the unit of its quantity")
    grade: Literal["document", "statistic", "assumption"] = Field(description="kind of source")
    publisher: Name = Field("", description="statistic: publisher")
    title: Name = Field("", description="statistic: title of the release")
    paper: Name = Field("", description="document: code of the paper")
    section: Name = Field("", description="document: section of the paper")
    printed: Text = Field("", description="document: the figure as printed")
    reason: Text = Field("", description="assumption: why this value")
    low: float | None = Field(None, description="assumption: lowest value that can be defended")
    high: float | None = Field(None, description="assumption: highest value that can be defended")

    @property
    def code(self) -> str:
        """Code of the figure among the parameters of the case."""
        return f"{self.quantity}{self.year % 100:02d}_{self.region}"


class Branch(Record):
    """A sector that a city hosts more or less of than its share in all industry."""

    KEYS: ClassVar[tuple[str, ...]] = ("sector", "region")

    sector: Code = Field(description="code of the sector")
    region: Code = Field(description="code of the city")
    times: Amount = Field(description="multiple of the city's share in all industry")
    reason: Text = Field(description="what stands there")


class HostPart(Record):
    """A host of a city and its part of a host of the province case."""

    KEYS: ClassVar[tuple[str, ...]] = ("host",)

    host: Code = Field(description="code of the host")
    region: Code = Field(description="city it stands in")
    of: Code = Field(description="host of the province case that it is a part of")
    name_zh: Name = Field(description="Chinese name")
    name_en: Name = Field(description="English name")
    lon: float = Field(ge=-180, le=180, description="longitude, degrees")
    lat: float = Field(ge=-90, le=90, description="latitude, degrees")
    pue: float | None = Field(None, ge=1, le=10, description="its own, else the province's")
    installed: Share = Field(description="part of what is installed, used and under construction")
    permitted: Share = Field(description="part of what may be built")
    reason: Text = Field(description="why these parts")
    publisher: Name = Field("", description="its power usage effectiveness: publisher")
    title: Name = Field("", description="its power usage effectiveness: title of the release")
    year: Name = Field("", description="its power usage effectiveness: year")


class ZoneList(Record):
    """A zone and the cities in it."""

    KEYS: ClassVar[tuple[str, ...]] = ("zone",)

    zone: Code = Field(description="code of the zone")
    name_zh: Name = Field(description="Chinese name")
    name_en: Name = Field(description="English name")
    members: Text = Field(description="codes of its cities, separated by blanks")
    note: Text = Field("", description="what a reader must know of the list")


class Programme(Record):
    """A project of the province case that is split, and what the weights of its parts count."""

    KEYS: ClassVar[tuple[str, ...]] = ("project",)

    project: Code = Field(description="code of the project in the province case")
    counted: Name = Field(description="what the weights count")
    reason: Text = Field(description="why these weights")


class Tranche(Record):
    """A part of a programme with a name of its own."""

    KEYS: ClassVar[tuple[str, ...]] = ("project", "number")

    project: Code = Field(description="code of the project in the province case")
    number: int = Field(ge=1, description="number of the part, from 1")
    weight: float = Field(gt=0, description="its weight among the parts of the programme")
    sector: OptionalCode = Field("", description="its sector; blank: the programme's")
    name_zh: Name = Field(description="Chinese name")
    name_en: Name = Field(description="English name")
    regions: Text = Field("", description="cities it is bound to; blank: chosen by rule")
    takes: Text = Field("", description="chokepoints and targets that it takes whole")
    named_in: Text = Field("", description="where a paper names it")

    @property
    def code(self) -> str:
        """Code of the tranche as a project of the city case."""
        return f"{self.project}_{self.number}"
