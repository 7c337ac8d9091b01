from dataclasses import replace

import hand_plans as plans
import pytest

from inputs.case import Case
from inputs.regions import Region
from maps import fonts, glyphs, pictures
from maps.fonts import GlyphError
from maps.wanted import Side, Wanted


def named(**names: str) -> Case:
    case = plans.province_case()
    odd = Region(region="310000", province="310000", lon=121.46, lat=31.22, **names)
    return replace(case, regions={**case.regions, "310000": odd})


def test_a_character_that_cannot_be_drawn_is_told_with_table_column_and_code() -> None:
    case = named(name_zh="上海😀", name_en="Shanghai")
    sides = [Side(plans.drawn_plan(case), case)]
    with pytest.raises(GlyphError) as caught:
        pictures.picture(sides, Wanted(layers=("value",)))
    said = str(caught.value)
    assert "'😀' (U+1F600)" in said
    assert "regions.csv: name_zh of '310000'" in said
    assert "draw an .html" in said


def test_a_name_in_the_other_language_does_not_stop_the_map() -> None:
    case = named(name_zh="上海😀", name_en="Shanghai")
    sides = [Side(plans.drawn_plan(case), case)]
    assert pictures.picture(sides, Wanted("en", ("value",)))


def test_a_character_of_no_name_is_told_as_it_was_found() -> None:
    error = GlyphError("😀", "'somewhere else'")
    assert glyphs.located(error, [plans.province_case()]) is error


def test_many_names_with_the_same_character_are_counted() -> None:
    case = plans.province_case()
    hosts = {
        code: host.model_copy(update={"name_zh": f"{host.name_zh}😀"})
        for code, host in case.hosts.items()
    }
    said = str(glyphs.located(GlyphError("😀", "'x'"), [replace(case, hosts=hosts)]))
    assert said.count("hosts.csv") == glyphs.MOST
    assert f"and {len(hosts) - glyphs.MOST} more" in said


def test_characters_outside_the_old_standard_are_drawn() -> None:
    assert fonts.checked("沚埇") == "沚埇"
