"""Levers are named sets of changes that keep the phrase they come from."""

import pytest

from inputs.errors import InputProblems
from inputs.load import load_case_with_notes
from inputs.scenarios.document_records import as_document
from inputs.scenarios.levers import levers_of
from inputs.scenarios.scenario import Variation, vary
from inputs.yaml_text import read_yaml

LEVERS = """\
pool:
  name_zh: 公共算力池
  name_en: Public compute pool
  phrase: 建设公共算力平台
  paper: p001
  section: 三(一)
  expects: more compute is shared between provinces
  change:
    - {table: compute, column: installed_eflops, multiply: 1.5}
  set: {discount_rate: 0.04}
  rules: {land: off}
  remove: [{table: moves}]
  add:
    - {table: energy, row: {region: "320100", year: 2023, budget_yi_kwh: 3}}
    - {table: energy, row: {region: "320100", year: 2024, budget_yi_kwh: 3}}
empty:
"""


def test_a_lever_holds_its_names_its_phrase_and_its_steps():
    found = levers_of("levers.yaml", read_yaml("levers.yaml", LEVERS))
    assert found.problems[0].field == "empty"
    pool = found.levers["pool"]
    assert pool.lever.name_zh == "公共算力池"
    assert pool.lever.phrase == "建设公共算力平台"
    assert pool.lever.expects.startswith("more compute")
    kinds = ["Removal", "NewRow", "NewRow", "CellChange", "SettingChange", "SettingChange"]
    assert [type(step.act).__name__ for step in pool.steps] == kinds
    assert pool.paper == ("levers.yaml", 5, "pool.paper")


def test_a_lever_does_all_that_it_says(write_case):
    folder = write_case({"levers.yaml": LEVERS.replace("empty:\n", "")})
    case = vary(load_case_with_notes(folder), folder, Variation({"levers": ["pool"]})).case
    assert [row.installed_eflops for row in case.compute.values()] == [0.75, 1.5]
    assert case.settings.discount_rate == 0.04
    assert not case.settings.rules.land
    assert not case.moves
    assert list(case.energy)[-2:] == [("320100", 2023), ("320100", 2024)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("not-a-code: {}", "levers.yaml line 1: 'not-a-code' is not a code"),
        ("a: 5", "levers.yaml line 1, setting a: '5' is not a group of settings"),
        ("a: {phrases: x}", "setting a.phrases: is not a key that can stand here. Did you mean "
         "'phrase'?"),
        ("a:\n  paper: p002", "levers.yaml line 2, setting a.paper: 'p002' is not in papers.csv. "
         "Did you mean 'p001'?"),
        ("a: {name_en: x}\na: {name_en: y}", "setting a: is already in line 1"),
        ("a: {set: {'equity.': 1}}", "is no path: it breaks off at its end"),
    ],
)  # fmt: skip
def test_a_lever_that_is_wrong_is_told_in_its_file(write_case, text, told):
    folder = write_case({"levers.yaml": text})
    loaded = load_case_with_notes(folder)
    with pytest.raises(InputProblems) as error:
        vary(loaded, folder, Variation({"levers": ["a"]}))
    assert told in str(error.value)


def test_levers_of_a_mapping_are_told_by_name_alone():
    found = levers_of("levers", as_document({"a": {"change": [{"table": "energy"}]}}))
    assert [problem.text() for problem in found.problems] == [
        "levers a.change.0.column: is missing. Fill it in."
    ]
