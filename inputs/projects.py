"""Candidate projects: what they bring, what they need, who holds rights to them."""

from typing import ClassVar, Literal

from pydantic import Field

from inputs.base import (
    Amount,
    Code,
    Duration,
    Flag,
    Name,
    OptionalCode,
    Record,
    Share,
    Signed,
    Year,
)


class Project(Record):
    """A candidate project; a share of it may be placed in each eligible region."""

    KEYS: ClassVar[tuple[str, ...]] = ("project",)

    project: Code = Field(description="code of the project")
    sector: Code = Field(description="code of its sector")
    discipline: Literal["short", "medium", "strategic"] = Field(
        "medium", description="class of economic discipline: short, medium or strategic"
    )
    home: OptionalCode = Field(
        "", description="province that holds the whole right; blank if shared"
    )
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    value_yi_cny: Signed = Field(0.0, description="value of the whole project, 亿元 a year")
    capital_yi_cny: Amount = Field(0.0, description="capital of the whole project, 亿元")
    life_years: int = Field(
        10, ge=1, le=100, description="life over which capital is paid off, years"
    )
    energy_yi_kwh: Amount = Field(
        0.0, description="electricity of the whole project, 亿 kWh a year"
    )
    land_km2: Amount = Field(0.0, description="industrial land of the whole project, km²")
    emissions_wan_t: Amount = Field(0.0, description="emissions of the whole project, 万吨 a year")
    sales_yi_cny: Amount = Field(0.0, description="additional sales in its sector, 亿元 a year")
    addressed_yi_cny: Amount = Field(0.0, description="output that the project digitalises, 亿元")
    small_firm_share: Share = Field(
        0.0, description="share of its capital that goes to small firms"
    )
    security_share: Share = Field(0.0, description="share of its capital spent on data security")
    divisible: Flag = Field(True, description="whether a share of it can be built")
    one_site: Flag = Field(
        True, description="whether an indivisible project stands at one site, or may be spread"
    )
    least_share: Share = Field(0.0, description="smallest share worth building at one site")
    mandated: Flag = Field(False, description="whether the whole project must be built")
    first_year: Year | None = Field(None, description="first year in which it may start")
    last_year: Year | None = Field(None, description="last year in which it may start")


class ProjectRight(Record):
    """The part of a project that a province may claim when it stands alone."""

    KEYS: ClassVar[tuple[str, ...]] = ("project", "province")

    project: Code = Field(description="code of the project")
    province: Code = Field(description="code of the province")
    right: Share = Field(description="its right; the rights of a project add up to 1")


class ProjectAge(Record):
    """How a project draws money and resources as it ages."""

    KEYS: ClassVar[tuple[str, ...]] = ("project", "age")

    project: Code = Field(description="code of the project")
    age: Duration = Field(description="years since its start; the last age given holds on")
    instalment: Share = Field(0.0, description="share of its capital paid at that age")
    profile: Amount = Field(1.0, description="use of talent, compute and energy, 1 = full")
    cash: Signed = Field(0.0, description="cash captured by the firm at that age, 亿元")


class Provides(Record):
    """A resource that an enabling project makes available in the region where it stands."""

    KEYS: ClassVar[tuple[str, ...]] = ("project", "resource", "kind")

    project: Code = Field(description="code of the project")
    resource: Literal["training", "compute", "energy", "matching"] = Field(
        description="training places (thousand persons a year), compute (EFLOPS), "
        "energy (亿 kWh a year) or matching (capacity of a facility, in its unit)"
    )
    kind: OptionalCode = Field(
        "", description="talent class, compute class or facility; blank for energy"
    )
    lag: Duration = Field(0, description="years from start to effect")
    amount: Amount = Field(description="amount of the whole project, in the resource's unit")


class ProjectTalent(Record):
    """People of one class that a project needs when in full use."""

    KEYS: ClassVar[tuple[str, ...]] = ("project", "class_")

    project: Code = Field(description="code of the project")
    class_: Code = Field(alias="class", description="talent class")
    need_kperson: Amount = Field(description="people of the whole project, thousand persons")


class ProjectCompute(Record):
    """Compute of one class that a project needs when in full use."""

    KEYS: ClassVar[tuple[str, ...]] = ("project", "class_")

    project: Code = Field(description="code of the project")
    class_: Code = Field(alias="class", description="compute class")
    need_eflops: Amount = Field(description="compute of the whole project, EFLOPS (FP32)")


class Site(Record):
    """A place where a project may go; the rows of a project limit it to them."""

    KEYS: ClassVar[tuple[str, ...]] = ("project", "region")

    project: Code = Field(description="code of the project")
    region: Code = Field(description="code of the region")
    value_yi_cny: Signed | None = Field(
        None,
        description="value there, 亿元 a year; overrides the project's value and the advantage",
    )
    capital_yi_cny: Amount | None = Field(None, description="capital there, 亿元")
    need_factor: Amount = Field(1.0, description="multiplies the project's needs at this site")
    locked: Literal["", "in", "out"] = Field(
        "", description="in: the project must go to such sites; out: not here"
    )
