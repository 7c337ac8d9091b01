"""Whatever is wrong with a scenario is told at once, with file, line and a way to put it right."""

import pytest

from inputs.errors import InputProblems
from inputs.load import load_case_with_notes
from inputs.scenarios.scenario import Variation, variation_of, vary

LEVERS = """\
dark:
  rules: {energy: off}
bright:
  set: {rules.energy: on}
wide:
  change:
    - {table: talent, column: deployable, multiply: 100}
"""


@pytest.fixture
def problems(write_case):
    """What the text of a scenario file in the case is told to be wrong."""

    def told(text, changes=None, levers=LEVERS):
        folder = write_case({"levers.yaml": levers})
        (folder / "scenarios").mkdir(exist_ok=True)
        (folder / "scenarios" / "tight.yaml").write_text(text, encoding="utf-8")
        with pytest.raises(InputProblems) as error:
            vary(load_case_with_notes(folder), folder, Variation("tight", changes or {}))
        return str(error.value)

    return told


FILE = "scenarios/tight.yaml"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("levers: [dark, drak]", f"{FILE} line 1, setting levers.1: 'drak' is not a lever of the "
         "case. Did you mean 'dark'?"),
        ("levers: [dark, dark]", f"{FILE} line 1, setting levers.1: 'dark' is listed twice. Delete "
         "one of the two."),
        ("name: x\nnome: y", f"{FILE} line 2, setting nome: is not a key that can stand here. Did "
         "you mean 'name'?"),
        ("change:\n  - {tabel: energy}", "setting change.0.tabel: is not a key that can stand here."
         " Did you mean 'table'?"),
        ("name: x\nname: y", f"{FILE} line 2, setting name: is already in line 1. Delete one."),
        ("levers: dark", "setting levers: 'dark' is not a list. Write it as [name, name]."),
        ("rules: {emisions: off}", f"{FILE} line 1, setting rules.emisions: 'rules.emisions' is not"
         " a setting. Did you mean 'emissions'?"),
        ("rules: {energy: perhaps}", "'perhaps' is neither true nor false. Write true or false."),
        ("set:\n  equity.tolerance: 2", f"{FILE} line 2, setting set.equity.tolerance: '2' is above"
         " 1, the most it can be. Choose a value from 0 to 1."),
        ("set: {equity: 2}", "'equity' is a group of settings. Name one of: tolerance, size."),
        ("rules: {nope: off}", "'rules.nope' is not a setting. Known: placement, talent_balance,"),
        ("set: {rules.nope: off}", "'rules.nope' is not a setting. Known: placement,"),
        ("set: [a]", "setting set: is not a group. Indent its lines `name: value` below it."),
        ("remove: [{table: energy, where: {region: []}}]", f"{FILE} line 1, setting "
         "remove.0.where.region: names nothing. Name at least one, or leave the key out."),
        ("set: {equity: {tolerance: 1}}", "setting set.equity: is not text."),
        ("set: {discount_rate.x: 2}", "discount_rate holds a single value. Write discount_rate."),
        ("set: {name: other}", "'name' says which case it is, and stays."),
        ("set: {base_year: }", "setting set.base_year: is missing. Fill it in."),
        ("set: {'energy[region=310000].x y': 1}", "is no path: it breaks off at y."),
        ("set: {energy: 1}", "'energy' names no column. Write energy.column or "
         "energy[key=value].column."),
        ("set:\n  energy[year=2023].budget_yi_kwh: 1\n  energy[year='2023'].budget_yi_kwh: 2",
         f"{FILE} line 3"),
        ("set: {talent.deployable: much}", "'much' is not a number, in "
         "talent[class=digital,region=310000].deployable and in 2 more cells. Write digits with a "
         "point, without separators. Choose a value from 0 to 1."),
        ("change: [{table: energy, column: budget_yi_kwh}]", "states none of multiply, add and set,"
         " and needs one."),
        ("change: [{table: energy, column: budget_yi_kwh, add: 1, set: 2}]", "states add and set, "
         "and needs one."),
        ("change: [{table: energy, column: budget_yi_kwh, multiply: lots}]", "'lots' is not a "
         "number"),
        ("change: [{table: energy, column: budget_yi_kwh, multiply: -1}]", "'-5.0' is below 0, the "
         "least it can be, in energy[region=310000,year=2023].budget_yi_kwh and in 1 more cells. "
         "Choose a value from 0 to 1e+09."),
        ("change: [{table: hosts, column: tariff_yi_cny, multiply: 2}]", "'hosts[host=suzhou]."
         "tariff_yi_cny' is blank: there is no number to multiply or add to. Use set."),
        ("change: [{table: projects, column: life_years, multiply: 0.55}]", "'5.5' is not a whole "
         "number, in projects[project=plant].life_years and in 2 more cells."),
        ("set: {hosts.quota_eflops: -1}", "'-1' is below 0, the least it can be, in "
         "hosts[host=suzhou].quota_eflops and in 1 more cells. Choose a value from 0 to 1e+09."),
        ("change: [{table: projects, column: life_years, multiply: 1e308}]", "is not a finite"),
        ("set: {schema: 1}", "'schema' says which case it is, and stays."),
        ("change: [{table: projects, column: mandated, multiply: 2}]", "'mandated' is a column of "
         "projects that holds no number. Use set."),
        ("change: [{table: sites, column: locked, set: inn}]", "'inn' is not one of"),
        ("add: [{table: energy, row: {region: '310000', year: 2023, budget_yi_kwh: 1}}]",
         "'310000/2023' is already in energy (region, year)."),
        ("add: [{table: energy, row: {region: '310000', budget_yi_kwh: 1}}]", "is missing, in "
         "column year of the new row of energy. Fill it in."),
        ("add: [{table: energy, row: {region: '310000', yaer: 1}}]", "'yaer' is not a column of "
         "energy. Did you mean 'year'?"),
        ("remove: [{table: sectors}]", "'sectors' would have no row left, and a case needs one."),
        ("remove: [{table: energy, where: {year: 2031}}]", "'2031' matches nothing"),
        ("[a, b]", f"{FILE}: does not hold settings"),
        ("name: *x", "uses the alias *x"),
        ("name: " + "x" * 300_000, "and the limit is 262,144"),
    ],
)  # fmt: skip
def test_bad_input_is_told_in_place(problems, text, told):
    assert told in problems(text)


def test_a_lever_out_of_bounds_is_told_in_the_file_of_the_levers(problems):
    found = problems("levers: [wide]")
    assert found.startswith("levers.yaml line 7, setting wide.change.0: '5.0' is above 1, the most")
    assert "in talent[class=digital,region=310000].deployable and in 2 more cells" in found


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("levers: [dark, bright]", ("on (levers.yaml line 4)", "off (levers.yaml line 2)")),
        ("levers: [dark]\nrules: {energy: on}", ("on (scenarios/tight.yaml line 2)",
                                                "off (levers.yaml line 2)")),
        ("rules: {energy: on}\nset: {rules.energy: no}", ("on (scenarios/tight.yaml line 1)",
                                                         "off (scenarios/tight.yaml line 2)")),
    ],
)  # fmt: skip
def test_a_rule_that_is_both_on_and_off_is_told_with_both_places(problems, text, places):
    found = problems(text)
    assert "'energy' is both" in found
    assert all(place in found for place in places)


def test_a_rule_that_is_switched_twice_alike_is_no_contradiction(write_case):
    scenario = {"rules": {"energy": "off"}, "set": {"rules.energy": "false"}}
    loaded = load_case_with_notes(write_case())
    assert not vary(loaded, None, Variation(scenario)).case.settings.rules.energy


def test_a_value_of_the_run_overrides_a_rule_of_the_scenario(write_case):
    loaded = load_case_with_notes(write_case())
    varied = vary(loaded, None, Variation({"rules": {"energy": "off"}}, {"rules.energy": "on"}))
    assert varied.case.settings.rules.energy


def test_every_problem_is_told_at_once(problems):
    found = problems("set: {equity.tolerance: 2, energy.x: 1}", {"discount_rate": 9})
    assert len(found.splitlines()) == 3
    assert "set discount_rate: '9' is above 0.5, the most it can be. Choose a value" in found


def test_a_changed_case_that_does_not_hold_together_is_told_with_its_scenario(problems):
    found = problems("remove: [{table: projects, where: {project: fab}}]")
    told = "'fab' is not in projects.csv, as in 1 more rows, once 'tight' is applied."
    assert f"sites.csv row 2, column project: {told}" in found


@pytest.mark.parametrize(
    ("scenarios", "assignments", "told"),
    [
        (["a", "b"], [], "--scenario: is given 2 times: a and b."),
        ([], ["equity.tolerance"], "Write it as PATH=VALUE."),
        ([], ["a.b=1", "a . b=2"], "'a.b' is set twice. Keep one of the two."),
    ],
)
def test_a_command_line_that_contradicts_itself_is_refused(scenarios, assignments, told):
    with pytest.raises(InputProblems) as error:
        variation_of(scenarios, assignments)
    assert told in str(error.value)
