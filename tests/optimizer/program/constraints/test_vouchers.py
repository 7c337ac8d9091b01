"""Innovation vouchers pay for small firms in all provinces, within what each province issues."""

from dataclasses import replace

import pytest

from inputs.case import Case
from inputs.funding import Discipline, Source, Voucher
from inputs.projects import Project, ProjectAge, Site

AT_HOME, ABROAD = "voucher__A__medium__A1__2023", "voucher__A__medium__B1__2023"
LIMITS = ("issued", "abroad", "eligible")


@pytest.fixture
def found(case, sides):
    """Both sides of the rows on vouchers at a point of the three-region case."""
    return lambda point: {
        key: side[::2] for key, side in sides(case, "funding", point).items() if key[0] in LIMITS
    }


def test_vouchers_may_pay_the_small_firms_part_of_what_falls_due(case, found):
    """A tenth of the plant: 0.1 · 20 · 0.75 = 1.5 fall due, half of it to small firms.

    A issues 2, of which 1 may be spent in B.
    """
    point = {
        "start__plant__A1__2023": 0.1, "start__plant__B1__2023": 0.1, AT_HOME: 0.75, ABROAD: 0.75,
    }  # fmt: skip
    assert found(point) == {
        ("issued", "A", 2023): (1.5, 2),
        ("abroad", "A", 2023): (0.75, 1),
        ("eligible", "medium", "A1", 2023): (pytest.approx(0), 0),
        ("eligible", "medium", "B1", 2023): (pytest.approx(0), 0),
    }


def test_vouchers_may_not_pay_more_than_is_issued_nor_more_abroad(case, broken):
    """1.2 and 1.2 are more than 2, and the second more than 1."""
    small = {"start__plant__A1__2023": 0.2, "start__plant__B1__2023": 0.2}
    paid = {"fund__loan__medium__A1__2023": 1.8, "fund__loan__medium__B1__2023": 1.8}
    later = {"fund__loan__medium__A1__2024": 1, "fund__loan__medium__B1__2024": 1}
    point = {**small, **paid, **later, AT_HOME: 1.2, ABROAD: 1.2}
    assert broken(case, "funding", point) == {("issued", "A", 2023), ("abroad", "A", 2023)}


def test_vouchers_may_not_pay_for_large_firms(case, broken):
    """0.2 of the plant: 3 fall due, 1.5 of them to small firms."""
    point = {
        "start__plant__A1__2023": 0.2, AT_HOME: 1.6, "fund__loan__medium__A1__2023": 1.4,
        "fund__loan__medium__A1__2024": 1,
    }  # fmt: skip
    assert broken(case, "funding", point) == {("eligible", "medium", "A1", 2023)}


def test_who_issues_owns_what_is_issued(case, rows_of):
    owned = {row.key: row.owned for row in rows_of(case, "funding") if row.key[0] in LIMITS}
    assert owned["issued", "A", 2023] == (("A", 2),)
    assert owned["abroad", "A", 2023] == (("A", 1),)
    assert owned["eligible", "medium", "B1", 2023] == ()


def test_what_is_closed_is_no_longer_eligible(make, sides):
    """The mill pays half a year later; 0.4 of it is closed by then: 0.6 · 10 · 0.5 = 3."""
    ages = [ProjectAge(project="mill", age=age, instalment=0.5) for age in (0, 1)]
    case = make(
        years=(2023, 2024),
        projects=[Project(project="mill", sector="cars", capital_yi_cny=10, small_firm_share=1)],
        project_ages=ages,
        sites=[Site(project="mill", region="A1")],
        sources=[Source(source="loan")],
        vouchers=[Voucher(province="A", year=2024, budget_yi_cny=9)],
        disciplines=[Discipline(discipline="medium", deadline_years=1)],
    )
    point = {"start__mill__A1__2023": 1, "close__mill__A1__2023": 0.4}
    assert sides(case, "funding", point)["eligible", "medium", "A1", 2024] == (-3, "<=", 0)


def voucher_columns(case: Case, ready_of) -> list[str]:
    names = ready_of(case).decide.names()
    return [name for name in names if name.startswith("voucher__")]


def test_there_are_vouchers_only_for_those_who_may_take_them(case, ready_of):
    """None in 2024, for the school, in A2 where nothing may stand, or issued by B."""
    assert voucher_columns(case, ready_of) == [AT_HOME, ABROAD]
    none_abroad = {("A", 2023): Voucher(province="A", year=2023, budget_yi_cny=2)}
    assert voucher_columns(replace(case, vouchers=none_abroad), ready_of) == [AT_HOME]
    assert voucher_columns(replace(case, sources={}, funding={}), ready_of) == []


def test_the_best_plan_spends_vouchers_before_it_borrows(make, optimum):
    """Loans cost 0.2, vouchers 0.1. The mill in B1 pays 10, the dam in A1 pays 1, half of each to
    small firms; A issues 4, a quarter of it for abroad.

    The mill takes 1 voucher and 9 of loans: 5 − 1 − 0.1 − 1.8 = 2.1
    The dam takes 0.5 and 0.5: 1 − 0.1 − 0.05 − 0.1 = 0.75, together 2.85.
    One more abroad, or one more due to small firms in A1, saves 0.1.
    """
    small = {"sector": "cars", "small_firm_share": 0.5}
    found = optimum(
        make(
            projects=[
                Project(project="mill", value_yi_cny=5, capital_yi_cny=10, **small),
                Project(project="dam", value_yi_cny=1, capital_yi_cny=1, **small),
            ],
            sites=[Site(project="mill", region="B1"), Site(project="dam", region="A1")],
            sources=[Source(source="loan", spread=0.2)],
            vouchers=[
                Voucher(
                    province="A", year=2023, budget_yi_cny=4, abroad_share=0.25, cost_yi_cny=0.1
                )
            ],
        )
    )
    assert found.money == pytest.approx(2.85, rel=1e-9)
    assert found.columns[ABROAD] == pytest.approx(1, rel=1e-9)
    assert found.prices["funding__abroad__A__2023"] == pytest.approx(0.1, rel=1e-9)
    assert found.prices["funding__eligible__medium__A1__2023"] == pytest.approx(0.1, rel=1e-9)
    assert found.prices["funding__issued__A__2023"] == pytest.approx(0, abs=1e-9)


def test_a_province_alone_keeps_its_own_vouchers(make, reached_by):
    """The mill stands in B1 and takes vouchers of A only when A is at the table.

    Together 5 − 1 − 5 · 0.1 − 5 · 0.2 = 2.5; B alone borrows all 10 at 0.2 and has 5 − 1 − 2 = 2.
    """
    mill = Project(
        project="mill", sector="cars", value_yi_cny=5, capital_yi_cny=10, small_firm_share=0.5,
        home="B",
    )  # fmt: skip
    issued = Voucher(province="A", year=2023, budget_yi_cny=9, abroad_share=1, cost_yi_cny=0.1)
    case = make(
        projects=[mill],
        sites=[Site(project="mill", region="B1")],
        sources=[Source(source="loan", spread=0.2)],
        vouchers=[issued],
    )
    assert reached_by(case, "A", "B") == pytest.approx(2.5, rel=1e-9)
    assert reached_by(case, "B") == pytest.approx(2, rel=1e-9)
    assert reached_by(case, "A") == pytest.approx(0, abs=1e-9)
