"""Where every number comes from."""

from typing import ClassVar, Literal

from pydantic import Field

from inputs.base import Code, Name, OptionalCode, Record, Signed, Text


class Evidence(Record):
    """The source of the numbers that a pattern of table, key and column names."""

    KEYS: ClassVar[tuple[str, ...]] = ("table", "key", "column")

    table: Code = Field(description="table of the number; 'case' for a setting")
    key: Name = Field(
        "*",
        description="key of the row, its parts joined by '/', each exact or '*'; "
        "the most specific row wins",
    )
    column: Name = Field("*", description="column of the number, or dotted name of a setting")
    grade: Literal["document", "statistic", "derived", "assumption"] = Field(
        description="document, statistic, derived or assumption"
    )
    paper: Name = Field("", description="document: code of the paper")
    section: Name = Field("", description="document: section of the paper")
    printed: Text = Field("", description="document: the figure as printed")
    publisher: Name = Field("", description="statistic: publisher")
    title: Name = Field("", description="statistic: title of the release")
    year: Name = Field("", description="statistic: year that the figure describes")
    formula: Text = Field("", description="derived: formula over other numbers, with their values")
    reason: Text = Field("", description="assumption: why this value")
    low: float | None = Field(None, description="assumption: lowest value that can be defended")
    high: float | None = Field(None, description="assumption: highest value that can be defended")


class Paper(Record):
    """A paper that the case rests on."""

    KEYS: ClassVar[tuple[str, ...]] = ("paper",)

    paper: Code = Field(description="code of the paper")
    title: Name = Field(description="title")
    author: Name = Field("", description="author")
    publisher: Name = Field("", description="journal or institution")
    year: Name = Field("", description="year of publication")


class Parameter(Record):
    """A number that no rule reads, from which numbers of other tables are derived."""

    KEYS: ClassVar[tuple[str, ...]] = ("parameter",)

    parameter: Code = Field(description="code of the parameter")
    value: Signed = Field(description="its value")
    unit: Name = Field("", description="its unit")
    meaning: Text = Field("", description="what it measures")


class Derivation(Record):
    """How the yearly value of a project follows from parameters."""

    KEYS: ClassVar[tuple[str, ...]] = ("project",)

    project: Code = Field(description="code of the project")
    kind: Literal["digitalisation", "capacity", "none"] = Field(
        description="digitalisation: capital / k · α · (κ·cost effect + ω·quality effect); "
        "capacity: capital × output per capital × margin; none: no cash value"
    )
    investment_ratio: OptionalCode = Field(
        "", description="parameter k: capital per output addressed"
    )
    cost_effect: OptionalCode = Field("", description="parameter: share of cost saved")
    quality_effect: OptionalCode = Field("", description="parameter: gain in quality or output")
    output_ratio: OptionalCode = Field("", description="parameter: yearly output per capital")
    margin: OptionalCode = Field("", description="parameter: margin on output")


class Comparison(Record):
    """How much more one indicator tells of comparative advantage than another (AHP)."""

    KEYS: ClassVar[tuple[str, ...]] = ("first", "second")

    first: Code = Field(description="code of an indicator")
    second: Code = Field(description="code of the indicator that it is compared with")
    ratio: float = Field(
        ge=1 / 9, le=9, description="1: equal, 9: the first counts extremely more, 1/9: less"
    )


class Role(Record):
    """What a paper says a province does better than others; no rule reads it.

    `subject` says what `code` names: a sector, a class of discipline or a project.
    """

    KEYS: ClassVar[tuple[str, ...]] = ("province", "subject", "code")

    province: Code = Field(description="code of the province")
    subject: Literal["sector", "discipline", "project"] = Field(
        description="sector, discipline or project"
    )
    code: Code = Field(description="code of the sector, discipline or project")
    role: Name = Field(description="the role in a few words, the same for all rows of a role")
    paper: Code = Field(description="code of the paper")
    section: Name = Field("", description="section of the paper")
    printed: Text = Field("", description="the words as printed")
