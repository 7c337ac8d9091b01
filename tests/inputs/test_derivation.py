"""Values of projects, checked against sums done by hand."""

import pytest

from inputs.derivation import additional_sales, addressed_output, project_value
from inputs.evidence import Derivation, Parameter
from inputs.projects import Project

PARAMETERS = {
    code: Parameter(parameter=code, value=value)
    for code, value in {
        "net_share": 0.5,
        "cost_base": 0.2,
        "quality_worth": 0.05,
        "k": 0.1,
        "saved": 0.3,
        "better": 0.4,
        "ratio": 2.0,
        "margin": 0.06,
    }.items()
}
PROJECT = Project(project="p", sector="s", capital_yi_cny=10)


def derivation(kind: str, **codes: str) -> Derivation:
    return Derivation.model_validate({"project": "p", "kind": kind, **codes})


def test_a_project_that_digitalises_earns_half_of_the_cost_and_quality_it_improves() -> None:
    """10 / 0.1 = 100 of output; 100 × 0.5 × (0.2 × 0.3 + 0.05 × 0.4) = 100 × 0.5 × 0.08 = 4."""
    found = derivation(
        "digitalisation", investment_ratio="k", cost_effect="saved", quality_effect="better"
    )
    assert addressed_output(found, PROJECT, PARAMETERS) == pytest.approx(100)
    assert project_value(found, PROJECT, PARAMETERS) == pytest.approx(4)
    assert additional_sales(found, PROJECT, PARAMETERS) == 0


def test_an_effect_without_a_code_is_no_effect() -> None:
    """100 × 0.5 × 0.2 × 0.3 = 3."""
    found = derivation("digitalisation", investment_ratio="k", cost_effect="saved")
    assert project_value(found, PROJECT, PARAMETERS) == pytest.approx(3)


def test_new_capacity_earns_the_margin_on_its_sales() -> None:
    """10 × 2 = 20 of sales; 20 × 0.06 = 1.2."""
    found = derivation("capacity", output_ratio="ratio", margin="margin")
    assert additional_sales(found, PROJECT, PARAMETERS) == pytest.approx(20)
    assert project_value(found, PROJECT, PARAMETERS) == pytest.approx(1.2)
    assert addressed_output(found, PROJECT, PARAMETERS) == 0


def test_a_project_of_no_kind_is_worth_nothing_in_money() -> None:
    assert project_value(derivation("none"), PROJECT, PARAMETERS) == 0


def test_value_grows_in_proportion_to_capital() -> None:
    found = derivation("capacity", output_ratio="ratio", margin="margin")
    double = PROJECT.model_copy(update={"capital_yi_cny": 20.0})
    assert project_value(found, double, PARAMETERS) == pytest.approx(
        2 * project_value(found, PROJECT, PARAMETERS)
    )


def test_an_unknown_parameter_is_refused() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        project_value(derivation("capacity", output_ratio="nowhere"), PROJECT, PARAMETERS)
