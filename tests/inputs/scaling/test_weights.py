"""The best printed figure of a city counts; without one the next quantity known stands in."""

from dataclasses import replace

import pytest

from inputs.scaling.basis import Basis
from inputs.scaling.records import Figure
from inputs.scaling.weights import gdp_weight, industry_share, people_weight, printed_or_share


def figure(quantity: str, year: int, value: float) -> Figure:
    return Figure.model_validate(
        {
            "region": "320100",
            "quantity": quantity,
            "year": year,
            "value": value,
            "grade": "statistic",
        }
    )


def with_figures(basis: Basis, *figures: Figure) -> Basis:
    """The basis with these figures alone of Nanjing, and GDP of Jiangsu in 2021."""
    kept = {key: row for key, row in basis.sources.figures.items() if key[0] != "320100"}
    given = {(row.region, row.quantity, row.year): row for row in figures}
    return replace(basis, sources=basis.sources._replace(figures={**kept, **given}))


def test_gdp_of_the_base_year_counts_as_printed(basis: Basis) -> None:
    known = with_figures(basis, figure("gdp", 2021, 90), figure("gdp", 2022, 100))
    assert gdp_weight(known.case, known.sources, "320100") == (100, "gdp22_320100 100")


def test_an_older_gdp_grows_as_its_province_did(basis: Basis) -> None:
    known = with_figures(basis, figure("gdp", 2021, 100))
    found = gdp_weight(known.case, known.sources, "320100")
    assert found.value == pytest.approx(100 * 122876 / 116364.2)
    assert found.text == "gdp21_320100 100 × 122876 / gdp21_320000 116364.2"


def test_residents_are_the_mean_of_the_years_around(basis: Basis) -> None:
    known = with_figures(basis, figure("people", 2021, 100), figure("people", 2023, 110))
    assert people_weight(known.case, known.sources, "320100").value == 105


def test_residents_of_the_nearest_year_count_where_no_mean_can_be_taken(basis: Basis) -> None:
    known = with_figures(basis, figure("people", 2020, 100), figure("people", 2023, 110))
    assert people_weight(known.case, known.sources, "320100").value == 110


def test_the_secondary_sector_is_a_share_of_gdp_of_the_same_year(basis: Basis) -> None:
    known = with_figures(basis, figure("secondary", 2020, 40), figure("gdp", 2020, 100))
    assert industry_share(known.case, known.sources, "320100").value == 0.4


def test_industry_alone_is_raised_to_the_secondary_sector(basis: Basis) -> None:
    """Industry is 44600 of 51775.4 in Jiangsu, so 0.4 of GDP stands for 0.4 × 51775.4 / 44600."""
    known = with_figures(basis, figure("added", 2021, 40), figure("gdp", 2021, 100))
    share = industry_share(known.case, known.sources, "320100").value
    assert share == pytest.approx(0.4 * 51775.4 / 44600)


def test_without_a_figure_the_share_of_the_province_stands_in(basis: Basis) -> None:
    known = with_figures(basis, figure("gdp", 2022, 100))
    share = industry_share(known.case, known.sources, "320100").value
    assert share == pytest.approx(51775.4 / 116364.2)


def test_a_city_without_a_printed_amount_gets_its_share_of_a_key(basis: Basis) -> None:
    """Core digital value added of Anhui is 2400: Hefei prints 1140, Wuhu has a quarter of GDP."""
    keys = {"340100": 300.0, "340200": 100.0}
    found = dict(printed_or_share(basis.case, basis.sources, "core", "core_340000", keys))
    assert found["340100"].value == 1140
    assert found["340200"].value == pytest.approx(2400 / 4)
