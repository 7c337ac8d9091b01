"""Formulas in evidence as arithmetic."""

import pytest

from optimizer.plan.origins.arithmetic import read_formula
from optimizer.plan.origins.tokens import parts


@pytest.mark.parametrize(
    ("text", "value", "moves"),
    [
        ("capital 40 × product_use 4", 160, (1, 1)),
        ("capital 150 / lab_capital 100", 1.5, (1, -1)),
        ("adopted 0.7 − 0.5", 0.2, (3.5, -2.5)),
        ("26000 (paper sprint) − core 5500 / rate 0.25", 4000, (6.5, -5.5, 5.5)),
        ("√(9 × wage 4 / 9)", 2, (0.5, 0.5, -0.5)),
        ("2 × (8 / 2 GDP per head) ^ elasticity 0.5 within 0.9 to 4", 4, (1, 0.5, -0.5, 0.693147)),
        ("13 EFLOPS (paper zhang, 三(二)) × part 0.5", 6.5, (1, 1)),
        ("7 × 0.4 in 2023 × part 0.5", 1.4, (1, 1, 1)),
        ("(24894.3 (2021) + 24874.5 (2023)) / 2", 24884.4, (0.500199, 0.499801, -1)),
    ],
)
def test_a_formula_has_a_value_and_moves_with_its_numbers(text, value, moves):
    """d ln v / d ln x by hand: 0.7/0.2 = 3.5; 26000/4000 = 6.5; the power's is 0.5·ln 4."""
    found = read_formula(text)
    assert found is not None
    assert found.value == pytest.approx(value)
    assert found.moves == pytest.approx(moves, abs=1e-5)


@pytest.mark.parametrize(
    "text",
    ["", "as derived", "2 × Σ power × grid 3", "(1 + 2", "1 + 2)", "5 − 5", "1 / (2 − 2)", "3 ×",
     "√(1 − 2)", "(2 − 3) ^ 0.5", "(1 − 1) ^ 2"],
)  # fmt: skip
def test_what_is_no_arithmetic_or_has_no_value_is_not_read(text):
    assert read_formula(text) is None


def test_a_figure_keeps_the_words_before_it_and_the_paper_behind_it():
    found = read_formula("39 firms (papers guo and hu) × small firms 0.7 of all")
    assert found is not None
    assert [figure.words for figure in found.figures] == [(), ("small", "firms")]
    assert [figure.is_printed for figure in found.figures] == [True, False]


def test_breaks_inside_parentheses_and_numbers_do_not_part_a_text():
    text = "scaled from 32: 3 × 2 (paper hu, 四: 一), both; 10,000 = 2"
    assert [part.strip() for part in parts(text)] == [
        "scaled from 32", "3 × 2 (paper hu, 四: 一)", "both", "10,000", "2",
    ]  # fmt: skip
