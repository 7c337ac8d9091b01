import math

from optimizer.answers.extremes import extremes, statuses
from optimizer.answers.records import solved

NAN = math.nan


def test_best_and_worst_by_money_and_by_the_least_gain(answers):
    """Gains: scenario 1 has 3 and 1, scenario 2 has 2 and 2; the least are 1 and 2."""
    worth = {"a": [NAN, 5.0, 4.0], "b": [NAN, 3.0, 4.0]}
    alone = {"a": [NAN, 2.0, 2.0], "b": [NAN, 2.0, 2.0]}
    found = extremes(solved(answers([], [[]] * 3, [NAN, 8.0, 7.0], worth, alone)))
    told = [(e.criterion, e.end, e.scenario, e.least_gain, e.province) for e in found]
    assert told == [
        ("money", "best", 1, 1.0, "b"),
        ("money", "worst", 2, 2.0, "a"),
        ("least_gain", "best", 2, 2.0, "a"),
        ("least_gain", "worst", 1, 1.0, "b"),
    ]
    assert [e.row for e in found] == [0, 1, 1, 0]


def test_without_gains_there_are_extremes_of_money_only(answers):
    found = extremes(answers([], [[]] * 2, [8.0, 8.0], {"a": [8.0, 8.0]}))
    assert [(e.criterion, e.scenario) for e in found] == [("money", 0), ("money", 0)]
    assert math.isnan(found[0].least_gain)


def test_without_a_plan_there_is_no_extreme(answers):
    assert extremes(solved(answers([], [[]], [NAN]))) == ()


def test_statuses_are_counted_the_most_frequent_first(answers):
    found = statuses(answers([], [[]] * 4, [NAN, 1.0, NAN, NAN]))
    assert found == (("infeasible", 3, 0.75), ("optimal", 1, 0.25))
