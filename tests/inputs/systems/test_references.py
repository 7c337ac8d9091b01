import pytest

from inputs.errors import InputProblems
from inputs.load import load_case_with_notes
from inputs.scenarios.paths import PathError
from inputs.systems.references import Reference, Switch, read_switch, switched

CASE = "delta-province"


@pytest.fixture(scope="module")
def loaded():
    return load_case_with_notes(CASE)


def _after(loaded, text):
    return switched(loaded, CASE, read_switch(text).what).case


@pytest.mark.parametrize(
    "text",
    [
        "rule:facility",
        "project:P01 under scenario:strategic-first",
        "cell:talent[class=skilled].attrition*1.5",
        "project:P33 under setting:floors.small_firms=0.1",
    ],
)
def test_a_reference_reads_as_it_is_written(text):
    assert read_switch(text).text() == text


def test_what_stands_behind_under_is_the_case_before():
    lever = Reference("lever", "security_module")
    assert read_switch("project:P20 under lever:security_module") == Switch(
        Reference("project", "P20"), lever
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("P17", "P17"),
        ("projects:P17", "projects"),
        ("project:", "project:"),
        ("cell:talent[class=skilled].attrition", "talent[class=skilled].attrition"),
        ("rule:facility under ", ""),
        ("rule:facility under P17", "P17"),
    ],
)
def test_what_is_no_reference_is_refused_with_the_part_that_is_wrong(text, value):
    with pytest.raises(PathError) as caught:
        read_switch(text)
    assert caught.value.value == value
    assert caught.value.fix


def test_a_rule_goes_off_and_no_other(loaded):
    rules = _after(loaded, "rule:facility").settings.rules
    assert [name for name, is_on in rules if not is_on] == ["facility"]


def test_cells_are_multiplied_in_the_rows_that_fit_and_nowhere_else(loaded):
    now = _after(loaded, "cell:facilities[facility=integrators].capacity*0.5").facilities
    for code, facility in loaded.case.facilities.items():
        factor = 0.5 if code == "integrators" else 1
        assert now[code].capacity == pytest.approx(factor * facility.capacity)


def test_cells_and_settings_are_set(loaded):
    case = _after(loaded, "cell:disciplines[discipline=medium].salvage_share=0")
    assert case.disciplines["medium"].salvage_share == 0
    assert _after(loaded, "setting:floors.small_firms=0.1").settings.floors.small_firms == 0.1


def test_a_table_loses_all_its_rows(loaded):
    assert loaded.case.vouchers
    assert not _after(loaded, "table:vouchers").vouchers


def test_a_project_goes_with_its_rows_and_with_those_that_only_follow_it(loaded):
    """P27 follows P17 and P28 follows P27 (precedence.csv), so all three go; P29 follows P16."""
    case = _after(loaded, "project:P17")
    assert set(loaded.case.projects) - set(case.projects) == {"P17", "P27", "P28"}
    for table in (case.project_ages, case.project_talent, case.provides, case.facility_use):
        assert {row.project for row in table.values()}.isdisjoint({"P17", "P27", "P28"})
        assert table
    assert {key[0] for key in case.precedence} == {"P29"}


@pytest.mark.parametrize(
    "text",
    [
        "project:P99",
        "rule:facilities",
        "lever:g60_corridors",
        "scenario:shock",
        "table:voucher",
        "cell:facilities[facility=lab].capacity*0.5",
        "setting:floors.small=0",
        "setting:floors.small_firms*2",
        "cell:facilities*2",
    ],
)
def test_a_name_that_the_case_lacks_is_told_with_a_fix(loaded, text):
    with pytest.raises(InputProblems) as caught:
        _after(loaded, text)
    assert all(problem.fix for problem in caught.value.problems)
