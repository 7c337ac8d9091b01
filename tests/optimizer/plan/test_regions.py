"""A row per region and year: what is used there, by hand."""

import pytest

from inputs.projects import Project, ProjectAge, ProjectTalent, Site
from inputs.regions import Region
from inputs.talent import Talent
from optimizer.allocate import Request, allocate


@pytest.fixture
def rows(make, links):
    """A mill in A1 from 2023 that uses half of its needs at first; B1 makes and draws compute."""
    case = make(
        years=(2023, 2024),
        regions=[
            Region(region="A1", province="A", tariff_yi_cny=1, rent_yi_cny=2),
            Region(region="B1", province="B"),
        ],
        projects=[
            Project(
                project="mill", sector="cars", value_yi_cny=30, capital_yi_cny=20, energy_yi_kwh=4,
                land_km2=3, mandated=True, last_year=2023,
            ),
        ],
        project_ages=[
            ProjectAge(project="mill", age=0, instalment=1, profile=0.5),
            ProjectAge(project="mill", age=1, profile=1),
        ],
        project_talent=[ProjectTalent(project="mill", class_="digital", need_kperson=6)],
        talent=[Talent(class_="digital", region="A1", stock_kperson=6, wage_yi_cny=1)],
        sites=[Site(project="mill", region="A1")],
    )  # fmt: skip
    plan = allocate(case, links, Request()).plan
    assert plan is not None
    table = plan.tables["regions"]
    return {row[:2]: dict(zip(table.columns, row, strict=True)) for row in table.rows}


def test_capital_counts_in_its_year_and_land_stays_taken(rows):
    first, second = rows["A1", 2023], rows["A1", 2024]
    assert (first["capital_started"], second["capital_started"]) == (20, 0)
    assert (first["land_used"], second["land_used"]) == (3, 3)


def test_people_and_power_follow_the_profile(rows):
    first, second = rows["A1", 2023], rows["A1", 2024]
    assert (first["people_used"], second["people_used"]) == (3, 6)
    assert (first["energy_used"], second["energy_used"]) == (2, 4)


def test_the_money_of_a_region_adds_up_to_its_worth(rows):
    """2023: 30 − 20/10 − 3 wages − 2 power − 6 rent = 17; 2024: 30 − 2 − 6 − 4 − 6 = 12."""
    assert rows["A1", 2023]["worth"] == pytest.approx(17)
    assert rows["A1", 2024]["worth"] == pytest.approx(12)
    assert rows["B1", 2024]["worth"] == 0
    assert rows["A1", 2023]["gain"] is None
