"""A table as text has the columns that are needed, and quotes where they are needed."""

import pytest

from inputs.evidence import Paper
from inputs.projects import Project
from inputs.table_text import csv_text, table_cells


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("plain", "plain"),
        ("a,b", '"a,b"'),
        ('say "a"', '"say ""a"""'),
        ("two\nlines", '"two\nlines"'),
        ("a lone\rreturn", '"a lone\rreturn"'),
    ],
)
def test_a_cell_is_quoted_where_csv_asks_for_it_and_its_neighbours_are_not(title, cell):
    papers = [Paper(paper="guo", title=title), Paper(paper="hu", title="other")]
    assert csv_text(Paper, papers) == f"paper,title\nguo,{cell}\nhu,other\n"


def test_columns_are_those_required_and_those_given_in_the_order_of_the_record():
    bare = Project(project="plant", sector="cars")
    timed = Project(last_year=2025, project="works", sector="cars", value_yi_cny=8.0)
    cells = table_cells(Project, [bare, timed])
    assert cells == {
        "project": ["plant", "works"],
        "sector": ["cars", "cars"],
        "value_yi_cny": ["", "8"],
        "last_year": ["", "2025"],
    }


def test_values_are_written_so_that_they_read_back():
    project = Project(
        project="plant", sector="cars", value_yi_cny=0.1, mandated=True, first_year=None
    )
    cells = table_cells(Project, [project])
    assert cells["value_yi_cny"] == ["0.1"]
    assert cells["mandated"] == ["true"]
    assert cells["first_year"] == [""]
