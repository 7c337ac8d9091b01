"""What an answer rests on, by hand."""

import pytest

from inputs.evidence import Evidence
from inputs.projects import Project, Site
from inputs.regions import Land, Region
from optimizer.allocate import Request, allocate


def _grade(table: str, column: str, grade: str) -> Evidence:
    return Evidence(table=table, key="*", column=column, grade=grade)


@pytest.fixture
def shares(make, links):
    """A mill that earns 6 a year on 2 km² at a rent of 1, half of it built for want of land.

    Money: value 3, rent 1 (once for the rent and once for the land of the project).
    Limits: 1 km² at a price of 2.
    """
    case = make(
        regions=[Region(region="A1", province="A", rent_yi_cny=1)],
        projects=[Project(project="mill", sector="cars", value_yi_cny=6, land_km2=2)],
        sites=[Site(project="mill", region="A1")],
        land=[Land(region="A1", year=2023, available_km2=1)],
        evidence=[
            _grade("projects", "value_yi_cny", "document"),
            _grade("regions", "rent_yi_cny", "statistic"),
            _grade("land", "available_km2", "derived"),
        ],
    )
    plan = allocate(case, links, Request()).plan
    assert plan is not None
    assert plan.objective == pytest.approx(2)
    return plan.evidence


def test_the_money_rests_on_the_sizes_of_its_parts(shares):
    """3 of 5 on the value, 1 on the rent, and 1 on the land of the project, which has no source."""
    assert shares["objective"] == pytest.approx(
        {"document": 0.6, "statistic": 0.2, "derived": 0, "assumption": 0.2}
    )


def test_the_limits_rest_on_price_times_right_hand_side(shares):
    assert shares["binding"] == pytest.approx(
        {"document": 0, "statistic": 0, "derived": 1, "assumption": 0}
    )


def test_a_loss_weighs_as_much_as_a_gain(make, links):
    """A mill that earns 6 and a dam that must be built and loses 2: both are values of projects."""
    mill = Project(project="mill", sector="cars", value_yi_cny=6)
    dam = Project(project="dam", sector="cars", value_yi_cny=-2, mandated=True)
    graded = Evidence(table="projects", key="dam", column="value_yi_cny", grade="document")
    plan = allocate(make(projects=[mill, dam], evidence=[graded]), links, Request()).plan
    assert plan is not None
    assert plan.evidence["objective"] == pytest.approx(
        {"document": 0.25, "statistic": 0, "derived": 0, "assumption": 0.75}
    )
