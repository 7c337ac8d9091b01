"""From a case to the links between its places."""

from geo.links import Links
from geo.measure import measure
from inputs.case import Case
from inputs.errors import InputProblems, Problem
from inputs.regions import Region


def _seat(place: Region | None, lon: float | None, lat: float | None) -> tuple[float, float] | None:
    """Own coordinates, else those of the region that the place stands in."""
    if lon is not None and lat is not None:
        return lon, lat
    if place is not None and place.lon is not None and place.lat is not None:
        return place.lon, place.lat
    return None


def links_of(case: Case) -> Links:
    """Distances between all regions and hosts of a case."""
    places = {code: _seat(region, region.lon, region.lat) for code, region in case.regions.items()}
    for code, host in case.hosts.items():
        places.setdefault(code, _seat(case.regions.get(host.region), host.lon, host.lat))
    try:
        return measure(places)
    except ValueError as error:
        raise InputProblems(
            [Problem("regions.csv", message=f"has places that cannot be measured: {error}")]
        ) from error
