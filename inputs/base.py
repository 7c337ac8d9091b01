"""What every record of a case shares: frozen, strict about names, and keyed."""

from typing import Annotated, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

LARGEST = 1e9
"""Largest amount a cell may hold; 1e9 亿元 is a thousand times the world's yearly output."""

CODE_PATTERN = r"^[A-Za-z0-9]+(_[A-Za-z0-9]+)*$"
CODE_LENGTH = 24


def _read_flag(cell: object) -> object:
    """The truth value that a spreadsheet cell means; anything else is left for the type check."""
    if isinstance(cell, str):
        return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}.get(
            cell.strip().lower(), cell
        )
    return cell


Code = Annotated[str, StringConstraints(pattern=CODE_PATTERN, max_length=CODE_LENGTH)]
OptionalCode = Annotated[
    str, StringConstraints(pattern=r"^$|" + CODE_PATTERN, max_length=CODE_LENGTH)
]
NAME_PATTERN = (
    r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    r"\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{feff}]*$"
)
"""No control character but tab and line break, and none that turns the direction of text."""

Name = Annotated[str, StringConstraints(pattern=NAME_PATTERN, max_length=200)]
Text = Annotated[str, StringConstraints(max_length=4000)]
Amount = Annotated[float, Field(ge=0, le=LARGEST)]
Signed = Annotated[float, Field(ge=-LARGEST, le=LARGEST)]
Share = Annotated[float, Field(ge=0, le=1)]
Year = Annotated[int, Field(ge=1900, le=2200)]
Duration = Annotated[int, Field(ge=0, le=100)]
Flag = Annotated[bool, BeforeValidator(_read_flag)]


class Record(BaseModel):
    """One row of a table: immutable, no unknown column, no NaN and no infinity."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        str_strip_whitespace=True,
        populate_by_name=True,
    )

    KEYS: ClassVar[tuple[str, ...]] = ()
    """Field names that identify the row, in the order of the table's columns."""
