"""Two small plans side by side, with differences worked out by hand."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from geo.links import Links
from inputs.case import Case
from inputs.evidence import Evidence
from inputs.projects import Project, Site
from inputs.regions import Land
from optimizer.allocate import Request, allocate
from optimizer.answers.compare.comparison import Difference, compare
from optimizer.answers.compare.moved import capital_by_place
from optimizer.answers.compare.sides import Side

near = pytest.approx


@pytest.fixture
def two(make: Callable[..., Case]) -> Case:
    """`a` earns 10 in A1 and 7 in B1, and needs 1 km²; in A1 there is twice as much."""
    return make(
        on=("placement", "land"),
        projects=[
            Project(project="a", sector="cars", capital_yi_cny=30, life_years=30, land_km2=1)
        ],
        sites=[
            Site(project="a", region="A1", value_yi_cny=10),
            Site(project="a", region="B1", value_yi_cny=7),
        ],
        land=[Land(region="A1", year=2023, available_km2=2)],
    )


@pytest.fixture
def side(links: Links) -> Callable[[Case, str], Side]:
    """A case with its plan, under a name."""

    def solve(case: Case, label: str) -> Side:
        plan = allocate(case, links, Request()).plan
        assert plan is not None
        return Side(label, plan, case)

    return solve


def _less_land(case: Case, available: float) -> Case:
    return replace(case, land={("A1", 2023): Land(region="A1", year=2023, available_km2=available)})


@pytest.fixture
def found(two: Case, side: Callable[[Case, str], Side]) -> Difference:
    """The plan beside that with land for 0.4 of the project in A1."""
    (difference,) = compare((side(two, "base"), side(_less_land(two, 0.4), "tight")))
    return difference


def test_what_moved_is_told_with_its_capital(found: Difference) -> None:
    """0.6 of the capital of 30 goes from A1 to B1."""
    moved = {row.region: (row.share_first, row.share, row.moved) for row in found.moved}
    assert moved == {"A1": (1.0, near(0.4), near(-18)), "B1": (0.0, near(0.6), near(18))}
    assert capital_by_place(found.pair, found.pair.other) == {
        "A1": near(12), "A2": 0.0, "B1": near(18),
    }  # fmt: skip


def test_worth_is_compared_by_province_and_by_region(found: Difference) -> None:
    """Capital costs 1 a year: A earns 9, then 0.4 · 9; B earns nothing, then 0.6 · 6."""
    worth = {
        (row.level, row.place): (row.first, row.other)
        for row in found.worths
        if row.measure == "worth"
    }
    assert worth["province", "A"] == worth["region", "A1"] == (near(9), near(3.6))
    assert worth["province", "B"] == worth["region", "B1"] == (0.0, near(3.6))
    terms = {row.term: row.other - row.first for row in found.terms}
    assert (terms["value"], terms["money"], terms["capital"]) == (near(-1.8), near(-1.8), 0.0)


def test_prices_that_change_are_told_with_both_sides(found: Difference) -> None:
    """Land in A1 was free; now it is worth 10 − 7 = 3 a km², and the right to `a` 6 instead of 9.
    The 0.4 km² are worth 1.2 more, the right 3 less."""
    prices = {row.rule: (row.first, row.other, row.weight) for row in found.prices}
    assert prices == {
        "land": (0.0, near(3.0), near(1.2)), "placement": (near(9.0), near(6.0), near(3.0)),
    }  # fmt: skip


def test_assumptions_that_differ_carry_their_evidence(two: Case, side: Callable) -> None:
    known = Evidence(
        table="land", key="A1/2023", column="available_km2", grade="assumption", reason="a guess"
    )
    evidence = {("land", "A1/2023", "available_km2"): known}
    tight = replace(_less_land(two, 0.4), evidence=evidence)
    tight = replace(tight, settings=tight.settings.model_copy(update={"discount_rate": 0.05}))
    (found,) = compare((side(two, "base"), side(tight, "tight")))
    rows = {(row.table, row.key, row.column): row for row in found.assumed}
    assert set(rows) == {("case", "", "discount_rate"), ("land", "A1/2023", "available_km2")}
    land = rows["land", "A1/2023", "available_km2"]
    assert (land.first, land.other) == (2.0, 0.4)
    assert (land.source_first.grade, land.source.grade) == ("", "assumption")
    assert land.source.source == "a guess"


def test_rows_of_one_case_only_are_named(two: Case, side: Callable) -> None:
    (found,) = compare((side(two, "base"), side(replace(two, land={}), "free")))
    (row,) = found.assumed
    assert (row.table, row.key, row.column, row.other) == ("land", "A1/2023", "(row)", None)
    assert found.lone == {"land": (1, 0)}


def test_nothing_differs_between_equal_runs(two: Case, side: Callable) -> None:
    (found,) = compare((side(two, "one"), side(two, "two")))
    assert found.is_none
    assert not (found.moved or found.prices or found.assumed)


def test_other_regions_are_compared_by_province(two: Case, side: Callable, make: Callable) -> None:
    """The other case knows province B as the one region B9, and a project of its own."""
    regions = [
        two.regions["A1"],
        two.regions["A2"],
        two.regions["B1"].model_copy(update={"region": "B9"}),
    ]
    case = make(
        on=("placement",),
        regions=regions,
        projects=[
            Project(project="a", sector="cars", capital_yi_cny=30, life_years=30),
            Project(project="z", sector="cars"),
        ],
        sites=[
            Site(project="a", region="B9", value_yi_cny=7), Site(project="z", region="A1"),
        ],
    )  # fmt: skip
    (found,) = compare((side(two, "base"), side(case, "other")))
    assert {row.region: row.difference for row in found.moved} == {"A": near(-1), "B": near(1)}
    assert {row.level for row in found.worths} == {"province"}
    assert any("regions are not the same" in text for text in found.cannot)
    assert any("1 in the other only" in text for text in found.cannot)
    assert not any(row.column == "(row)" for row in found.assumed)
    assert found.lone["regions"] == (1, 1)


def test_three_runs_are_each_laid_beside_the_first(two: Case, side: Callable) -> None:
    found = compare((side(two, "a"), side(_less_land(two, 0.4), "b"), side(two, "c")))
    assert [(row.pair.first.label, row.pair.other.label) for row in found] == [
        ("a", "b"), ("a", "c"),
    ]  # fmt: skip
    assert [row.is_none for row in found] == [False, True]
