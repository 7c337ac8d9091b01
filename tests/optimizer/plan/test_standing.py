"""What stands of each start in each year, by hand."""

import pytest

from inputs.case import Case
from optimizer.plan.standing import stands
from optimizer.program.options import options

PLANT = ("plant", "A1", 2023)


def _said(case: Case, started: dict, closed: dict) -> list[tuple]:
    found = stands(options(case), started, closed, case.years[-1])
    return [(one.option.region, *one[1:]) for one in found]


def test_a_start_stands_until_the_end_of_the_plan_and_is_used_as_it_ages(case):
    """The plant is used at half in its first year."""
    said = _said(case, {PLANT: 0.5, ("plant", "B1", 2024): 0.25}, {})
    assert said == [
        ("A1", 2023, 2023, 0.5, 0.25),
        ("A1", 2023, 2024, 0.5, 0.5),
        ("B1", 2024, 2024, 0.25, 0.125),
    ]


def test_what_is_closed_is_gone_from_the_deadline_on(case):
    """A year after the start; nothing else of the plan says when."""
    said = _said(case, {PLANT: 0.5}, {PLANT: 0.125})
    assert said == [("A1", 2023, 2023, 0.5, 0.25), ("A1", 2023, 2024, 0.375, 0.375)]


def test_what_has_no_deadline_stands_whatever_is_said_to_be_closed(case):
    school = ("school", "A1", 2023)
    assert _said(case, {school: 1.0}, {school: 1.0}) == [
        ("A1", 2023, 2023, 1.0, 1.0), ("A1", 2023, 2024, 1.0, 1.0),
    ]  # fmt: skip


@pytest.mark.parametrize("closed", [{}, {("plant", "B1", 2023): 0.5}, {("plant", "A1", 2024): 0.5}])
def test_each_start_is_closed_by_itself(case, closed):
    assert _said(case, {PLANT: 0.5}, closed)[-1] == ("A1", 2023, 2024, 0.5, 0.5)
