"""Columns of a batch's tables: their types and units, the same in every part."""

from collections.abc import Mapping, Sequence

import pyarrow as pa

from inputs.sweeps.axis import Axis

Columns = Mapping[str, Mapping[str, str]]
"""Type and unit by name, in the order of the table."""

PLACED: Columns = {
    "scenario": {"type": "int32", "unit": "number, from 0"},
    "project": {"type": "string", "unit": "code"},
    "region": {"type": "string", "unit": "code"},
    "year": {"type": "int32", "unit": "year of start"},
    "share": {"type": "float64", "unit": "share of the project"},
}
"""Columns of the placements."""

_AXIS_UNIT = {"set": "unit of the number", "multiply": "factor", "add": "unit of the number, added"}


def typed(units: Mapping[str, str], axes: Sequence[Axis]) -> Columns:
    """Types and units of the columns of scenarios; one without a unit is an axis or a text."""
    known = {axis.name: axis for axis in axes}
    return {name: _column(name, unit, known.get(name)) for name, unit in units.items()}


def _column(name: str, unit: str, axis: Axis | None) -> Mapping[str, str]:
    if axis is not None and axis.kind == "choice":
        return {"type": "string", "unit": "choice"}
    if axis is not None:
        return {"type": "float64", "unit": _AXIS_UNIT[axis.operation]}
    if name == "scenario":
        return PLACED["scenario"]
    return {"type": "float64" if unit else "string", "unit": unit or "code"}


def schema_of(columns: Columns) -> pa.Schema:
    """The columns as Parquet holds them."""
    types = {"int32": pa.int32(), "float64": pa.float64(), "string": pa.string()}
    return pa.schema([(name, types[column["type"]]) for name, column in columns.items()])
