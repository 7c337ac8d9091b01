"""Sweeps of the good three-region case, given as mappings or as the text of a file."""

import pytest

from inputs.errors import InputProblems
from inputs.sweeps.sweep import load_sweep

LEVERS = """\
double:
  phrase: twice the people
  change:
    - {table: talent, where: {class: digital}, column: stock_kperson, multiply: 2}
ten_more:
  change:
    - {table: talent, where: {region: "310000"}, column: stock_kperson, add: 10}
no_land:
  rules: {land: off}
"""
SCENARIOS = {
    "scenarios/cheap.yaml": "name: cheap money\nset: {discount_rate: 0.02}\n",
    "scenarios/dear.yaml": "name: dear money\nset: {discount_rate: 0.09}\n",
}


@pytest.fixture
def folder(write_case):
    """The good case with levers and scenarios."""
    place = write_case({"levers.yaml": LEVERS})
    (place / "scenarios").mkdir(exist_ok=True)
    for name, text in SCENARIOS.items():
        (place / name).write_text(text)
    return place


@pytest.fixture
def swept(folder):
    """The sweep of the good case that a mapping asks for."""
    return lambda content: load_sweep(folder, content)


@pytest.fixture
def from_file(folder, tmp_path):
    """The sweep of the good case that the text of a file `mine.yaml` asks for."""

    def load(text):
        path = tmp_path / "mine.yaml"
        path.write_text(text)
        return load_sweep(folder, path)

    return load


@pytest.fixture
def refused(from_file):
    """The messages with which the text of a sweep file is refused."""

    def load(text):
        with pytest.raises(InputProblems) as caught:
            from_file(text)
        return str(caught.value)

    return load
