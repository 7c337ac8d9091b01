"""What stands, is used and falls due in each year, by hand."""

from geo.links import Links
from inputs.funding import Discipline
from inputs.projects import Project, ProjectAge, Site
from optimizer.program.decisions import decisions


def test_what_is_closed_stops_at_its_deadline_and_years_without_a_share_have_no_column(make):
    """A mill starts in 2023 (column 0) and may be closed at age 1 (column 1).

    It is used at 0.5 from age 1 on, and paid in halves at ages 0 and 2.
    """
    case = make(
        on=("discipline",),
        years=(2023, 2025),
        projects=[Project(project="mill", sector="cars", last_year=2023)],
        project_ages=[
            ProjectAge(project="mill", age=0, profile=0, instalment=0.5),
            ProjectAge(project="mill", age=1, profile=0.5),
            ProjectAge(project="mill", age=2, profile=0.5, instalment=0.5),
        ],
        sites=[Site(project="mill", region="A1")],
        disciplines=[Discipline(discipline="medium", deadline_years=1)],
    )
    found = decisions(case, Links({}, frozenset())).course
    mill = ("mill", "A1")
    active, used, due = (
        [list(weights[year][mill]) for year in case.years]
        for weights in (found.active, found.used, found.due)
    )
    assert active == [[(0, 1.0)], [(0, 1.0), (1, -1.0)], [(0, 1.0), (1, -1.0)]]
    assert used == [[], [(0, 0.5), (1, -0.5)], [(0, 0.5), (1, -0.5)]]
    assert due == [[(0, 0.5)], [], [(0, 0.5), (1, -0.5)]]
