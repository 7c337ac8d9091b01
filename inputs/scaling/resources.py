"""Energy and land of every city: shares of its province's headroom and supply.

Energy goes by the electricity that a city uses where it is printed, else by industrial output;
land goes by industrial output.
"""

from inputs.evidence import Evidence
from inputs.regions import Energy, Land
from inputs.scaling.basis import Basis
from inputs.scaling.pieces import At, Piece
from inputs.scaling.spread import Cell, shared_out


def energy(basis: Basis) -> Piece:
    """One row for each city and year of the province case."""
    rows: list[Energy] = []
    evidence: list[Evidence] = []
    for (province, year), record in basis.case.energy.items():
        at = At("energy", f"{province}/{year}", "budget_yi_kwh")
        found = shared_out(basis, Cell(at, province, record.budget_yi_kwh), basis.power)
        evidence += found.evidence
        rows += [
            Energy(region=city, year=year, budget_yi_kwh=value)
            for city, value in found.values.items()
        ]
    return Piece(tuple(rows), tuple(evidence))


def land(basis: Basis) -> Piece:
    """One row for each city and year of the province case."""
    rows: list[Land] = []
    evidence: list[Evidence] = []
    for (province, year), record in basis.case.land.items():
        at = At("land", f"{province}/{year}", "available_km2")
        found = shared_out(basis, Cell(at, province, record.available_km2), basis.output)
        evidence += found.evidence
        rows += [
            Land(region=city, year=year, available_km2=value)
            for city, value in found.values.items()
        ]
    return Piece(tuple(rows), tuple(evidence))
