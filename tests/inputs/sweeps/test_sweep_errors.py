"""Each thing that can be wrong with the text of a sweep, and the words that tell it."""

import pytest

GOOD = "grid: {discount_rate: [0.03, 0.08]}\n"


def test_the_good_sweep_is_good(from_file):
    assert from_file(GOOD).count == 2


@pytest.mark.parametrize(
    "text, words",
    [
        ("grid: [\n", "is not YAML"),
        ("grid:\n  discount_rate: [0.1]\n  discount_rate: [0.2]\n", "is already in line 2"),
        (
            GOOD + "gird: {}\n",
            "line 2, setting gird: is not a key that can stand here. Did you mean",
        ),
        (GOOD + "chang: []\n", "Did you mean 'change'?"),
        ("name: idle\n", "mine.yaml: varies nothing. Write grid, sample, axes, list, or levers"),
        ("grid:\n", "setting grid: does not hold keys"),
        ("grid: {}\n", "setting grid: is empty"),
        ("grid: {discount_rate: []}\n", "grid.discount_rate: has no level"),
        ("grid: {discount_rate: 0.03}\n", "'0.03' is not a list of levels. Write it as [a, b, c]"),
        ("grid: {discount_rate: [0.03, 0.03]}\n", "'0.03' stands twice"),
        ("grid: {discount_rate: [0.03, much]}\n", "grid.discount_rate.1: 'much' is not a number"),
        ("grid: {discount_rate: [0.03, nan]}\n", "'nan' is not a finite number"),
        ("grid: {discount_rate: [0.03, [1]]}\n", "grid.discount_rate.1: is not a number"),
        ("grid: {discount_rat: [0.03]}\n", "'discount_rat' is not a setting. Did you mean"),
        ("grid: {rules: [on]}\n", "'rules' is a group of settings"),
        ("grid: {rules.lnd: [on, off]}\n", "Did you mean 'land'?"),
        ("grid: {name: [a, b]}\n", "says which case it is, and stays"),
        (
            "grid: {energi.budget_yi_kwh: [1]}\n",
            "'energi' is not a setting. Did you mean 'energy'?",
        ),
        ("grid: {energy.budget: [1]}\n", "'budget' is not a column of energy"),
        ("grid: {energy: [1]}\n", "'energy' names no column"),
        ("grid: {energy.year: [2023]}\n", "'year' is part of the key of energy"),
        ("grid: {'energy[region=31].budget_yi_kwh': [1]}\n", "'31' matches nothing"),
        ("grid: {'energy[region': [1]}\n", "is no path"),
        ("grid: {evidence.low: [1]}\n", "is a table that no change may touch"),
        ("grid: {emissions.cap_wan_t: [1]}\n", "has no row in this case"),
        ("grid: {moves.barrier: {multiply: [1, 2]}}\n", "is blank: there is no number to multiply"),
        ("grid: {rules.land: [on, maybe]}\n", "'maybe' is neither true nor false"),
        ("grid: {rules.land: {low: 0, high: 1, steps: 2}}\n", "holds no number"),
        ("grid: {rules.land: {multiply: [1, 2]}}\n", "'rules.land' holds no number. Use set"),
        ("grid: {discount_rate: {multiply: [1, 2]}}\n", "is a setting, which can only be set"),
        (
            "grid: {energy.budget_yi_kwh: {multiply: [1], add: [1]}}\n",
            "multiply and add, and needs",
        ),
        ("grid: {energy.budget_yi_kwh: {multiply: [1], ad: [1]}}\n", "Did you mean 'add'?"),
        ("grid: {discount_rate: {low: 0, high: 0.1}}\n", "is missing: steps"),
        ("grid: {discount_rate: {low: 0, high: 0.1, steps: 1}}\n", "'1' is below 2"),
        ("grid: {discount_rate: {low: 0, high: 0.1, steps: 1.5}}\n", "'1.5' is not a whole number"),
        ("grid: {discount_rate: {low: 0, high: 0.1, steps: 20000}}\n", "'20000' is above 10,000"),
        (
            "grid: {discount_rate: {low: 0.1, high: 0, steps: 3}}\n",
            "'0.1' is above the high end, 0",
        ),
        ("grid: {discount_rate: {low: 0.1, high: 0.1, steps: 3}}\n", "'0.1' is both ends"),
        ("grid: {discount_rate: [0.03, 0.6]}\n", "'0.6' is above 0.5, the most it can be"),
        ("grid: {projects.life_years: {multiply: [1, 1.01, 2]}}\n", "is not a whole number"),
        ("grid: {pruning_rounds: [1, 1.5, 2]}\n", "'1.5' is not a whole number"),
        ("grid: {last_year: [2024, 2030]}\n", "has no row for 2025"),
        (
            "grid: {projects.life_years: [5, 6]}\nsample: {count: 2, axes: {projects . life_years: "
            "{add: [0, 1]}}}\n",
            "'projects.life_years' is an axis already",
        ),
        (
            "sample: {count: 2, axes: {'land[region=320500,year=2023].available_km2': [0.1, 0.2], "
            "'land[year=2023,region=320500].available_km2': [0.1, 0.2]}}\n",
            "is an axis already",
        ),
        ("sample: [1]\n", "does not hold keys"),
        ("axes: {discount_rate: [0.1, 0.2]}\nsample: {count: 0}\n", "'0' is below 1"),
        (
            "axes: {discount_rate: [0.1, 0.2]}\nsample: {seed: 1}\n",
            "sample.count: is missing: count",
        ),
        ("axes: {discount_rate: [0.1, 0.2]}\nsample: {count: 2, seed: -1}\n", "'-1' is below 0"),
        ("axes: {discount_rate: [0.1, 0.2]}\nsample: {count: 2, methd: lhs}\n", "mean 'method'?"),
        ("axes: {discount_rate: [0.1, 0.2]}\nsample: {count: 2, method: sobl}\n", "mean 'sobol'?"),
        ("sample: {count: 2}\n", "sample.axes: is missing"),
        ("sample: {count: 2, axes: {}}\n", "sample.axes: is empty"),
        ("sample: {count: 2, axes: assumption}\n", "Did you mean 'assumptions'?"),
        ("axes: assumptions\nsample: {count: 2, axes: assumptions}\n", "stands twice"),
        ("axes: {discount_rate: [0.1]}\n", "is not a range. Write two numbers"),
        ("axes: {discount_rate: 0.1}\n", "'0.1' is not a range"),
        ("axes: {discount_rate: [0.2, 0.1]}\n", "'0.2' is above the high end, 0.1"),
        ("axes: {discount_rate: {low: 0.1, high: 0.2, steps: 3}}\n", "axes.discount_rate.steps"),
        ("axes: {rules.land: [0, 1]}\n", "holds no number, so it has no range"),
        ("axes: {pruning_rounds: [0.5, 2]}\n", "holds whole numbers, and the ends are not"),
        ("axes: {projects.life_years: {multiply: [1, 2]}}\n", "a factor would not leave whole"),
        ("levers: al\n", "'al' is neither a list of levers nor the word all"),
        ("levers: {all: [doubl]}\n", "'doubl' is not a lever of the case. Did you mean 'double'?"),
        ("levers: {all: [double], allways: [no_land]}\n", "Did you mean 'always'?"),
        ("levers: {all: [double], always: [double]}\n", "'double' is listed twice"),
        ("levers: {always: [double]}\n", "is neither a list of levers nor the word all"),
        ("levers: {all: [no_land]}\nrules: {land: on}\n", "is both on"),
        ("list: cheap\n", "'cheap' is not a list of scenarios"),
        ("list: []\n", "is not a list of scenarios"),
        (
            "list: [chep]\n",
            "list.0: 'chep' is not a scenario of the case, nor a file. Did you mean",
        ),
        ("list: [[cheap]]\n", "list.0: is not a scenario"),
        ("list: [cheap, cheap]\n", "'cheap' stands twice"),
        ("list:\n  - cheap\n  - {sett: {}}\n", "line 3, setting sett: is not a key that can stand"),
        ("list:\n  - {set: {discount_rat: 1}}\n", "line 2"),
        ("list: [{levers: [no_land], rules: {land: on}}]\n", "is both on"),
        ("set: {discount_rat: 1}\n" + GOOD, "line 1, setting set.discount_rat"),
    ],
)
def test_what_is_wrong_is_told_with_place_and_fix(refused, text, words):
    assert words in refused(text)
