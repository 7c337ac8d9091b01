"""Texts are measured on the safe side, wrapped where programs wrap, and cut where they must be."""

import pytest

from maps.deck.measure import cut, fitted, height, width, wrapped
from maps.fonts import width as drawn


@pytest.mark.parametrize(
    "text", ["长三角一体化", "Talent 2027", "2,451.1", "江苏 52%、浙江 48%", "EFLOPS"]
)
def test_no_text_is_wider_than_measured(text):
    assert width(text, 12) * 72 >= drawn(text, 12)


def test_lines_break_between_chinese_characters_and_latin_words():
    assert wrapped("甲乙丙丁", 72, 2.0) == ["甲乙", "丙丁"]
    assert wrapped("one two", 72, 2.5) == ["one", "two"]
    assert wrapped("甲乙。丙", 72, 2.9) == ["甲", "乙。", "丙"]


def test_a_word_that_is_too_long_is_broken_on_lines_of_its_own():
    lines = wrapped("a " + "w" * 9, 72, 3.0)
    assert lines[0] == "a"
    assert "".join(lines[1:]) == "w" * 9
    assert all(width(line, 72) <= 3.0 for line in lines)


def test_text_shrinks_before_it_is_cut():
    room = (3.0, height(1, 20))
    assert fitted("短", (20, 10), room) == ("短", 20)
    said, size = fitted("一二三四五六七八九十一二", (20, 10), room)
    assert said == "一二三四五六七八九十一二"
    assert 10 <= size < 20
    said, size = fitted("长" * 100, (20, 20), room)
    assert said.endswith("…")
    assert width(said, size) <= 3.0


def test_what_fits_is_not_cut():
    assert cut("甲乙", 72, (2.0, height(1, 72))) == "甲乙"
    assert cut("甲乙丙", 72, (2.0, height(1, 72))) == "甲…"
