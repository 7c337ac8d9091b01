"""Halls of cities are parts of their province's; hubs stay as they are."""

from inputs.load import load_case
from inputs.scaling.basis import Basis
from inputs.scaling.compute import compute
from inputs.scaling.hosts import parts_of


def test_a_province_host_is_split_and_a_hub_is_not(basis: Basis) -> None:
    assert set(parts_of(basis, "H340000")) == {"H340100", "HWuhu"}
    assert parts_of(basis, "HGuian") == {}


def test_parts_of_a_host_add_up_to_one(basis: Basis) -> None:
    for host in {part.of for part in basis.sources.hosts.values()}:
        parts = parts_of(basis, host).values()
        assert sum(part.installed for part in parts) == 1
        assert sum(part.permitted for part in parts) == 1


def test_a_hub_keeps_row_and_evidence(basis: Basis) -> None:
    found = compute(basis)
    assert basis.case.hosts["HGuian"] in found.rows
    assert basis.case.compute["general", "HGuian"] in found.rows


def test_clusters_build_but_nothing_stands_in_the_demonstration_zone_yet() -> None:
    case = load_case("delta-city")
    for host in ("HQingpu", "HWujiang", "HJiashan"):
        machine = case.compute["general", host]
        assert machine.installed_eflops == machine.base_load_eflops == 0
        assert machine.build_limit_eflops > 0
        assert not any(key[1] == host for key in case.compute_due)
