"""Routes: the links of a province to a host are shared out among its cities by GDP."""

from inputs.columns import number_columns
from inputs.compute import Route
from inputs.evidence import Evidence
from inputs.scaling.basis import Basis
from inputs.scaling.hosts import parts_of
from inputs.scaling.pieces import At, Piece
from inputs.scaling.spread import Cell, Spread, same, shared_out

SHARED = "bandwidth_eflops"
"""The column that counts compute; costs and latencies are inherited."""


def routes(basis: Basis) -> Piece:
    """One row for each route of the province case to a hub and city."""
    rows: list[Route] = []
    evidence: list[Evidence] = []
    for (kind, host, province), record in basis.case.routes.items():
        if parts_of(basis, host):
            continue
        cells: dict[str, dict[str, object]] = {}
        for column, field in number_columns(Route).items():
            value = getattr(record, field)
            if value is not None and field in record.model_fields_set:
                found = _spread(basis, f"{kind}/{host}", province, column, value)
                evidence += found.evidence
                for city, amount in found.values.items():
                    cells.setdefault(city, {})[column] = amount
        rows += [
            Route.model_validate({"class": kind, "host": host, "region": city, **given})
            for city, given in cells.items()
        ]
    return Piece(tuple(rows), tuple(evidence))


def _spread(basis: Basis, start: str, province: str, column: str, value: float) -> Spread:
    cell = Cell(At("routes", f"{start}/{province}", column), province, value)
    return shared_out(basis, cell, basis.gdp) if column == SHARED else same(basis, cell)
