import pytest

from inputs.evidence import Role
from optimizer.allocate import Request
from yrd import plausibility
from yrd.pipeline import answer


@pytest.fixture(scope="module")
def solved():
    found = answer("delta-province", Request())
    return found.allocation.plan, found.case


@pytest.fixture(scope="module")
def nameless():
    """Capital of the plan without partners, windows of money and comparative advantage."""
    found = answer("delta-province", Request(), plausibility.NAMELESS)
    return plausibility.placed(found.allocation.plan, found.case)


def test_shares_are_those_of_the_projects_that_belong():
    capital = {("mill", "A"): 3.0, ("mill", "B"): 1.0, ("lab", "B"): 6.0}
    assert plausibility.shares(capital, ("A", "B"), lambda code: code == "mill") == {
        "A": 0.75,
        "B": 0.25,
    }
    assert plausibility.shares(capital, ("A", "B"), lambda _: False) == {"A": 0.0, "B": 0.0}


def test_a_role_names_projects_by_sector_discipline_or_code(solved):
    _, case = solved
    rows = [
        Role(province="310000", subject="discipline", code="strategic", role="r", paper="fusion"),
        Role(province="310000", subject="project", code="P25", role="r", paper="fusion"),
    ]
    belongs = plausibility._within(case, rows)
    assert belongs("P25")
    assert {code for code, one in case.projects.items() if one.discipline == "strategic"} <= set(
        filter(belongs, case.projects)
    )
    assert not belongs("P24")


def test_no_province_takes_nearly_all_capital_and_none_is_empty(solved):
    plan, case = solved
    capital = plausibility.placed(plan, case)
    whole = plausibility.shares(capital, case.players, lambda _: True)
    assert max(whole.values()) < 0.9
    assert min(whole.values()) > 0.05


def test_no_single_rule_but_the_choice_of_projects_limits_the_plan(solved):
    plan, _ = solved
    worth: dict[str, float] = {}
    for rule, _, _, right, price, _ in plan.tables["binding"].rows:
        worth[rule] = worth.get(rule, 0.0) + abs((price or 0) * right)
    resources = {rule: amount for rule, amount in worth.items() if rule != "placement"}
    assert max(resources.values()) < 0.7 * sum(resources.values())
    assert sum(amount > 1 for amount in resources.values()) >= 5


def test_capital_is_that_of_the_placements(solved):
    plan, case = solved
    whole = plan.frame("placements")["capital"].sum()
    assert sum(plausibility.placed(plan, case).values()) == pytest.approx(whole)


def test_every_role_of_the_papers_emerges_from_the_numbers(solved, nameless):
    plan, case = solved
    for capital in (plausibility.placed(plan, case), nameless):
        for (province, role), rows in plausibility._grouped(case).items():
            assert plausibility.ratio(case, capital, province, rows) > 1, role


def test_the_page_tells_every_role_with_its_verdict(solved, nameless):
    plan, case = solved
    page = plausibility.page(plan, case, nameless)
    for role in case.roles.values():
        assert role.printed in page
    assert page.count("| holds |") == 4
