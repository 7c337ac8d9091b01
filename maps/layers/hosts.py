"""Compute summed over the hosts of a region, with the hubs off the map apart."""

from collections.abc import Mapping

from inputs.case import Case
from maps.readings import OUTSIDE


def homes(case: Case) -> dict[str, str]:
    """The region of every host; OUTSIDE for hubs."""
    return {code: host.region or OUTSIDE for code, host in case.hosts.items()}


def hosted(case: Case, amounts: Mapping[str, float]) -> dict[str, float]:
    """The amounts of hosts summed by region; hubs off the map together under OUTSIDE."""
    home = homes(case)
    found: dict[str, float] = {}
    for host, amount in amounts.items():
        region = home.get(host, host)
        found[region] = found.get(region, 0.0) + amount
    return found


def hubs(case: Case, amounts: Mapping[str, float]) -> dict[str, float]:
    """The amounts of the hubs off the map."""
    home = homes(case)
    return {host: amount for host, amount in amounts.items() if home.get(host) == OUTSIDE}
