import re
import string

import pytest

from inputs.regions import Region
from maps import fonts, words
from maps.vocabulary import WORDS


@pytest.mark.parametrize("key", WORDS)
def test_every_label_exists_in_both_languages_with_the_same_parts(key: str) -> None:
    zh, en = WORDS[key]
    assert zh
    assert en
    parts = [
        {part for _, part, _, _ in string.Formatter().parse(text) if part} for text in (zh, en)
    ]
    assert parts[0] == parts[1]


@pytest.mark.parametrize("key", WORDS)
def test_english_labels_hold_no_chinese_and_the_font_draws_all(key: str) -> None:
    zh, en = WORDS[key]
    assert not re.search(r"[\u4e00-\u9fff]", en)
    assert fonts.checked(zh + en)


def test_names_fall_back_to_the_other_language_and_then_to_the_code() -> None:
    region = Region(region="310000", province="310000", name_zh="上海市")
    assert words.name(region, "310000", "en") == "上海市"
    assert words.name(None, "310000", "zh") == "310000"


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [(1234.5, 0, "1,234"), (-0.001, 1, "0.0"), (-2.5, 1, "−2.5"), (0.25, 2, "0.25")],
)
def test_amounts_are_written_as_people_read_them(value: float, places: int, text: str) -> None:
    assert words.amount(value, places) == text


def test_a_little_is_not_written_as_nothing() -> None:
    assert [words.percent(share) for share in (0.0, 0.0003, 0.006, 1.0)] == [
        "0%",
        "<1%",
        "1%",
        "100%",
    ]


def test_english_names_have_plain_apostrophes() -> None:
    region = Region(region="340000", province="340000", name_en="Lu’an")
    assert words.name(region, "340000", "en") == "Lu'an"


def test_place_names_lose_their_rank() -> None:
    assert [words.short(name) for name in ("上海市", "江苏省", "沙市")] == ["上海", "江苏", "沙市"]


def test_long_or_broken_names_become_one_short_line() -> None:
    assert words.tidy("a\n b\tc") == "a b c"
    assert len(words.tidy("长" * 200)) == words.LONGEST


def test_a_character_without_a_glyph_is_an_error_that_names_it() -> None:
    with pytest.raises(fonts.GlyphError, match=r"U\+1F600"):
        fonts.checked("上海😀")


def test_the_font_holds_the_rare_place_names() -> None:
    assert fonts.checked("沚埇亳衢泗濉颍砀")


def test_lines_break_between_characters_but_not_inside_short_brackets() -> None:
    lines = fonts.wrapped("江苏、安徽占在岗人才的 60%（21.5 千人）", 10, 130)
    assert "（21.5 千人）" in lines[-1]
    assert all(fonts.width(line, 10) <= 130 for line in lines)
