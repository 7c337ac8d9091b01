"""Vouchers cost their settling, where they are spent."""

import pytest

from inputs.funding import Source, Voucher
from inputs.projects import Project, Site


def test_settling_is_paid_where_the_voucher_is_spent(make, brings):
    """A settles at 0.1 in 2023, which is worth 0.8, and at 0.2 in 2024, worth 0.64."""
    case = make(
        rate=0.25,
        years=(2023, 2024),
        projects=[Project(project="mill", sector="cars", capital_yi_cny=9, small_firm_share=1)],
        sites=[Site(project="mill", region="A1"), Site(project="mill", region="B1")],
        sources=[Source(source="loan")],
        vouchers=[
            Voucher(province="A", year=2023, budget_yi_cny=1, abroad_share=1, cost_yi_cny=0.1),
            Voucher(province="A", year=2024, budget_yi_cny=1, cost_yi_cny=0.2),
        ],
    )
    assert brings(case, "vouchers") == {
        "voucher__A__medium__A1__2023": (("A", pytest.approx(-0.08, rel=1e-12)),),
        "voucher__A__medium__B1__2023": (("B", pytest.approx(-0.08, rel=1e-12)),),
        "voucher__A__medium__A1__2024": (("A", pytest.approx(-0.128, rel=1e-12)),),
    }
