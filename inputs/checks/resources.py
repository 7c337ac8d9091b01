"""Rules on moves, hubs and bands."""

from collections.abc import Iterator
from itertools import pairwise

from inputs.case import Case
from inputs.checks.check import grouped, numbered
from inputs.errors import Problem, quoted

SUM_TOLERANCE = 1e-9
"""Room for rounding when shares written with few decimals are added up."""


def check_moves(case: Case) -> Iterator[Problem]:
    """A move leads from one region to another."""
    for row, move in numbered(case.moves):
        if move.from_ == move.to:
            message = "is the region that the people come from"
            fix = "Delete the row: people who stay need no move."
            yield Problem("moves.csv", row, "to", move.to, message, fix)


def check_hubs(case: Case) -> Iterator[Problem]:
    """A hub outside the Delta has a price of electricity and leases only what is installed."""
    for row, host in numbered(case.hosts):
        if not host.region and host.tariff_yi_cny is None:
            message = f"is missing: hub {quoted(host.host)} has no region to take it from"
            yield Problem("hosts.csv", row, "tariff_yi_cny", None, message, "Fill it in.")
    for row, place in numbered(case.compute):
        at = case.hosts.get(place.host)
        if at and not at.region and place.build_limit_eflops > 0:
            message = f"is not possible: {quoted(place.host)} is a hub, which leases what it has"
            value = f"{place.build_limit_eflops:g}"
            yield Problem("compute.csv", row, "build_limit_eflops", value, message, "Write 0.")


def check_bands(case: Case) -> Iterator[Problem]:
    """Bands of a sector take up at most its whole base, and losses never fall from band to band."""
    for code, group in grouped(case.diminishing, "sector").items():
        total = sum(band.width_share for _, band in group)
        if total > 1 + SUM_TOLERANCE:
            message = f"adds up to {total:.6g} for sector {quoted(code)}, which is above 1"
            fix = "Narrow the bands of the sector."
            yield Problem("diminishing.csv", group[0][0], "width_share", None, message, fix)
        ordered = sorted(group, key=lambda entry: entry[1].band)
        for (_, band), (row, following) in pairwise(ordered):
            if following.loss_yi_cny < band.loss_yi_cny:
                message = f"is below the loss of band {band.band}, {band.loss_yi_cny:g}"
                fix = "Losses rise from band to band, else the program is not linear."
                value = f"{following.loss_yi_cny:g}"
                yield Problem("diminishing.csv", row, "loss_yi_cny", value, message, fix)


def check_base_load(case: Case) -> Iterator[Problem]:
    """Machines that others use already are machines that are installed."""
    for row, machine in numbered(case.compute):
        usable = machine.utilisation * machine.installed_eflops
        if machine.base_load_eflops > usable + SUM_TOLERANCE:
            message = f"is above what is usable, utilisation × installed = {usable:g}"
            fix = "Lower it, or state the capacity that serves it."
            value = f"{machine.base_load_eflops:g}"
            yield Problem("compute.csv", row, "base_load_eflops", value, message, fix)


def check_wages(case: Case) -> Iterator[Problem]:
    """A class that may work elsewhere has a wage wherever it may work."""
    mobile = {kind for (kind, _), people in case.talent.items() if people.mobile_share > 0}
    for kind in sorted(mobile):
        for region in case.regions:
            if (kind, region) not in case.talent:
                message = f"has no row for class {quoted(kind)} in region {quoted(region)}"
                fix = "Add one with the wage there; its stock may be 0."
                yield Problem("talent.csv", message=message, fix=fix)


def check_floors(case: Case) -> Iterator[Problem]:
    """Floors of value leave something to share, and stand where there is a region to reach them."""
    total = sum(record.value_floor for record in case.provinces.values())
    if total > 1 + SUM_TOLERANCE:
        message = f"adds up to {total:.6g} over all provinces, which is above 1"
        yield Problem("provinces.csv", 0, "value_floor", None, message, "Lower the floors.")
    for row, province in numbered(case.provinces):
        if province.value_floor > 0 and province.province not in case.players:
            message = f"cannot be reached: {quoted(province.province)} holds no region"
            value = f"{province.value_floor:g}"
            yield Problem("provinces.csv", row, "value_floor", value, message, "Write 0.")


def check_zones(case: Case) -> Iterator[Problem]:
    """A zone has a code of its own, so that a place means one thing."""
    places = {*case.regions, *case.players}
    for row, zone in numbered(case.zones):
        if zone.zone in places:
            message = "is the code of a region or province already"
            yield Problem("zones.csv", row, "zone", zone.zone, message, "Choose another code.")
