import pytest

from inputs.regions import ZoneMember
from optimizer.plan.verify.within import lies_in


@pytest.mark.parametrize(
    ("place", "members"),
    [
        ("", {"A1", "A2", "B1"}), ("A2", {"A2"}), ("A", {"A1", "A2"}), ("circle", {"A1", "B1"}),
        ("nowhere", set()),
    ],
)  # fmt: skip
def test_a_place_is_all_a_region_a_province_or_a_zone(plan, place, members):
    zone = {("circle", code): ZoneMember(zone="circle", region=code) for code in ("A1", "B1")}
    case = plan.but(zone_members=zone).case
    assert {region for region in case.regions if lies_in(case, region, place)} == members


def test_a_code_of_a_region_and_a_province_means_the_region(plan):
    """Region B stands in province A, as A1 and A2 do; province B has B1."""
    regions = plan.case.regions
    named = regions["A1"].model_copy(update={"region": "B"})
    case = plan.but(regions={**regions, "B": named}).case
    assert {region for region in case.regions if lies_in(case, region, "B")} == {"B"}
