"""Richer cities pay more, within bounds, and the province stays their mean."""

import pytest

from inputs.scaling.basis import Basis
from inputs.scaling.city_figures import CityFigures, city_figures
from inputs.scaling.factors import PRODUCTIVITY, RENT, WAGE, factors


@pytest.fixture(scope="session")
def figures(basis: Basis) -> CityFigures:
    return city_figures(basis)


@pytest.mark.parametrize("factor", [RENT, WAGE, PRODUCTIVITY])
@pytest.mark.parametrize("province", ["320000", "330000", "340000"])
def test_the_mean_is_one(basis: Basis, figures: CityFigures, factor, province) -> None:
    found = factors(basis, province, factor, figures, figures.people)
    whole = sum(figures.people[city] for city in found)
    mean = sum(found[city].value * figures.people[city] for city in found) / whole
    assert mean == pytest.approx(1)


def test_richer_cities_pay_more_rent(basis: Basis, figures: CityFigures) -> None:
    found = factors(basis, "320000", RENT, figures, figures.output)
    assert found["320200"].value > 1 > found["321300"].value


def test_a_printed_wage_stands_instead(basis: Basis, figures: CityFigures) -> None:
    """Hefei paid 104729 and Ma’anshan 103562 yuan in 2021, so their factors have that ratio."""
    found = factors(basis, "340000", WAGE, figures, figures.people)
    ratio = found["340100"].value / found["340500"].value
    assert ratio == pytest.approx(104729 / 103562)
    assert "wage21_340100 104729 / wage_340000 93861" in found["340100"].text


def test_factors_stay_within_their_bounds(basis: Basis, figures: CityFigures) -> None:
    rich = figures._replace(gdp={**figures.gdp, "320500": 1e9})
    found = factors(basis, "320000", PRODUCTIVITY, rich, figures.output)
    others = factors(basis, "320000", PRODUCTIVITY, figures, figures.output)
    assert found["320500"].value / found["321300"].value < 1.1 / 0.9 + 1e-9
    assert found["320500"].value > others["320500"].value
