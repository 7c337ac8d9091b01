"""What a lever or a scenario does to a case: cells, rows, settings and rules."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from inputs.base import Record
from inputs.scenarios.paths import Where

LONGEST_VALUE = 4000
"""Characters of the longest value; no cell takes more."""


def _as_list(value: object) -> object:
    """A single value as a list of one; everything else as it is."""
    return (value,) if isinstance(value, str) else value


def _as_text(value: object) -> object:
    """A list of texts as one text with commas; everything else as it is."""
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return ",".join(value)
    return value


CellText = Annotated[str, Field(max_length=LONGEST_VALUE), BeforeValidator(_as_text)]
Values = Annotated[
    tuple[Annotated[str, Field(max_length=LONGEST_VALUE)], ...],
    Field(min_length=1),
    BeforeValidator(_as_list),
]


class CellChange(Record):
    """The cells of a column, in the rows that fit, multiplied, raised or set."""

    table: str = Field(description="table of the cells")
    where: dict[str, Values] = Field(default_factory=dict, description="which rows; none: all")
    column: str = Field(description="column of the cells")
    multiply: float | None = Field(None, description="factor")
    add: float | None = Field(None, description="amount that is added")
    set: CellText | None = Field(None, description="new value; blank empties the cell")

    @model_validator(mode="after")
    def _one_operation(self) -> Self:
        given = [name for name in ("multiply", "add", "set") if getattr(self, name) is not None]
        if len(given) != 1:
            seen = " and ".join(given) if given else "none of multiply, add and set"
            raise PydanticCustomError("operation", "states {seen}, and needs one", {"seen": seen})
        return self


class NewRow(Record):
    """A row that a table gains."""

    table: str = Field(description="table that gains the row")
    row: dict[str, CellText] = Field(description="its cells by column")


class Removal(Record):
    """Rows that a table loses."""

    table: str = Field(description="table that loses rows")
    where: dict[str, Values] = Field(default_factory=dict, description="which rows; none: all")


class SettingChange(Record):
    """A setting that gets a new value."""

    names: tuple[str, ...] = Field(description="dotted name of the setting")
    value: str = Field(description="new value; blank restores the default")


class Changes(Record):
    """What a lever or a scenario does, in this order of effect: remove, add, change, set."""

    remove: tuple[Removal, ...] = Field((), description="rows that go")
    add: tuple[NewRow, ...] = Field((), description="rows that come")
    change: tuple[CellChange, ...] = Field((), description="cells that change")
    set: dict[str, CellText] = Field(default_factory=dict, description="new values by path")
    rules: dict[str, bool] = Field(default_factory=dict, description="rules on or off")


ITEMS: Mapping[str, type[Record]] = {"remove": Removal, "add": NewRow, "change": CellChange}
"""Records of the lists that a lever or a scenario holds."""


def as_where(given: Mapping[str, Iterable[str]]) -> Where:
    """Columns and their values as a path holds them."""
    return tuple((column, tuple(values)) for column, values in given.items())
