"""Industry: output of every sector in every city, more where a branch is known to stand.

    output of sector s in city c  ~  industrial output of c × times(s, c)

The cities of a province add up to the province's output of the sector.
"""

from collections.abc import Iterator, Mapping

from inputs.evidence import Evidence, Parameter
from inputs.regions import Industry
from inputs.scaling.basis import Basis
from inputs.scaling.pieces import At, Piece, judged_parameter, number_text
from inputs.scaling.spread import Cell, shared_out
from inputs.scaling.weights import Weight, Weights


def branch_code(sector: str, city: str) -> str:
    """Code of the parameter that says how much more of a sector a city hosts."""
    return f"times_{sector}_{city}"


def branch_parameters(basis: Basis) -> Iterator[Piece]:
    """How much more of a sector each city hosts, as parameters with a range."""
    for (sector, city), branch in basis.sources.branches.items():
        name = basis.sources.cities[city].name_en
        meaning = f"output of {sector} in {name}, as a multiple of its share in all industry"
        reason = f"{branch.reason}. Known from general knowledge; no output by city and sector."
        low, high = branch.times * 0.5, max(branch.times * 2, 0.3)
        code = branch_code(sector, city)
        row = Parameter(parameter=code, value=branch.times, meaning=meaning)
        yield judged_parameter(row, reason, low, high)


def sector_weights(basis: Basis, sector: str, province: str) -> Weights:
    """What each city counts in a sector of its province."""
    return {city: _weight(basis, sector, city) for city in basis.cities_of(province)}


def _weight(basis: Basis, sector: str, city: str) -> Weight:
    output = basis.output[city]
    branch = basis.sources.branches.get((sector, city))
    if branch is None:
        return output
    text = f"{output.text} × {branch_code(sector, city)} {number_text(branch.times)}"
    return Weight(output.value * branch.times, text)


def industry(basis: Basis) -> Piece:
    """One row for each sector of the province case and city."""
    outputs: dict[tuple[str, str], float] = {}
    evidence: list[Evidence] = []
    for (sector, province), record in basis.case.industry.items():
        at = At("industry", f"{sector}/{province}", "output_yi_cny")
        cell = Cell(at, province, record.output_yi_cny)
        found = shared_out(basis, cell, sector_weights(basis, sector, province))
        evidence += found.evidence
        outputs.update({(sector, city): value for city, value in found.values.items()})
    return Piece(tuple(_rows(outputs)), tuple(evidence))


def _rows(outputs: Mapping[tuple[str, str], float]) -> Iterator[Industry]:
    for (sector, city), output in outputs.items():
        yield Industry(sector=sector, region=city, output_yi_cny=output)
