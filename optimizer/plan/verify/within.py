"""Whether a region belongs to a place that a rule names."""

from inputs.case import Case


def lies_in(case: Case, region: str, place: str) -> bool:
    """The place is blank, the region itself, its province, or a zone that it is a member of.

    A code that names a region means that region alone, even where a province has the same code.
    """
    if place in case.regions:
        return region == place
    is_member = (place, region) in case.zone_members
    return is_member or place in ("", case.regions[region].province)
