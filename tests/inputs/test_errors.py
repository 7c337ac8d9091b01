"""Problems in words."""

import pickle

import pytest

from inputs.errors import InputProblems, Problem, did_you_mean, refuse_if_any, shown


def test_a_problem_names_place_value_message_and_fix():
    problem = Problem(
        "projects.csv", 7, "region", "310001", "is not in regions.csv", "Did you mean '310000'?"
    )
    assert problem.text() == (
        "projects.csv row 7, column region: '310001' is not in regions.csv. Did you mean '310000'?"
    )


def test_a_problem_of_a_head_names_line_and_setting():
    problem = Problem("case.yaml", 3, "equity.size", "x", "is not known")
    assert problem.text() == "case.yaml line 3, setting equity.size: 'x' is not known."


def test_long_and_invisible_text_is_cut_and_spelt_out():
    assert shown("a\tb\x00\x1b[31m\u202e\ud800") == r"a\tb\x00\x1b[31m\u202e\ud800"
    assert shown("x" * 61) == "x" * 60 + "…"
    assert "\n" not in Problem("a\nb.csv", 1, "c\nd", "e\nf", "is wrong").text()


def test_problems_are_sorted_told_once_and_counted_beyond_200():
    many = [Problem("b.csv", row, message="is wrong") for row in range(300, 0, -1)]
    error = InputProblems([*many, *many, Problem("a.csv", message="is missing")])
    lines = str(error).splitlines()
    assert lines[:2] == ["a.csv: is missing.", "b.csv row 1: is wrong."]
    assert len(lines) == 201
    assert lines[-1] == "… and 101 more."
    assert len(error.problems) == 301


def test_problems_travel_between_processes():
    error = InputProblems([Problem("a.csv", 1, "b", "c", "d", "e")])
    assert pickle.loads(pickle.dumps(error)).problems == error.problems  # noqa: S301


def test_the_nearest_name_is_found_whatever_its_capitals():
    assert did_you_mean("REGIONS", ["regions", "routes"]) == "Did you mean 'regions'?"
    assert did_you_mean("zzz", ["a", "b"]) == "Known: a, b."
    assert did_you_mean("zzz", [f"n{i}" for i in range(25)]) == ""
    assert did_you_mean("zzz", []) == ""


def test_no_problem_is_no_error():
    refuse_if_any([])
    with pytest.raises(InputProblems):
        refuse_if_any([Problem("a.csv")])
