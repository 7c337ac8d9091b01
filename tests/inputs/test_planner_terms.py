"""A planner's own terms: which decisions they pay for, and what is refused."""

import pytest

from inputs.case import Case
from inputs.errors import InputProblems
from inputs.load import load_case
from inputs.planner_terms import COLUMNS, asked, known_columns, matching
from inputs.policy import PlannerTerm
from inputs.projects import Project
from inputs.regions import Region
from inputs.settings import Settings

HEADER = "term,decision,where,amount_yi_cny\n"


@pytest.fixture
def case() -> Case:
    return Case(
        settings=Settings(schema=1, name="c", base_year=2022, first_year=2023, last_year=2024),
        regions={
            "A1": Region(region="A1", province="A"), "B1": Region(region="B1", province="B"),
        },
        sectors={},
        projects={"mill": Project(project="mill", sector="cars", discipline="short")},
    )  # fmt: skip


def term(decision: str, where: str, amount: float = 1.0) -> PlannerTerm:
    return PlannerTerm(term="t", decision=decision, where=where, amount_yi_cny=amount)


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ("", {}),
        (" , ", {}),
        ("region=340000", {"region": "340000"}),
        (" region = 340000 , year=2024,", {"region": "340000", "year": "2024"}),
        ("region", {"region": ""}),
        ("region=a=b", {"region": "a=b"}),
    ],
)
def test_where_is_read_as_columns_and_values(where, found):
    assert asked(where) == found


def test_a_start_is_asked_for_its_project_too_and_what_is_nowhere_for_no_province():
    assert known_columns("start") == (
        "project", "region", "year", "province", "sector", "discipline",
    )  # fmt: skip
    assert known_columns("move") == ("class", "from", "to", "year", "province")
    assert known_columns("build") == ("class", "host", "year")
    assert known_columns("uncovered") == ("chokepoint",)


def test_every_decision_that_a_term_may_name_has_its_columns():
    kinds = PlannerTerm.model_fields["decision"].annotation
    assert set(COLUMNS) == set(kinds.__args__)


@pytest.mark.parametrize(
    ("where", "pays"),
    [
        ("", True),
        ("project=mill", True),
        ("project=dam", False),
        ("region=B1, year=2024", True),
        ("region=B1, year=2023", False),
        ("province=B, sector=cars, discipline=short", True),
        ("province=A", False),
        ("sector=care", False),
    ],
)
def test_a_term_pays_for_a_start_that_has_everything_it_asks(case, where, pays):
    assert matching(case, [term("start", where)], ("mill", "B1", 2024)) == float(pays)


def test_a_move_takes_place_where_the_people_work(case):
    key = ("digital", "A1", "B1", 2023)
    assert matching(case, [term("move", "province=B")], key) == 1
    assert matching(case, [term("move", "province=A")], key) == 0
    assert matching(case, [term("move", "from=A1, to=B1")], key) == 1


def test_amounts_of_the_terms_that_pay_add_up(case):
    terms = [term("fund", "source=loan", 0.25), term("fund", "", -1), term("fund", "year=2024", 9)]
    assert matching(case, terms, ("loan", "medium", "A1", 2023)) == -0.75


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "help,start,regio=310000,0.1",
            "column where: 'regio=310000' asks for 'regio', which 'start' does not have. "
            "Did you mean 'region'?",
        ),
        (
            'help,build,"host=west, province=310000",0.1',
            "column where: 'host=west, province=310000' asks for 'province', which 'build' does "
            "not have. Known: class, host, year.",
        ),
        (
            "help,start,region,0.1",
            "column where: 'region' gives no value for 'region'. Write column=value.",
        ),
        (
            "help,start,region=31000,0.1",
            "column where: 'region=31000' asks for region '31000', which the case does not have. "
            "Did you mean '310000'?",
        ),
        (
            "help,train,class=general,0.1",
            "column where: 'class=general' asks for class 'general', which the case does not "
            "have. Known: digital.",
        ),
        (
            "help,fund,year=2025,0.1",
            "column where: 'year=2025' asks for year '2025', which the case does not have. "
            "Did you mean '2024'?",
        ),
        (
            "help,missed,,0.1",
            "column amount_yi_cny: '0.1' pays for what is missed, so that there would be no end "
            "of it. Write an amount of 0 or below.",
        ),
        (
            "help,uncovered,,0.1",
            "column amount_yi_cny: '0.1' pays for what is uncovered, so that there would be no "
            "end of it. Write an amount of 0 or below.",
        ),
        (
            "help,stat,,0.1",
            "column decision: 'stat' is not one of 'start', 'move', 'train', 'recruit', 'serve', "
            "'build', 'fund', 'uncovered' or 'missed'. Did you mean 'start'?",
        ),
    ],
)
def test_a_term_that_makes_no_sense_is_refused(write_case, row, told):
    with pytest.raises(InputProblems) as caught:
        load_case(write_case({"planner_terms.csv": f"{HEADER}{row}\n"}))
    assert [one.text() for one in caught.value.problems] == [f"planner_terms.csv row 2, {told}"]


ASKED = {
    "start": "project=fab,sector=chips,discipline=medium,region=310000,province=310000,year=2023",
    "move": "class=digital,from=310000,to=320500,province=320000,year=2024",
    "train": "class=digital",
    "recruit": "class=digital",
    "serve": "class=general,host=west,region=310000",
    "build": "class=general,host=suzhou",
    "fund": "source=loan,discipline=short",
    "uncovered": "chokepoint=glue",
    "missed": "target=plants,year=2024",
}
"""Everything that a term may ask of each decision of the good case."""


def test_terms_in_order_are_read(write_case):
    assert set(ASKED) == set(COLUMNS)
    rows = "".join(f'help,{decision},"{where}",-2\n' for decision, where in ASKED.items())
    more = {
        "chokepoints.csv": "chokepoint,target\nglue,0.5\n",
        "targets.csv": "target,year,amount\nplants,2024,3\n",
    }
    found = load_case(write_case({"planner_terms.csv": HEADER + rows, **more})).planner_terms
    assert [(one.decision, one.where) for one in found.values()] == list(ASKED.items())
