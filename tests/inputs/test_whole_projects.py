"""What a case may say of least shares and of projects that are whole, and what is refused."""

import pytest

from inputs.errors import InputProblems
from inputs.load import load_case


def _told(folder) -> list[str]:
    with pytest.raises(InputProblems) as caught:
        load_case(folder)
    return [problem.text() for problem in caught.value.problems]


@pytest.fixture
def with_column(write_case, good):
    """The good case whose first project has a value in one more column."""

    def build(column: str, value: str):
        head, first, *rest = good["projects.csv"].splitlines()
        lines = [f"{head},{column}", f"{first},{value}", *(f"{row}," for row in rest)]
        return write_case({"projects.csv": "\n".join(lines) + "\n"})

    return build


@pytest.mark.parametrize("value", ["1.5", "-0.1", "a quarter", "nan"])
def test_a_least_share_that_is_no_share_is_refused(with_column, value):
    (line,) = _told(with_column("least_share", value))
    assert line.startswith(f"projects.csv row 2, column least_share: '{value}'")


@pytest.mark.parametrize("value", ["0", "0.25", "1"])
def test_a_least_share_from_nothing_to_all_is_read(with_column, value):
    case = load_case(with_column("least_share", value))
    assert next(iter(case.projects.values())).least_share == float(value)


@pytest.mark.parametrize("column", ["divisible", "one_site"])
def test_a_switch_of_a_project_is_true_or_false(with_column, column):
    (line,) = _told(with_column(column, "partly"))
    assert line.startswith(f"projects.csv row 2, column {column}: 'partly'")


@pytest.mark.parametrize("rounds", ["-1", "101", "1.5", "many"])
def test_rounds_of_pruning_are_a_whole_number_from_0_to_100(write_case, good, rounds):
    (line,) = _told(write_case({"case.yaml": good["case.yaml"] + f"\npruning_rounds: {rounds}\n"}))
    assert line.startswith("case.yaml")
    assert "pruning_rounds" in line
    assert rounds in line
