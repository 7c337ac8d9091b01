"""Derived numbers pass their weight on to what they are derived from."""

import pytest

from inputs.evidence import Derivation, Evidence, Parameter
from inputs.projects import Project, ProjectTalent
from inputs.regions import Region
from inputs.talent import Talent
from optimizer.plan.origins.chain import Chain, Origin

NEED = ("project_talent", ("mill", "lead"), "need_kperson")


def _derived(table, key, column, formula):
    return Evidence(table=table, key=key, column=column, grade="derived", formula=formula)


@pytest.fixture
def chain(make):
    """A mill of 40 亿元 that needs 2.4 thousand leads; people per capital are 0.3 × 0.2 = 0.06.

    Of the parameters `staff` is derived from `all` (a document) and `part` (an assumption).
    """

    def build(formula, **more):
        return Chain(
            make(
                regions=[
                    Region(region="A1", province="A", name_en="Alpha"),
                    Region(region="B1", province="B"),
                ],
                projects=[Project(project="mill", sector="cars", capital_yi_cny=40)],
                project_talent=[ProjectTalent(project="mill", class_="lead", need_kperson=2.4)],
                parameters=[
                    Parameter(parameter="staff", value=0.06),
                    Parameter(parameter="all", value=0.3),
                    Parameter(parameter="part", value=0.2),
                ],
                talent=[
                    Talent(class_="lead", region="A1", stock_kperson=10),
                    Talent(class_="lead", region="B1", stock_kperson=5),
                ],
                evidence=[
                    _derived("project_talent", "mill/lead", "need_kperson", formula),
                    _derived("parameters", "staff", "value", "all 0.3 × part 0.2"),
                    Evidence(table="parameters", key="all", column="value", grade="document"),
                    _derived("talent", "lead/B1", "stock_kperson", "Alpha 10 × 0.5: half as many"),
                ],
                **more,
            )
        )

    return build


CAPITAL = Origin(("projects", "mill", "capital_yi_cny"), "assumption")
ALL = Origin(("parameters", "all", "value"), "document")
PART = Origin(("parameters", "part", "value"), "assumption")


def test_a_product_passes_its_whole_weight_to_each_factor_and_on_through_parameters(chain):
    found = chain("capital 40 × staff 0.06").passed_on({NEED: -3.0})
    assert found == pytest.approx({CAPITAL: -3, ALL: -3, PART: -3})


def test_what_two_numbers_pass_to_the_same_one_adds_up_with_its_sign(chain):
    weights = {NEED: -3.0, ("projects", "mill", "capital_yi_cny"): 1.0}
    assert chain("capital 40 × staff 0.06").passed_on(weights)[CAPITAL] == pytest.approx(-2)


def test_a_number_of_another_region_is_known_by_its_name_and_what_has_no_name_stays(chain):
    stock = ("talent", ("lead", "B1"), "stock_kperson")
    assert chain("no matter").passed_on({stock: 4.0}) == pytest.approx({
        Origin(("talent", ("lead", "A1"), "stock_kperson"), "assumption"): 4,
        Origin(stock, "derived"): 4,
    })  # fmt: skip


def test_a_figure_that_a_paper_prints_is_a_document_and_a_power_of_ten_nothing(chain):
    found = chain("240 people (paper hu) × 1 / 100").passed_on({NEED: 2.0})
    assert found == pytest.approx({Origin(NEED, "document"): 2})


def test_a_formula_that_cannot_be_reckoned_splits_equally_among_the_parameters_it_names(chain):
    found = chain("what all and part give").passed_on({NEED: 2.0})
    assert found == pytest.approx({ALL: 1, PART: 1})


def test_a_figure_that_is_not_the_number_it_seems_to_name_is_no_link(chain):
    """Capital is 40, not 80; the two figures without a link count once together."""
    found = chain("capital 80 × 0.03").passed_on({NEED: 2.0})
    assert found == pytest.approx({Origin(NEED, "derived"): 2})


@pytest.mark.parametrize("formula", ["", "by judgement", "capital 40 × staff 0.5"])
def test_what_cannot_be_traced_stays_derived(chain, formula):
    """The last gives 20, not 2.4, and so is no formula of it; the parameter it names takes all."""
    found = chain(formula).passed_on({NEED: 2.0})
    rests = {ALL: 2, PART: 2} if "staff" in formula else {Origin(NEED, "derived"): 2}
    assert found == pytest.approx(rests)


def test_a_number_that_is_derived_from_itself_stays_derived(make):
    case = make(
        parameters=[Parameter(parameter="one", value=2), Parameter(parameter="two", value=2)],
        evidence=[
            _derived("parameters", "one", "value", "two 2 × 1"),
            _derived("parameters", "two", "value", "one 2 × 1"),
        ],
    )
    one = ("parameters", "one", "value")
    assert Chain(case).passed_on({one: 3.0}) == pytest.approx({Origin(one, "derived"): 3})


def test_the_value_of_a_digital_project_follows_its_derivation(make):
    """capital 10 / k 0.1 × α 0.5 × (κ 0.2 × saved 0.3 + ω 0.1 × better 0.4) = 50 × 0.1 = 5.

    The cost effect is 0.06 of that 0.1, the quality effect 0.04.
    """
    codes = {"k": 0.1, "net_share": 0.5, "cost_base": 0.2, "quality_worth": 0.1, "saved": 0.3}
    value = ("projects", "cloud", "value_yi_cny")
    case = make(
        projects=[
            Project(project="cloud", sector="cars", value_yi_cny=5, capital_yi_cny=10),
        ],
        parameters=[Parameter(parameter=c, value=v) for c, v in {**codes, "better": 0.4}.items()],
        derivations=[
            Derivation(
                project="cloud", kind="digitalisation", investment_ratio="k", cost_effect="saved",
                quality_effect="better",
            )
        ],
        evidence=[_derived("projects", "*", "value_yi_cny", "")],
    )  # fmt: skip
    found = Chain(case).passed_on({value: 1.0})
    assert {origin.cell[1]: part for origin, part in found.items()} == pytest.approx(
        {"k": -1, "net_share": 1, "cost_base": 0.6, "saved": 0.6, "quality_worth": 0.4,
         "better": 0.4, "cloud": 1}, abs=1e-6,
    )  # fmt: skip
