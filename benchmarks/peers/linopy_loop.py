"""linopy, a new model for every program.

The rows come from the entries of the matrix: each coefficient times its variable, summed by row
with `groupby`, which is how linopy's own users build from sparse tables. The model is a sparse one
(`Model(sparse=True)`), because the usual kind pads every row to the longest.
"""

import math

import linopy
import numpy as np
import xarray as xr

from optimizer.solver.arrays import Floats, Integers, Program

linopy.options["semantics"] = "v1"


def build(program: Program) -> linopy.Model:
    """The model as users state it."""
    model = linopy.Model(sparse=True)
    matrix = program.matrix
    columns = xr.DataArray(np.arange(matrix.columns), dims="column")
    x = model.add_variables(
        lower=xr.DataArray(program.lower, dims="column", coords={"column": columns.values}),
        upper=xr.DataArray(program.upper, dims="column", coords={"column": columns.values}),
        name="x",
    )
    rows = np.repeat(np.arange(matrix.rows), np.diff(matrix.start))
    is_equal = program.row_lower == program.row_upper
    for name, sign, chosen, sides in (
        ("equal", "=", is_equal, program.row_upper),
        ("most", "<=", ~is_equal & (program.row_upper < math.inf), program.row_upper),
        ("least", ">=", ~is_equal & (program.row_lower > -math.inf), program.row_lower),
    ):
        held = chosen[rows]
        if held.any():
            total = _summed(x, rows[held], matrix.column[held], matrix.value[held])
            side = xr.DataArray(sides[total.indexes["row"]], coords=[total.indexes["row"]])
            model.add_constraints(total, sign, side, name=name)
    cost = xr.DataArray(program.cost, coords={"column": columns.values}, dims="column")
    model.add_objective((x * cost).sum())
    return model


def _summed(
    x: linopy.Variable, rows: Integers, columns: Integers, values: Floats
) -> linopy.LinearExpression:
    """Coefficient times variable, summed by row."""
    entry = np.arange(len(values))
    picked = x.sel(column=xr.DataArray(columns, coords={"entry": entry}, dims="entry"))
    terms = picked * xr.DataArray(values, coords={"entry": entry}, dims="entry")
    return terms.groupby(
        xr.DataArray(rows, coords={"entry": entry}, dims="entry", name="row")
    ).sum()


def solve(program: Program) -> float:
    """Build, solve with HiGHS through its Python interface, and read the optimum."""
    model = build(program)
    status, condition = model.solve("highs", io_api="direct", progress=False, output_flag=False)
    if condition != "optimal":
        raise RuntimeError(f"linopy ended with {status}, {condition}")
    return float(model.objective.value)
