"""Fields in words, as pages and workbooks show them."""

import pytest

from inputs.field_words import default_words, takes
from inputs.policy import PlannerTerm, SectorPolicy
from inputs.projects import Project
from inputs.settings import Settings


@pytest.mark.parametrize(
    ("record", "field", "words"),
    [
        (Project, "project", "code"),
        (Project, "home", "code"),
        (Project, "name_zh", "text"),
        (PlannerTerm, "where", "text"),
        (Settings, "name", "text"),
        (Settings, "stages", "list of equity, security"),
        (Project, "divisible", "true or false"),
        (Project, "discipline", "short, medium, strategic"),
        (Project, "life_years", "whole number, 1 to 100"),
        (Project, "least_share", "number, 0 to 1"),
        (Project, "capital_yi_cny", "number, 0 or more"),
        (Project, "value_yi_cny", "number"),
    ],
)
def test_a_field_takes_what_its_type_says(record, field, words):
    assert takes(record.model_fields[field]) == words


@pytest.mark.parametrize(
    ("record", "field", "words"),
    [
        (Project, "sector", "*required*"),
        (Project, "home", "*blank*"),
        (Project, "divisible", "true"),
        (Project, "life_years", "10"),
        (SectorPolicy, "most_yi_cny", "*blank*"),
        (SectorPolicy, "most_share", "1"),
    ],
)
def test_a_blank_cell_means_the_default(record, field, words):
    assert default_words(record.model_fields[field]) == words
