"""Which regions a code of a place means: one region, a province, a zone, or all of them."""

from inputs.case import Case
from optimizer.program.players import Parts, keys, split


def regions_of(case: Case, place: str) -> tuple[str, ...]:
    """Regions of a place in the order of the case; a blank place is the whole Delta."""
    if not place:
        return tuple(case.regions)
    if place in case.regions:
        return (place,)
    members = {region for zone, region in case.zone_members if zone == place}
    return tuple(
        code for code, record in case.regions.items() if record.province == place or code in members
    )


def owned_by_place(case: Case, place: str, amount: float) -> Parts:
    """An amount at a place as its provinces own it: by their share of GDP where it is several's."""
    provinces = {case.regions[region].province for region in regions_of(case, place)}
    shares = {province: share for province, share in keys(case).items() if province in provinces}
    return split(shares, amount)
