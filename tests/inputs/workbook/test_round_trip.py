"""What is written to a workbook reads back as the same case, to the last digit."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from inputs.base import LARGEST
from inputs.builtin import builtin_cases
from inputs.case import Case
from inputs.case_texts import case_texts
from inputs.errors import InputProblems
from inputs.evidence import Paper, Parameter
from inputs.evidence_lookup import numbers
from inputs.fingerprint import with_fingerprint
from inputs.load import load_case
from inputs.projects import Project
from inputs.regions import Region
from inputs.save import copy_case, copy_to_workbook, save_workbook
from inputs.sectors import Sector
from inputs.settings import Advantage, Rules, Settings
from inputs.synthetic import synthetic_case
from inputs.yaml_text import read_yaml

HEAD = Settings(schema_=1, name="small", base_year=2022, first_year=2023, last_year=2025)
MINIMAL = Case(
    HEAD,
    {"a": Region(region="a", province="a")},
    {"cars": Sector(sector="cars")},
    {"plant": Project(project="plant", sector="cars")},
)
codes = st.from_regex(r"[A-Za-z0-9]{1,8}(_[A-Za-z0-9]{1,8}){0,1}", fullmatch=True)
names = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"]), max_size=40).map(str.strip)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(str.strip)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    filled = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "name_zh": names,
                "value_yi_cny": st.floats(-LARGEST, LARGEST),
                "life_years": st.integers(1, 100),
                "mandated": st.booleans(),
                "first_year": st.none() | st.just(2023),
            },
        )
    )
    return Project(project=draw(codes), sector="cars", **filled)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    head = HEAD.model_copy(
        update={
            "name": draw(names.filter(bool)),
            "discount_rate": draw(st.floats(0, 0.5)),
            "rules": Rules(energy=draw(st.booleans())),
            "advantage": Advantage(theta=draw(st.floats(0, 1)), indicator="on"),
        }
    )
    plans = draw(st.lists(projects(), min_size=1, max_size=3))
    region = Region(region=draw(codes), province=draw(codes), lon=draw(st.floats(-180, 180)))
    return with_fingerprint(
        Case(
            settings=Settings.model_validate(head.model_dump(by_alias=True)),
            regions={region.region: region},
            sectors={"cars": Sector(sector="cars")},
            projects={plan.project: plan for plan in plans},
            papers={"p1": Paper(paper="p1", title=draw(names.filter(bool)))},
        )
    )


@settings(max_examples=12, deadline=None)
@given(case=cases())
def test_a_case_in_a_workbook_reads_back_as_the_same_case(case):
    with TemporaryDirectory() as place:
        assert load_case(save_workbook(case, Path(place) / "my.xlsx")) == case


@pytest.mark.parametrize("name", builtin_cases())
def test_a_built_in_case_keeps_its_fingerprint_in_a_workbook(name, tmp_path):
    case = load_case(name)
    again = load_case(copy_to_workbook(name, tmp_path / "my.xlsx"))
    assert again == case
    assert list(numbers(again)) == list(numbers(case))
    levers, scenarios = case_texts(name)
    kept_levers, kept_scenarios = case_texts(tmp_path / "my.xlsx")
    assert list(scenarios) == list(kept_scenarios)
    for one, other in zip(
        [levers, *scenarios.values()], [kept_levers, *kept_scenarios.values()], strict=True
    ):
        assert read_yaml("a", one).content == read_yaml("b", other).content


def test_the_good_case_keeps_every_number_that_it_states_and_no_other(write_case, book):
    case, again = load_case(write_case()), load_case(book)
    assert again == case
    assert list(numbers(again)) == list(numbers(case))


def test_a_workbook_becomes_the_same_folder_again(write_case, book, tmp_path):
    assert load_case(copy_case(book, tmp_path / "again")) == load_case(write_case())


def test_a_synthetic_case_reads_back_as_the_same_case(tmp_path):
    case = synthetic_case(5, 12, 3)
    assert load_case(save_workbook(case, tmp_path / "my.xlsx")) == case


@pytest.mark.parametrize("number", [0.1 + 0.2, 1 / 3, 5e-324, 123456789.12345679, -0.0])
def test_a_number_keeps_all_its_digits(tmp_path, number):
    project = Project(project="plant", sector="cars", value_yi_cny=number)
    case = with_fingerprint(replace(MINIMAL, projects={"plant": project}))
    path = save_workbook(case, tmp_path / "my.xlsx")
    assert repr(load_case(path).projects["plant"].value_yi_cny) == repr(number)
    assert isinstance(load_workbook(path)["projects"]["G2"].value, int | float)


@pytest.mark.parametrize(
    "name",
    ['=HYPERLINK("http://x.y","z")', "=1+1", "+1", "-1", "@SUM(A1)", "http://x.y", "#REF!",
     "a\tb\nc", "true", "0310", "1e5", "上海　“集成电路”", "_x0041_"],
)  # fmt: skip
def test_a_name_is_text_whatever_it_begins_with(write_case, tmp_path, name):
    case = load_case(write_case())
    plant = case.projects["plant"].model_copy(update={"name_zh": name})
    case = with_fingerprint(replace(case, projects={**case.projects, "plant": plant}))
    path = save_workbook(case, tmp_path / "my.xlsx")
    assert load_case(path) == case
    cell = load_workbook(path)["projects"]["E2"]
    assert cell.hyperlink is None
    assert (cell.data_type, cell.value) == ("s", name)


@pytest.mark.parametrize("text", ["_x000D_", "a_x005F_b", "_xFFFE_"])
def test_a_text_that_a_workbook_would_change_is_refused(write_case, tmp_path, text):
    case = load_case(write_case())
    paper = case.papers["p001"].model_copy(update={"title": text})
    with pytest.raises(InputProblems) as caught:
        save_workbook(replace(case, papers={"p001": paper}), tmp_path / "my.xlsx")
    assert str(caught.value) == (
        f"papers.csv row 2, column title: '{text}' cannot be written to a workbook. "
        "Keep the case as a folder, or change the text."
    )
    assert not (tmp_path / "my.xlsx").exists()


@settings(max_examples=6, deadline=None)
@given(written=st.lists(texts, min_size=1, max_size=30))
def test_any_text_with_control_characters_reads_back(written):
    meanings = {
        f"m{n}": Parameter(parameter=f"m{n}", value=1, meaning=t) for n, t in enumerate(written)
    }
    case = with_fingerprint(replace(MINIMAL, parameters=meanings))
    with TemporaryDirectory() as place:
        assert load_case(save_workbook(case, Path(place) / "my.xlsx")) == case


def test_a_setting_that_a_workbook_would_change_is_refused(tmp_path):
    head = HEAD.model_copy(update={"advantage": Advantage(indicator="_x000D_")})
    head = Settings.model_validate(head.model_dump(by_alias=True))
    with pytest.raises(InputProblems, match=r"case\.yaml, setting advantage\.indicator: "):
        save_workbook(replace(MINIMAL, settings=head), tmp_path / "my.xlsx")


def test_saving_twice_writes_the_same_bytes(write_case, tmp_path):
    case = load_case(write_case())
    one = save_workbook(case, tmp_path / "one.xlsx").read_bytes()
    assert save_workbook(case, tmp_path / "two.xlsx").read_bytes() == one
