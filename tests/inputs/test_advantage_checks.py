"""What the methods of comparative advantage need is asked for in words, at the place."""

import pytest

from inputs.errors import InputProblems
from inputs.load import load_case

STRENGTHS = "staff,cars,310000,7\nlabs,cars,310000,2\n"
"""Two strengths beside the patents of the good case."""

HEAD = "first,second,ratio\n"
AGREEING = "patents,staff,2\nstaff,labs,2\npatents,labs,4\n"


@pytest.fixture
def lines(write_case, good):
    """The problems of the good case with a method, further indicators and comparisons."""

    def told(method: str, more: str = "", comparisons: str = "") -> list[str]:
        folder = write_case(
            {
                "case.yaml": good["case.yaml"].replace("method: document", f"method: {method}"),
                "indicators.csv": good["indicators.csv"] + more,
                "comparisons.csv": HEAD + comparisons,
            }
        )
        try:
            load_case(folder)
        except InputProblems as caught:
            return [problem.text() for problem in caught.problems]
        return []

    return told


def test_a_revealed_index_is_refused_on_anything_but_exports_or_patents(lines):
    assert lines("revealed") == [
        "case.yaml, setting advantage.indicator: 'employment' reveals no advantage: a revealed "
        "index is measured on exports or patents. Set advantage.indicator to exports or patents "
        "and add its rows to indicators.csv."
    ]


def test_a_revealed_index_is_refused_without_rows_of_its_quantity(lines):
    assert lines("revealed\n  indicator: exports") == [
        "case.yaml, setting advantage.indicator: 'exports' is not an indicator of "
        "indicators.csv. Known: patents, employment."
    ]


def test_a_revealed_index_is_accepted_on_patents_and_on_exports(lines):
    assert lines("revealed\n  indicator: patents") == []
    assert lines("revealed\n  indicator: exports", "exports,cars,310000,5\n") == []


def test_exports_below_zero_are_refused(lines):
    assert lines("revealed\n  indicator: exports", "exports,cars,310000,-5\n") == [
        "indicators.csv row 5, column value: '-5' is below 0, and a quotient needs amounts. "
        "Correct it."
    ]


@pytest.mark.parametrize("method", ["entropy", "ahp"])
def test_a_composite_needs_an_indicator_besides_the_quantity(write_case, good, method):
    head = good["case.yaml"].replace("method: document", f"method: {method}")
    table = good["indicators.csv"].replace("patents,cars,310000,20\n", "")
    with pytest.raises(InputProblems) as caught:
        load_case(write_case({"case.yaml": head, "indicators.csv": table}))
    assert [problem.text() for problem in caught.value.problems] == [
        f"case.yaml, setting advantage.method: '{method}' has nothing to weigh: indicators.csv "
        "holds no indicator besides the quantity. Add indicators, or choose another method."
    ]


@pytest.mark.parametrize("method", ["entropy", "ahp"])
def test_a_strength_of_zero_is_refused_in_a_composite(lines, method):
    assert lines(method, "patents,cars,320100,0\n") == [
        "indicators.csv row 5, column value: '0' is not above 0, and the index is a geometric "
        "mean. Delete the row where nothing was measured."
    ]


def test_a_single_strength_needs_no_comparison(lines):
    assert lines("ahp") == []
    assert lines("entropy") == []


def test_complete_judgments_that_agree_are_accepted(lines):
    assert lines("ahp", STRENGTHS, AGREEING) == []


def test_every_pair_that_nobody_compared_is_named(lines):
    assert lines("ahp", STRENGTHS, "patents,staff,2\n") == [
        "comparisons.csv: has no row that compares 'patents' with 'labs'. Add it: AHP needs "
        "every pair of indicators once.",
        "comparisons.csv: has no row that compares 'staff' with 'labs'. Add it: AHP needs every "
        "pair of indicators once.",
    ]


def test_judgments_that_nobody_reads_may_be_incomplete(lines):
    assert lines("document", STRENGTHS, "patents,staff,2\n") == []


def test_judgments_above_the_consistency_ratio_are_refused_with_the_worst_of_them(lines):
    """Each is judged 3 times the next: λ = 1 + 3 + 1/3, CI = (λ − 3)/2 = 2/3, CR = CI/0.58."""
    circle = "patents,staff,3\nstaff,labs,3\nlabs,patents,3\n"
    (line,) = lines("ahp", STRENGTHS, circle)
    assert "is the judgment farthest from the others: the consistency ratio is 1.149" in line


def test_the_worst_judgment_is_told_in_the_direction_of_its_row(lines):
    """patents 8, staff 4, labs 2 and beds 1 agree in all but the last row, which is upside down."""
    judged = "patents,staff,2\npatents,labs,4\nstaff,labs,2\nstaff,beds,4\nlabs,beds,2\n"
    more = STRENGTHS + "beds,cars,310000,3\n"
    (line,) = lines("ahp", more, judged + "beds,patents,8\n")
    assert line.startswith("comparisons.csv row 7, column ratio: '8' is the judgment farthest")
    assert "All judgments together put 'beds' at" in line
    assert lines("ahp", more, judged + "patents,beds,8\n") == []


def test_a_pair_given_both_ways_must_be_reciprocal(lines):
    assert lines("ahp", STRENGTHS, AGREEING + "labs,patents,0.5\n") == [
        "comparisons.csv row 5, column ratio: '0.5' contradicts row 4, which says 4 the other way "
        "round. Delete one of the two rows, or write 0.25."
    ]


def test_a_reverse_rounded_to_two_digits_is_no_contradiction(lines):
    eight = AGREEING.replace("2", "2.83").replace("4", "8")
    assert lines("ahp", STRENGTHS, eight + "labs,patents,0.13\n") == []


def test_an_indicator_compared_with_itself_is_refused(lines):
    assert lines("document", comparisons="patents,patents,1\n") == [
        "comparisons.csv row 2, column second: 'patents' is compared with itself. Delete the row."
    ]


def test_an_indicator_that_has_no_rows_is_refused_with_the_nearest_name(lines):
    assert lines("document", comparisons="patents,employmnet,2\n") == [
        "comparisons.csv row 2, column second: 'employmnet' is not an indicator of "
        "indicators.csv. Did you mean 'employment'?"
    ]


def test_the_quantity_has_no_weight(lines):
    assert lines("ahp", comparisons="patents,employment,2\n") == [
        "comparisons.csv row 2, column second: 'employment' is the quantity that "
        "advantage.indicator names, and has no weight. Delete the row."
    ]


def test_more_indicators_than_have_a_random_index_are_refused(lines):
    many = "".join(f"strength{n},cars,310000,1\n" for n in range(15))
    assert lines("ahp", many) == [
        "case.yaml, setting advantage.method: 'ahp' weighs up to 15 indicators, and "
        "indicators.csv has 16 besides the quantity. Leave some out, or choose the method entropy."
    ]
