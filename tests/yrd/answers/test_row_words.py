"""Rows in words are those of the program, found again from their names in the tables of prices."""

from collections.abc import Iterator

import pytest

from geo.case_links import links_of
from inputs.load import load_case
from optimizer.answers.conflict.words import label
from optimizer.answers.why.pricing import row_key
from optimizer.prepare import prepare
from optimizer.solver.arrays import Head
from yrd.answers.row_words import row_says, row_words

CASE = load_case("delta-province")


@pytest.fixture(scope="module")
def heads() -> Iterator[Head]:
    """Every row of the province case."""
    return prepare(CASE, links_of(CASE)).program.heads


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_row_is_found_again_from_its_name(heads, lang: str):
    assert len(heads) > 1000
    for head in heads:
        assert row_words(CASE, *row_key(head), lang) == label(CASE, head, lang)


def test_a_row_of_the_whole_delta_is_told_as_such():
    words = row_words(CASE, "sector_policy", "least__biomed__all.", "en")
    assert words.endswith("(biomed) of the whole Delta")


def test_what_has_no_words_stays_as_it_is():
    assert row_words(CASE, "unheard_of", "a__b", "zh") == "unheard_of a__b"
    assert row_says(CASE, "unheard_of", "a__b") == ""


def test_a_row_that_asks_no_amount_says_what_it_asks():
    assert "does not pay back" in row_says(CASE, "discipline", "payback__P21__310000")
    assert row_says(CASE, "energy", "310000__2025") == ""
