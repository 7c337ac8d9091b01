"""Zones: corridors and circles with the cities in them."""

from collections.abc import Iterator

from inputs.base import Record
from inputs.evidence import Evidence
from inputs.evidence_lookup import evidence_of
from inputs.regions import Zone, ZoneMember
from inputs.scaling.basis import Basis
from inputs.scaling.pieces import Piece


def zones(basis: Basis) -> Piece:
    """The zones of the sources, then those that the province case has beside them.

    A zone of both has the barrier factor of the province case; a zone of the province case alone
    holds all cities of its provinces.
    """
    rows = (*_listed(basis), *_others(basis))
    return Piece(rows, tuple(_evidence(basis)))


def _listed(basis: Basis) -> Iterator[Record]:
    for code, zone in basis.sources.zones.items():
        known = basis.case.zones.get(code)
        given = known.model_dump(exclude_unset=True) if known else {}
        names = {"zone": code, "name_zh": zone.name_zh, "name_en": zone.name_en}
        yield Zone.model_validate({**given, **names})
        for city in zone.members.split():
            yield ZoneMember(zone=code, region=city)


def _others(basis: Basis) -> Iterator[Record]:
    for code, zone in basis.case.zones.items():
        if code not in basis.sources.zones:
            yield zone
            for name, province in basis.case.zone_members:
                for city in basis.cities_of(province) if name == code else ():
                    yield ZoneMember(zone=code, region=city)


def _evidence(basis: Basis) -> Iterator[Evidence]:
    for code, zone in basis.case.zones.items():
        found = evidence_of(basis.case, "zones", code, "barrier_factor")
        if found is not None and "barrier_factor" in zone.model_fields_set:
            yield found
