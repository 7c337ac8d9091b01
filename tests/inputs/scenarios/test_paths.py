"""One grammar names settings and cells; what breaks it is told where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs.scenarios.paths import (
    LONGEST_PATH,
    Path,
    PathError,
    path_text,
    read_assignment,
    read_path,
)

NAMES = st.from_regex(r"[A-Za-z0-9_]{1,8}", fullmatch=True)
PAIRS = st.dictionaries(NAMES, st.text(max_size=12), min_size=1, max_size=3)
CELLS = st.builds(
    lambda table, pairs, column: Path(
        (table, column), tuple((name, (value,)) for name, value in pairs.items())
    ),
    NAMES,
    PAIRS,
    NAMES,
)
SETTINGS = st.builds(lambda names: Path(tuple(names)), st.lists(NAMES, min_size=1, max_size=4))


@given(CELLS | SETTINGS)
def test_a_path_is_read_back_from_its_text(path):
    assert read_path(path_text(path)) == path


@given(CELLS | SETTINGS, st.text(max_size=10))
def test_an_assignment_splits_behind_its_path(path, value):
    assert read_assignment(f"{path_text(path)}={value}") == (path, value.strip())


@given(st.text(max_size=60))
def test_any_text_is_a_path_or_is_refused_with_a_fix(text):
    try:
        assert read_path(text).names
    except PathError as error:
        assert error.message
        assert error.value == text


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("equity.tolerance", Path(("equity", "tolerance"))),
        ("projects.capital_yi_cny", Path(("projects", "capital_yi_cny"))),
        (
            "energy[region=310000,year=2025].budget_yi_kwh",
            Path(("energy", "budget_yi_kwh"), (("region", ("310000",)), ("year", ("2025",)))),
        ),
        (' moves [ from = "310000" , to=\'a b\' ] . barrier ',
         Path(("moves", "barrier"), (("from", ("310000",)), ("to", ("a b",))))),
        ('t[a="x""y,]="].c', Path(("t", "c"), (("a", ('x"y,]=',)),))),
        ("emissions[region=,year=2025].cap_wan_t",
         Path(("emissions", "cap_wan_t"), (("region", ("",)), ("year", ("2025",))))),
    ],
)  # fmt: skip
def test_paths_are_read_as_they_are_written(text, path):
    assert read_path(text) == path


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "at its end"),
        ("equity.", "at its end"),
        (".tolerance", "at .tolerance"),
        ("energy[region=310000", "at its end"),
        ("energy[region].x", "at ].x"),
        ("energy[].x", "at ].x"),
        ("energy[region=310000]", "at its end"),
        ("energy[region=310000]x", "at x"),
        ("energy[region=310000].a.b", "at its end"),
        ('energy[region="310000].x', 'at "310000].x'),
        ("energy[region=a=b].x", "at =b].x"),
        ("energy[region=a,region=b].x", "region twice"),
        ("equity tolerance", "at tolerance"),
        ("a" * (LONGEST_PATH + 1), "the limit is 1,000"),
    ],
)
def test_a_malformed_path_is_refused_where_it_breaks_off(text, told):
    with pytest.raises(PathError) as error:
        read_path(text)
    assert told in error.value.message


@pytest.mark.parametrize("text", ["equity.tolerance", "energy[region=310000].x", "=3"])
def test_an_assignment_without_path_or_value_is_refused(text):
    with pytest.raises(PathError):
        read_assignment(text)


def test_a_long_value_may_follow_a_path_and_a_path_may_not_go_on_for_ever():
    assert read_assignment("projects.name_zh=" + "a" * 3000)[1] == "a" * 3000
    with pytest.raises(PathError):
        read_assignment("a" * 3000 + "=1")
    with pytest.raises(PathError):
        read_assignment("t[" + "a=1," * 10_000 + "b=2].c=1")
