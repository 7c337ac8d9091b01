"""Policy tables: shared facilities, order of projects, partners, sector windows, targets."""

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


class Facility(Record):
    """A facility that several projects share."""

    KEYS: ClassVar[tuple[str, ...]] = ("facility",)

    facility: Code = Field(description="code of the facility")
    region: OptionalCode = Field(
        "", description="region, province or zone that it serves; blank: open to all"
    )
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    capacity: Amount = Field(description="capacity a year, in the facility's own unit")


class FacilityUse(Record):
    """How much of a facility a project uses."""

    KEYS: ClassVar[tuple[str, ...]] = ("project", "facility")

    project: Code = Field(description="code of the project")
    facility: Code = Field(description="code of the facility")
    use: Amount = Field(description="use of the whole project, in the facility's unit")


class Precedence(Record):
    """A project that can only follow another."""

    KEYS: ClassVar[tuple[str, ...]] = ("project", "after")

    project: Code = Field(description="code of the project that follows")
    after: Code = Field(description="code of the project that must come first")
    lag: Duration = Field(1, description="years between the two")
    replication: Amount = Field(1.0, description="copies that one share of the first allows")


class Consortium(Record):
    """A partner of a project and the least share it takes.

    A blank province asks that no province takes more than 1 − least share, so that at least two
    take part.
    """

    KEYS: ClassVar[tuple[str, ...]] = ("project", "province")

    project: Code = Field(description="code of the project")
    province: OptionalCode = Field("", description="partner province; blank: any two provinces")
    least_share: Share = Field(
        description="least share of what is built of the project that stands there"
    )


class SectorPolicy(Record):
    """A window of money for a sector, in one province or in the Delta."""

    KEYS: ClassVar[tuple[str, ...]] = ("sector", "province")

    sector: Code = Field(description="code of the sector")
    province: OptionalCode = Field("", description="province; blank: the whole Delta")
    least_yi_cny: Amount = Field(0.0, description="least capital, 亿元")
    most_yi_cny: Amount | None = Field(None, description="most capital, 亿元; blank: no limit")
    least_share: Share = Field(0.0, description="least share of all capital invested there")
    most_share: Share = Field(1.0, description="largest share of all capital invested there")


class Chokepoint(Record):
    """A product whose supply can be cut off."""

    KEYS: ClassVar[tuple[str, ...]] = ("chokepoint",)

    chokepoint: Code = Field(description="code of the product")
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    target: Share = Field(description="coverage to be reached")
    products: Amount = Field(1.0, description="products that the row stands for, its weight")
    hard: Flag = Field(False, description="whether a plan must reach it")


class ChokepointCoverage(Record):
    """What a project adds to the coverage of a product."""

    KEYS: ClassVar[tuple[str, ...]] = ("project", "chokepoint")

    project: Code = Field(description="code of the project")
    chokepoint: Code = Field(description="code of the product")
    coverage: Share = Field(description="coverage that the whole project adds")


class Target(Record):
    """A published target of the plan."""

    KEYS: ClassVar[tuple[str, ...]] = ("target", "year")

    target: Code = Field(description="code of the target")
    year: Year = Field(description="year by which it is due")
    province: OptionalCode = Field("", description="province it binds; blank: the whole Delta")
    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    amount: Amount = Field(description="amount to be reached, in the target's own unit")
    hard: Flag = Field(False, description="whether a plan must reach it")


class TargetContribution(Record):
    """What a project adds to a target."""

    KEYS: ClassVar[tuple[str, ...]] = ("project", "target")

    project: Code = Field(description="code of the project")
    target: Code = Field(description="code of the target")
    amount: Amount = Field(description="amount that the whole project adds")


class PlannerTerm(Record):
    """A linear term in money that a planner adds: a subsidy above 0, a charge below 0."""

    KEYS: ClassVar[tuple[str, ...]] = ("term", "decision", "where")

    term: Code = Field(description="code of the term")
    decision: Literal[
        "start", "move", "train", "recruit", "serve", "build", "fund", "uncovered", "missed"
    ] = Field(description="decision that it pays for, see docs/formulas.md")
    where: Name = Field(
        "", description="which of them, as column=value pairs joined by commas; blank: all"
    )
    amount_yi_cny: Signed = Field(
        description="亿元 a year per share that stands (start), else 亿元 per unit of the decision"
    )
