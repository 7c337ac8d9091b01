"""A placement is identified where the size of its sector in the region is a figure of its own."""

import pytest

from inputs.evidence import Evidence
from inputs.projects import Project, Site
from inputs.regions import Industry
from optimizer.allocate import Request, allocate
from optimizer.plan.identified import is_identified, with_identification
from optimizer.plan.plan import Table

SCALED = "scaled from province A: 100 × gdp_A1 40 / 60"


def _evidence(key: str, grade: str, formula: str = "") -> Evidence:
    return Evidence(table="industry", key=key, column="output_yi_cny", grade=grade, formula=formula)


@pytest.fixture
def sized(make):
    """The output of cars is scaled down in A1, measured in B1, and not told of in A2."""
    return make(
        projects=[Project(project="mill", sector="cars", value_yi_cny=1)],
        sites=[Site(project="mill", region="A1")],
        industry=[
            Industry(sector="cars", region="A1", output_yi_cny=40),
            Industry(sector="cars", region="B1", output_yi_cny=60),
        ],
        evidence=[
            _evidence("cars/A1", "derived", SCALED),
            _evidence("cars/B1", "statistic"),
        ],
    )


def test_what_is_scaled_down_from_the_province_does_not_identify_a_region(sized):
    assert not is_identified(sized, "cars", "A1")
    assert is_identified(sized, "cars", "B1")


def _output(*regions: str) -> list[Industry]:
    return [Industry(sector="cars", region=region, output_yi_cny=40) for region in regions]


def test_a_figure_derived_in_another_way_does(make):
    evidence = [_evidence("cars/A1", "derived", "40 = 25 × 1.6")]
    assert is_identified(make(industry=_output("A1"), evidence=evidence), "cars", "A1")


def test_evidence_for_all_regions_of_a_sector_counts_where_there_is_none_of_its_own(make):
    case = make(
        industry=_output("A1", "B1"),
        evidence=[_evidence("cars/*", "derived", SCALED), _evidence("cars/B1", "statistic")],
    )
    assert not is_identified(case, "cars", "A1")
    assert is_identified(case, "cars", "B1")


def test_without_output_of_the_sector_that_of_all_industry_speaks(make):
    scaled = Evidence(
        table="regions", key="A1", column="industrial_output_yi_cny", grade="derived",
        formula=SCALED,
    )  # fmt: skip
    case = make(evidence=[scaled])
    assert not is_identified(case, "cars", "A1")
    assert is_identified(case, "cars", "A2")
    assert is_identified(make(industry=_output("A1"), evidence=[scaled]), "cars", "A1")


def test_every_placement_says_so_in_a_column_of_its_own(sized):
    placed = Table(
        ("project", "region", "year", "share"),
        (("mill", "A1", 2023, 0.5), ("mill", "B1", 2023, 0.5)),
    )
    found = with_identification(sized, placed)
    assert found.columns == (*placed.columns, "identified")
    assert [row[4] for row in found.rows] == [False, True]


def test_the_plan_carries_the_column(sized, links):
    plan = allocate(sized, links, Request()).plan
    assert plan is not None
    table = plan.tables["placements"]
    assert [row[table.columns.index("identified")] for row in table.rows] == [False]
