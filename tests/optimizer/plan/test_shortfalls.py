"""What a plan lacks of coverage and targets, by hand."""

from dataclasses import replace

import numpy as np
import pytest

from inputs.case import Case
from optimizer.plan.facts import Facts, facts
from optimizer.plan.readback import decision_tables
from optimizer.plan.shortfalls import covered, missed, reached, shortfalls_table, uncovered


@pytest.fixture
def said(ready_of):
    """The facts of a plan whose columns are named."""

    def read(case: Case, **point: float) -> Facts:
        ready = ready_of(case)
        names = list(ready.decide.names())
        values = np.zeros(len(names))
        for column, value in point.items():
            values[names.index(column)] = value
        tables = decision_tables(case, ready.decide, values)
        return facts(case, ready.links, tables, {})

    return read


def test_coverage_counts_what_stands_at_the_end_everywhere(case, said):
    """The plant covers a quarter; 0.5 in A1 less 0.25 closed, and 0.25 in B1, are half of it."""
    found = said(
        case, start__plant__A1__2023=0.5, close__plant__A1__2023=0.25, start__plant__B1__2024=0.25
    )
    assert covered(found) == {"chip": 0.125}
    assert uncovered(found) == {("chip",): 0.375}


def test_a_target_of_a_province_counts_what_stands_there_in_its_year(case, said):
    """The plant adds 2 lines; of 3 asked of A in 2024 it has 2 · 0.5, and what B has is no help."""
    found = said(case, start__plant__A1__2023=0.5, start__plant__B1__2024=0.5)
    assert reached(found) == {("lines", 2024): 1}
    assert missed(found) == {("lines", 2024): 2}
    assert reached(said(case, start__plant__A1__2023=0.5, close__plant__A1__2023=0.5)) == {
        ("lines", 2024): 0
    }


def test_what_is_more_than_enough_lacks_nothing(case, said):
    """Two plants, which no row would allow, reach 4 of 3 and cover half of half."""
    found = said(case, start__plant__A1__2023=2)
    assert missed(found) == {("lines", 2024): 0}
    assert uncovered(found) == {("chip",): 0}


def test_a_target_of_no_plan_year_is_left_out(case, said):
    later = case.targets["lines", 2024].model_copy(update={"year": 2030})
    found = said(replace(case, targets={("lines", 2030): later}))
    assert reached(found) == {}
    assert missed(found) == {}


def test_where_the_rules_are_off_nothing_lacks(case, only, said):
    found = said(only(case, "placement"), start__plant__A1__2023=0.5)
    assert (uncovered(found), missed(found)) == ({}, {})
    assert shortfalls_table(found).rows == ()


def test_the_table_says_what_is_asked_reached_and_missed(case, said):
    table = shortfalls_table(said(case, start__plant__A1__2023=1))
    assert table.columns == ("rule", "code", "year", "asked", "reached", "missed")
    assert table.rows == (
        ("chokepoint", "chip", 2024, 0.5, 0.25, 0.25), ("targets", "lines", 2024, 3, 2, 1),
    )  # fmt: skip
