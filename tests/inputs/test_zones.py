"""Zones have codes of their own and name regions that exist."""

import pytest

from inputs.errors import InputProblems
from inputs.load import load_case


@pytest.mark.parametrize("code", ["320100", "320000"])
def test_a_zone_does_not_share_its_code_with_a_region_or_province(write_case, code):
    with pytest.raises(InputProblems) as error:
        load_case(write_case({"zones.csv": f"zone\n{code}\n"}))
    (problem,) = error.value.problems
    assert problem.text() == (
        f"zones.csv row 2, column zone: '{code}' is the code of a region or province already. "
        "Choose another code."
    )


def test_a_member_of_a_zone_is_a_region(write_case):
    zones = {"zones.csv": "zone\ng60\n", "zone_members.csv": "zone,region\ng60,nowhere\n"}
    with pytest.raises(InputProblems, match="'nowhere' is not in regions"):
        load_case(write_case(zones))
