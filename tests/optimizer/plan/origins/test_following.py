"""Derived numbers follow what they are derived from."""

import math

import pytest

from inputs.evidence import Derivation, Evidence, Parameter
from inputs.load import Loaded
from inputs.projects import Project, ProjectTalent
from inputs.scenarios.numbers import number_at, number_path, with_numbers
from inputs.scenarios.scenario import Variation, vary
from optimizer.plan.origins.following import Following

NEED = ("project_talent", ("mill", "lead"), "need_kperson")
STAFF = ("parameters", "staff", "value")
PART = ("parameters", "part", "value")
CAPITAL = ("projects", "mill", "capital_yi_cny")
VALUE = ("projects", "mill", "value_yi_cny")


def _derived(table, key, column, formula):
    return Evidence(table=table, key=key, column=column, grade="derived", formula=formula)


@pytest.fixture
def build(make):
    """A mill of 40 亿元: 2.4 thousand leads by 0.06 a 亿元, value 12 by output 0.5 and margin 0.6.

    People per capital are derived from `part`, 0.3 × 0.2.
    """

    def made(*evidence: Evidence, **more):
        tables = {
            "projects": [
                Project(project="mill", sector="cars", capital_yi_cny=40, value_yi_cny=12)
            ],
            "project_talent": [ProjectTalent(project="mill", class_="lead", need_kperson=2.4)],
            "parameters": [
                Parameter(parameter=code, value=value)
                for code, value in (("staff", 0.06), ("part", 0.2), ("out", 0.5), ("margin", 0.6))
            ],
            "derivations": [
                Derivation(project="mill", kind="capacity", output_ratio="out", margin="margin")
            ],
            "evidence": [
                _derived("project_talent", "mill/lead", "need_kperson", "capital 40 × staff 0.06"),
                _derived("parameters", "staff", "value", "0.3 × part 0.2"),
                *evidence,
            ],
        }
        return make(**{**tables, **more})

    return made


def test_a_number_follows_over_two_steps(build):
    """A part of 0.3 makes staff 0.09, and 40 × 0.09 = 3.6 people; the value stays."""
    moved = Following(build()).moved({PART: 0.3})
    assert moved == {PART: 0.3, STAFF: pytest.approx(0.09), NEED: pytest.approx(3.6)}


def test_the_value_of_a_project_follows_its_capital_and_its_parameters(build):
    """Value is capital × 0.5 × 0.6: 20 earn 6, and at a margin of 0.3 the 40 earn 6."""
    following = Following(build())
    assert following.moved({CAPITAL: 20})[VALUE] == pytest.approx(6)
    assert following.moved({CAPITAL: 20})[NEED] == pytest.approx(1.2)
    assert following.moved({("parameters", "margin", "value"): 0.3})[VALUE] == pytest.approx(6)


def test_given_numbers_stay_as_given(build):
    moved = Following(build()).moved({PART: 0.3, NEED: 2})
    assert moved == {PART: 0.3, STAFF: pytest.approx(0.09), NEED: 2}


def test_what_is_given_its_own_value_moves_nothing(build):
    assert Following(build()).moved({PART: 0.2, CAPITAL: 40}) == {}


def test_rounding_of_the_case_is_kept(build):
    """The case states 2.41 where the formula gives 2.4: at half the staff it is 1.205."""
    people = [ProjectTalent(project="mill", class_="lead", need_kperson=2.41)]
    moved = Following(build(project_talent=people)).moved({STAFF: 0.03})
    assert moved[NEED] == pytest.approx(1.205)


def test_words_that_are_no_arithmetic_leave_a_number_as_it_is(build):
    words = _derived("project_talent", "mill/lead", "need_kperson", "as staff says, and more")
    following = Following(build(words))
    moved = following.moved({PART: 0.3})
    assert moved == {PART: 0.3, STAFF: pytest.approx(0.09)}
    assert following.staying(moved) == 1


def test_a_circle_ends(build):
    """Staff by part and part by staff: each follows the other once, and not itself."""
    circle = _derived("parameters", "part", "value", "staff 0.06 / 0.3")
    moved = Following(build(circle)).moved({STAFF: 0.09})
    assert moved == {STAFF: 0.09, PART: pytest.approx(0.3), NEED: pytest.approx(3.6)}


def test_a_formula_without_a_value_gives_none(build):
    """1 / (1 − part) has no value at a part of 1."""
    found = _derived("parameters", "staff", "value", "0.048 / (1 − part 0.2)")
    assert math.isnan(Following(build(found)).moved({PART: 1})[STAFF])


def test_numbers_that_follow_can_be_set_by_path(build):
    """What a scenario sets by these paths is the same case, whose projects follow no further."""
    case = build()
    moved = Following(case).moved({PART: 0.3, CAPITAL: 20})
    direct = with_numbers(case, moved)
    paths = {number_path(cell): value for cell, value in moved.items()}
    varied = vary(Loaded(case, ()), None, Variation(None, paths)).case
    for cell in (*moved, VALUE):
        assert number_at(direct, cell) == number_at(varied, cell)
    assert moved.keys() == {PART, STAFF, CAPITAL, NEED, VALUE}
