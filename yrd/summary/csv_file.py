"""Tables of a summary as CSV, which people open in spreadsheets."""

import csv
import io
import math
from collections.abc import Iterable, Sequence

from yrd.harmless import harmless

Cell = str | int | float | None


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The table in UTF-8: blank cells for what is not known, and no text that is a formula.

    An apostrophe stands before such a text; nothing reads these tables back.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([_cell(name) for name in columns])
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8")


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return harmless(cell)
    if isinstance(cell, float):
        return cell if math.isfinite(cell) else None
    return cell
