"""What an answer rests on, by hand."""

import pytest

from inputs.evidence import Derivation, Evidence, Parameter
from inputs.projects import Project, Site
from inputs.regions import Land, Region
from optimizer.allocate import Request, allocate


def _grade(table: str, column: str, grade: str, key: str = "*", **more: str) -> Evidence:
    return Evidence(table=table, key=key, column=column, grade=grade, **more)


@pytest.fixture
def plan(links):
    """The plan of a case, which there must be."""

    def found(case):
        answer = allocate(case, links, Request()).plan
        assert answer is not None
        return answer

    return found


@pytest.fixture
def shares(make, plan):
    """A mill that earns 6 a year on 2 km² at a rent of 1, half of it built for want of land.

    The money is a·(v/l − r) with a = 1 available, v = 6, l = 2, r = 1: it hangs on v by 3, on l by
    −3, on r by −1, and on a by 2. Of that, through the row of land at its price of 2, come 2 by a
    and −2 by l.
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
    found = plan(case)
    assert found.objective == pytest.approx(2)
    return found.evidence


def test_the_money_rests_on_all_that_it_changes_with(shares):
    """3 of 9 on the value, 1 on the rent, 2 on the land there is, 3 on what the mill needs."""
    assert shares["objective"] == pytest.approx(
        {"document": 3 / 9, "statistic": 1 / 9, "derived": 2 / 9, "assumption": 3 / 9}
    )


def test_what_binds_rests_on_both_sides_of_its_row(shares):
    """The land there is, and what the mill needs of it, 2 each."""
    assert shares["binding"] == pytest.approx(
        {"document": 0, "statistic": 0, "derived": 0.5, "assumption": 0.5}
    )


def test_a_loss_weighs_as_much_as_a_gain(make, plan):
    """A mill that earns 6 and a dam that must be built and loses 2: both are values of projects."""
    mill = Project(project="mill", sector="cars", value_yi_cny=6)
    dam = Project(project="dam", sector="cars", value_yi_cny=-2, mandated=True)
    graded = _grade("projects", "value_yi_cny", "document", key="dam")
    found = plan(make(projects=[mill, dam], evidence=[graded]))
    assert found.evidence["objective"] == pytest.approx(
        {"document": 0.25, "statistic": 0, "derived": 0, "assumption": 0.75}
    )
    assert set(found.evidence["binding"].values()) == {0.0}


def test_a_derived_number_passes_its_weight_on(make, plan):
    """A plant of 10 亿元 over 5 years earns 10 · ratio 1.5 · margin 0.4 = 6 and pays 2 a year.

    On the ratio and the margin hang 6 each, on the life 2, on the capital 6 − 2 = 4: in all 18, of
    which 6 rest on a document (the ratio), 6 on a statistic (the margin), 6 on assumptions.
    """
    project = Project(
        project="plant", sector="cars", value_yi_cny=6, capital_yi_cny=10, life_years=5
    )
    case = make(
        projects=[project],
        parameters=[
            Parameter(parameter="ratio", value=1.5), Parameter(parameter="margin", value=0.4)
        ],
        derivations=[
            Derivation(project="plant", kind="capacity", output_ratio="ratio", margin="margin")
        ],
        evidence=[
            _grade("projects", "value_yi_cny", "derived", formula="as derived"),
            _grade("parameters", "value", "document", key="ratio"),
            _grade("parameters", "value", "statistic", key="margin"),
        ],
    )  # fmt: skip
    assert plan(case).evidence["objective"] == pytest.approx(
        {"document": 1 / 3, "statistic": 1 / 3, "derived": 0, "assumption": 1 / 3}
    )


def test_a_plan_that_brings_nothing_rests_on_nothing(make, plan):
    found = plan(make(projects=[Project(project="mill", sector="cars")]))
    assert {share for shares in found.evidence.values() for share in shares.values()} == {0.0}
