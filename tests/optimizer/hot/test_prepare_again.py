"""A program worked out again in part is the one worked out in full."""

from dataclasses import fields

import numpy as np
import pytest

from geo.case_links import links_of
from inputs.columns import number_columns
from inputs.load import load_case
from inputs.scenarios.cells import change_cells
from inputs.scenarios.changes import CellChange
from inputs.scenarios.paths import PathError
from inputs.tables import TABLES
from optimizer.hot.evaluation import SILENT, changed_tables
from optimizer.prepare import Prepared, prepare, prepare_again

FACTORS = (0.9, 1.1)


@pytest.fixture(scope="module")
def whole() -> Prepared:
    case = load_case("delta-province")
    return prepare(case, links_of(case))


def _changed(case, table):
    """The case with every number of a table moved that may move."""
    for column in number_columns(table.record):
        for factor in FACTORS:
            try:
                change = CellChange(table=table.name, column=column, multiply=factor)
                case = change_cells(case, change).case
                break
            except PathError:
                continue
    return case


@pytest.mark.parametrize("table", [t for t in TABLES if t.name not in SILENT], ids=lambda t: t.name)
def test_each_table_moves_only_what_reads_it(whole: Prepared, table):
    case = _changed(whole.case, table)
    changed = changed_tables(whole.case, case)
    assert changed <= {table.name}
    links = links_of(case)
    again, fresh = prepare_again(whole, case, links, changed), prepare(case, links)
    for field in fields(fresh.program):
        mine, theirs = getattr(again.program, field.name), getattr(fresh.program, field.name)
        if field.name == "matrix":
            assert mine.has_pattern_of(theirs)
            assert np.array_equal(mine.value, theirs.value)
        elif isinstance(theirs, np.ndarray):
            assert np.array_equal(mine, theirs), field.name
        else:
            assert mine == theirs
    assert np.array_equal(again.owned.amount, fresh.owned.amount)
    for name, brings in fresh.terms.items():
        assert np.array_equal(again.terms[name], brings)


def test_a_rule_that_reads_nothing_of_what_changed_is_taken_as_it_is(whole: Prepared):
    change = CellChange(table="energy", column="budget_yi_kwh", multiply=0.9)
    case = change_cells(whole.case, change).case
    again = prepare_again(whole, case, whole.links, {"energy"})
    assert again.blocks["land"] is whole.blocks["land"]
    assert again.blocks["energy"] is not whole.blocks["energy"]
    assert again.terms is whole.terms
