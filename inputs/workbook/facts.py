"""What is special in a sheet beside its values: results that are missing, errors, merged cells."""

from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree

SPACES = (b" ", b"\t", b"\r", b"\n")

MARKS = (
    *(b"%sf%s" % (before, after) for before in (b"<", b":") for after in (b">", b"/", *SPACES)),
    *(b"mergeCell", b"hidden=", b'"e"', b"'e'"),
)
"""Bytes without which a sheet has nothing special; most sheets are told apart by them quickly."""

MOST_FACTS = 1_000
"""Findings of a kind that are kept; nobody reads more."""


class SheetFacts(NamedTuple):
    """Cells of formulas without a result, cells with an error, merged ranges, hidden rows."""

    without_result: tuple[str, ...] = ()
    errors: tuple[tuple[str, str], ...] = ()
    merged: tuple[str, ...] = ()
    hidden: tuple[int, ...] = ()


def sheet_facts(data: bytes) -> SheetFacts | None:
    """The special things of a sheet's XML, in the order of the sheet; none if there are none."""
    if not any(mark in data for mark in MARKS):
        return None
    facts: tuple[list[str], list[tuple[str, str]], list[str], list[int]] = ([], [], [], [])
    without_result, errors, merged, hidden = facts
    try:
        for _, element in ElementTree.iterparse(BytesIO(data)):  # noqa: S314 - no document type
            kind = element.tag.rpartition("}")[2]
            if kind == "c":
                _note_cell(element, without_result, errors)
            elif kind == "mergeCell":
                merged.append(element.get("ref", ""))
            elif kind == "row":
                if element.get("hidden") in ("1", "true"):
                    hidden.append(int(element.get("r", "0")))
                element.clear()
    except (ElementTree.ParseError, ValueError):
        return None
    if not any(facts):
        return None
    cut = MOST_FACTS
    return SheetFacts(
        tuple(without_result[:cut]), tuple(errors[:cut]), tuple(merged[:cut]), tuple(hidden)
    )


def _note_cell(
    cell: ElementTree.Element, without_result: list[str], errors: list[tuple[str, str]]
) -> None:
    value = cell.findtext("{*}v")
    place = cell.get("r", "")
    if cell.get("t") == "e":
        errors.append((place, value or ""))
    elif cell.find("{*}f") is not None and not value and cell.get("t") != "str":
        without_result.append(place)
