import pytest

from inputs.errors import InputProblems
from inputs.load import load_case, load_case_with_notes
from inputs.systems.catalogue import SYSTEMS, read_systems, switches
from inputs.systems.references import switched

CASE = "delta-province"
HEAD = "number,name_zh,paper,represented_by,city_projects,how\n"


@pytest.fixture(scope="module")
def systems():
    return read_systems()


@pytest.fixture(scope="module")
def loaded():
    return load_case_with_notes(CASE)


def test_there_are_172_systems_and_every_number_stands_once(systems):
    assert [system.number for system in systems] == list(range(1, 173))


def test_no_name_stands_twice(systems):
    assert len({system.name_zh for system in systems}) == len(systems)


def test_every_system_stands_in_a_paper_of_the_case(systems, loaded):
    assert {system.paper for system in systems} == set(loaded.case.papers)


@pytest.mark.parametrize("switch", switches(read_systems()), ids=lambda switch: switch.text())
def test_every_reference_names_something_that_the_case_knows(loaded, switch):
    base = switched(loaded, CASE, switch.under) if switch.under else loaded
    assert switched(base, CASE, switch.what).case is not base.case


def test_every_city_project_stands_in_the_city_case(systems):
    known = load_case("delta-city").projects
    named = {code for system in systems for code in system.city_projects}
    assert named
    assert named <= set(known)


def test_a_reference_of_no_kind_is_told_with_its_row(tmp_path):
    file = tmp_path / "systems.csv"
    file.write_text(HEAD + "1,甲,guo,projekt:P17,,so\n", encoding="utf-8")
    with pytest.raises(InputProblems) as caught:
        read_systems(file)
    (problem,) = caught.value.problems
    assert (problem.row, problem.field, problem.value) == (2, "represented_by", "projekt")
    assert "project" in problem.fix


def test_a_system_without_a_reason_is_told_with_its_row(tmp_path):
    file = tmp_path / "systems.csv"
    file.write_text(HEAD + "1,甲,guo,,,so\n2,乙,guo,,,\n", encoding="utf-8")
    with pytest.raises(InputProblems) as caught:
        read_systems(file)
    (problem,) = caught.value.problems
    assert (problem.row, problem.field) == (3, "how")


def test_the_list_is_saved_as_plain_text_with_one_line_a_system():
    assert len(SYSTEMS.read_text(encoding="utf-8").splitlines()) == 173
