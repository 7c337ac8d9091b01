"""Whatever a scenario holds, it gives a valid case or is refused as input; nothing else happens."""

from hypothesis import given, settings
from hypothesis import strategies as st

from inputs.checks import CHECKS, findings
from inputs.errors import InputProblems
from inputs.load import load_case_with_notes
from inputs.scenarios.scenario import Variation, vary

BUILT_IN = load_case_with_notes("delta-province")
WORDS = st.sampled_from(
    ("name", "levers", "change", "set", "rules", "add", "remove", "table", "where", "column",
     "multiply", "row", "energy", "talent", "projects", "parameters", "region", "year", "province",
     "zone", "310000", "2024", "budget_yi_kwh", "value", "stages", "equity", "equity.tolerance",
     "energy.budget_yi_kwh", "projects.capital_yi_cny", "projects[sector=x].home", "solver.seed",
     "schema", "", "on", "off", "nan", "1e999", "-1", "0.5", "[equity]", "\u202e", "a" * 300)
)  # fmt: skip
LEAVES = WORDS | st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
CHANGES = st.fixed_dictionaries(
    {"table": WORDS, "column": WORDS},
    optional={"multiply": LEAVES, "add": LEAVES, "set": LEAVES, "where": TREES},
)
SCENARIOS = st.fixed_dictionaries(
    {},
    optional={"change": st.lists(CHANGES, max_size=2), "set": TREES, "remove": TREES, "add": TREES,
              "rules": TREES, "levers": TREES, "name": TREES},
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(SCENARIOS, st.dictionaries(WORDS | st.text(max_size=12), LEAVES, max_size=2))
def test_any_mapping_gives_a_valid_case_or_is_refused(scenario, changes):
    try:
        case = vary(BUILT_IN, None, Variation(scenario, changes)).case
    except InputProblems as error:
        assert error.problems
        assert all(problem.message for problem in error.problems)
        assert str(error)
    else:
        assert not list(findings(CHECKS, case, frozenset()))
        assert (case.sha256 == BUILT_IN.case.sha256) == (case == BUILT_IN.case)
