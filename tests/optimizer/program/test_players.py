"""Who owns what, and how it is split, by hand."""

from dataclasses import replace

import pytest

from inputs.case import Case
from inputs.regions import Region
from optimizer.program.players import duties, keys, rights, sizes, split


def test_what_belongs_to_all_is_split_by_gdp(case: Case):
    assert keys(case) == pytest.approx({"A": 0.6, "B": 0.4})


def test_gains_are_compared_by_gdp_or_by_people(case: Case):
    assert sizes(case) == keys(case)
    equity = case.settings.equity.model_copy(update={"size": "population"})
    by_people = replace(case, settings=case.settings.model_copy(update={"equity": equity}))
    assert sizes(by_people) == pytest.approx({"A": 0.5, "B": 0.5})
    assert keys(by_people) == keys(case)


def test_without_a_figure_of_one_province_all_are_equal(case: Case):
    regions = {**case.regions, "C1": Region(region="C1", province="C")}
    assert keys(replace(case, regions=regions)) == pytest.approx(dict.fromkeys("ABC", 1 / 3))


def test_the_rights_to_every_project_add_up_to_one(case: Case):
    found = rights(case)
    assert found == {"plant": (("A", 0.75), ("B", 0.25)), "school": (("A", 1.0),)}


def test_what_must_be_built_is_owed_by_those_who_have_a_place():
    claims = (("A", 0.5), ("B", 0.25), ("C", 0.25))
    assert duties(claims, {"A": None, "B": None}) == (
        ("A", pytest.approx(2 / 3)), ("B", pytest.approx(1 / 3)),
    )  # fmt: skip
    assert duties((("A", 1.0),), {"B": None, "C": None}) == (("B", 0.5), ("C", 0.5))


def test_the_parts_of_a_split_add_up_to_the_whole():
    assert dict(split({"A": 0.2, "B": 0.3}, 10)) == pytest.approx({"A": 4, "B": 6})
