from math import nan

from optimizer.plan.verify.demand import demand


def test_projects_that_find_a_market_hold(plan, broken):
    """0.75 of the plant sells 6 of 6 and digitalises 3.75 of 4."""
    said = plan(placements=(("plant", "A1", 2023, 0.25), ("plant", "B1", 2023, 0.5)))
    assert broken(demand, said) == set()


def test_sales_above_the_market_fail_once_both_stand(plan, broken):
    said = plan(placements=(("plant", "A1", 2023, 0.25), ("plant", "B1", 2024, 0.53)))
    assert broken(demand, said) == {("sales", "cars", 2024), ("sales", "cars", 2025)}


def test_digitalised_output_above_what_is_open_fails_on_its_own(plan, broken):
    open_to_all = {
        key: record.model_copy(update={"sales_yi_cny": None})
        for key, record in plan.case.demand.items()
    }
    said = plan.but(demand=open_to_all)(placements=(("plant", "A1", 2024, 0.9),))
    assert broken(demand, said) == {("addressed", "cars", 2024), ("addressed", "cars", 2025)}


def test_a_share_that_is_no_number_fails(plan, broken):
    said = plan(placements=(("plant", "A1", 2024, nan),))
    assert broken(demand, said) == {
        (kind, "cars", year) for kind in ("sales", "addressed") for year in (2024, 2025)
    }
