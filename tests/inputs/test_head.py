"""The head of a case: what YAML may not do, and settings that are wrong."""

import time

import pytest

from inputs.errors import InputProblems
from inputs.load import load_case

FAULTS = [
    ("discount_rate: 5e-2", "discont_rate: 5e-2",
     "case.yaml line 6, setting discont_rate: is not a setting. Did you mean 'discount_rate'?"),
    ("  theta: 0.1", "  thetta: 0.1",
     "case.yaml line 11, setting advantage.thetta: is not a setting. Did you mean 'theta'?"),
    ("compute_reach: off", "compute_rich: off",
     "case.yaml line 8, setting rules.compute_rich: is not a setting. "
     "Did you mean 'compute_reach'?"),
    ("name: three regions", "name: one\nname: two",
     "case.yaml line 3, setting name: is already in line 2. Delete one."),
    ("  theta: 0.1", "  theta: 0.1\n  theta: 0.2",
     "case.yaml line 12, setting advantage.theta: is already in line 11. Delete one."),
    ("name: three regions", "name: &n three",
     "case.yaml line 2: sets the anchor &n. Write plain values."),
    ("name: three regions", "name: *n",
     "case.yaml line 2: uses the alias *n. Write plain values."),
    ("name: three regions", "name: !!python/object:os.system x",
     "case.yaml line 2: uses the tag tag:yaml.org,2002:python/object:os.system. "
     "Write plain values."),
    ("name: three regions", "name: !secret x",
     "case.yaml line 2: uses the tag !secret. Write plain values."),
    ("schema: 1\n", "", "case.yaml, setting schema: is missing. Fill it in."),
    ("schema: 1", "schema: 2",
     "case.yaml line 1, setting schema: '2' is not known. This version of yrd reads schema 1."),
    ("name: three regions", "name:", "case.yaml line 2, setting name: is missing. Fill it in."),
    ("  theta: 0.1", "  theta: much",
     "case.yaml line 11, setting advantage.theta: 'much' is not a number. "
     "Write digits with a point, without separators."),
    ("discount_rate: 5e-2", "discount_rate: .nan",
     "case.yaml line 6, setting discount_rate: '.nan' is not a number. "
     "Write digits with a point, without separators."),
    ("discount_rate: 5e-2", "discount_rate: nan",
     "case.yaml line 6, setting discount_rate: 'nan' is not a finite number. "
     "Write a number, or leave the cell blank."),
    ("discount_rate: 5e-2", "discount_rate: 5",
     "case.yaml line 6, setting discount_rate: '5' is above 0.5, the most it can be."),
    ("base_year: 2022", "base_year: 2022-01-01",
     "case.yaml line 3, setting base_year: '2022-01-01' is not a whole number. "
     "Write digits only."),
    ("compute_reach: off", "compute_reach: never",
     "case.yaml line 8, setting rules.compute_reach: 'never' is neither true nor false. "
     "Write true or false."),
    ("rules: {compute_reach: off}", "rules: off",
     "case.yaml line 8, setting rules: 'off' is not a group of settings. "
     "Indent the settings below it."),
    ("stages: [equity]", "stages: equity",
     "case.yaml line 7, setting stages: 'equity' is not a list. Write it as [name, name]."),
    ("stages: [equity]", "stages: [equty]",
     "case.yaml line 7, setting stages.0: 'equty' is not one of 'equity' or 'security'. "
     "Did you mean 'equity'?"),
    ("method: document", "method: documents",
     "case.yaml line 10, setting advantage.method: 'documents' is not one of 'none', 'document', "
     "'location_quotient', 'revealed', 'entropy' or 'ahp'. Did you mean 'document'?"),
]  # fmt: skip


def head_problems(folder) -> list[str]:
    with pytest.raises(InputProblems) as caught:
        load_case(folder)
    return [problem.text() for problem in caught.value.problems if problem.file == "case.yaml"]


@pytest.mark.parametrize(("old", "new", "expected"), FAULTS)
def test_a_wrong_setting_is_told_with_line_and_fix(break_case, old, new, expected):
    assert head_problems(break_case("case.yaml", old, new)) == [expected]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "does not hold settings"),
        ("- a\n- b\n", "does not hold settings"),
        ("schema", "does not hold settings"),
        ("a: [1\nb: 2\n", "is not YAML"),
        ("a: 1\n\tb: 2\n", "is not YAML"),
        ("a: 1\n---\nb: 2\n", "is not YAML"),
        ('a: "\\Uffffffff"\n', "is not YAML"),
        ("a: \x01\n", "is not YAML"),
        ("? [a, b]\n: 1\n", "has a key that is not a plain name"),
        ("a: " + "[" * 50 + "]" * 50, "is nested deeper than 12 levels"),
        ("a: " + "{a: " * 5000, "is nested deeper than 12 levels"),
        ("<<: {a: 1}\n", "is not a setting"),
    ],
)
def test_what_is_no_mapping_of_settings_is_told(write_case, text, told):
    assert told in " ".join(head_problems(write_case({"case.yaml": text})))


def test_an_alias_bomb_is_refused_at_its_first_anchor(write_case):
    bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n"
        for old, new in zip("abcdefghijkl", "bcdefghijklm", strict=True)
    )
    start = time.perf_counter()
    lines = head_problems(write_case({"case.yaml": bomb}))
    assert lines == ["case.yaml line 1: sets the anchor &a. Write plain values."]
    assert time.perf_counter() - start < 1


def test_a_head_above_the_byte_limit_is_refused_unread(write_case):
    lines = head_problems(write_case({"case.yaml": b"#" * (2**18 + 1)}))
    assert lines[0].startswith("case.yaml: has 262,145 bytes, and the limit is 262,144.")


def test_problems_of_tables_are_told_although_the_head_is_broken(write_case, good):
    folder = write_case(
        {"case.yaml": "schema: 1\n", "land.csv": good["land.csv"].replace("0.5", "x")}
    )
    with pytest.raises(InputProblems) as caught:
        load_case(folder)
    assert {problem.file for problem in caught.value.problems} == {"case.yaml", "land.csv"}
