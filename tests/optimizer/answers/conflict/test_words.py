"""Every kind of row has words, a unit and, where a planner can move it, cells."""

import pytest
from planted import PLANTED, build

from inputs.load import load_case
from inputs.scenarios.paths import read_path
from inputs.scenarios.selection import TABLE_BY_NAME
from optimizer.answers.conflict.cells import cells_of, number_at, path_of
from optimizer.answers.conflict.choices import choices_of
from optimizer.answers.conflict.kinds import KINDS, is_movable, kind_of, unit_of
from optimizer.answers.conflict.sizing import outward
from optimizer.answers.conflict.words import label, limit
from optimizer.prepare import prepare
from optimizer.program.families import FAMILIES
from optimizer.solver.arrays import Head
from optimizer.solver.elastic import side
from optimizer.stages.holding import MONEY


@pytest.fixture(scope="module")
def rows(case, links):
    """Every row of the case that has data for every rule."""
    ready = prepare(case, links)
    return ready.case, [
        (head, side(ready.program, i)[0]) for i, head in enumerate(ready.program.heads)
    ]


def test_every_rule_has_a_kind():
    assert {family for family, _ in KINDS} == {family.name for family in FAMILIES}


def test_every_row_has_a_kind_with_as_many_parts_as_its_key(rows):
    for head, _ in rows[1]:
        kind, key = kind_of(head)
        assert len(kind.parts) == len(key), head


def test_every_row_is_said_in_words_with_a_unit(rows):
    case, heads = rows
    for head, right in heads:
        assert label(case, head).startswith(head.family)
        assert limit(case, head, right)
        assert unit_of(head)


def test_no_two_rows_are_called_alike(rows):
    case, heads = rows
    names = [label(case, head) for head, _ in heads if head.relaxable]
    assert len(set(names)) == len(names)


def test_rows_that_can_move_have_a_cell_that_a_path_names(rows):
    case, heads = rows
    without = {
        head.family
        for head, right in heads
        if is_movable(head, right) and not cells_of(case, head) and not choices_of(case, head)
    }
    assert without <= {"funding", "talent_balance", "compute_capacity"}
    for head, _ in heads:
        for cell in cells_of(case, head):
            read_path(path_of(cell))
            assert isinstance(number_at(case, cell), float)


def test_accounting_and_what_is_built_once_cannot_move(rows):
    still = {head.family for head, right in rows[1] if not is_movable(head, right)}
    assert {"placement", "compute_balance", "diminishing_returns", "funding"} <= still


def test_names_are_chinese_unless_english_is_asked_for():
    case = load_case("delta-province")
    head = Head("energy", ("310000", 2024), "<=", 1.837, True, ())
    assert label(case, head) == "energy 上海 (310000) 2024"
    assert label(case, head, "en") == "energy Shanghai (310000) 2024"
    assert limit(case, head, 1.837) == "at most 1.837 亿 kWh"


def test_a_row_that_holds_what_a_stage_reached_is_no_limit_of_a_planner():
    assert MONEY not in {key for _, key in KINDS}


@pytest.mark.parametrize(
    ("now", "value", "text"),
    [
        (100, 112.4, "112.4"),
        (100, 112.40000000000001, "112.4"),
        (100, 112.4000001, "112.401"),
        (100, 87.6, "87.6"),
        (100, 87.5999999, "87.5999"),
        (0, 1e-7, "0.0000001"),
        (1, 1234567.8, "1234570"),
        (5000, 4.0e-13, "0"),
        (1, -0.5, "-0.5"),
    ],
)
def test_a_number_is_rounded_away_from_what_it_was(now, value, text):
    assert outward(now, value) == text


def test_a_choice_that_releases_a_project_undoes_its_mandate_and_its_locks():
    case = PLANTED["locked in"].case
    project = case.projects["p"].model_copy(update={"mandated": True})
    both = build({}, sites=list(case.sites.values()))
    head = Head("placement", ("p",), "=", 1.0, True, ())
    assert project.mandated
    assert [one.text for one in choices_of(both, head)[0]] == [
        "projects[project=p].mandated=false",
        "sites[project=p,region=A].locked=",
    ]


def test_cells_name_columns_of_tables():
    for kind in KINDS.values():
        for table, _, column in kind.cells:
            if table != "case":
                fields = TABLE_BY_NAME[table].record.model_fields
                assert column in fields
