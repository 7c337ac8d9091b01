"""Changes of levers and scenarios in the codes of the city case.

A factor holds for every tranche and city. What is added to, or set in, an amount of a programme is
shared out among its tranches; a row that is added becomes the rows of its tranches and cities.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from inputs.base import Record
from inputs.policy import PlannerTerm
from inputs.regions import Indicator
from inputs.scaling.basis import Basis
from inputs.scaling.codes import codes_in
from inputs.scaling.indicators import indicators_of
from inputs.scaling.programmes import split, tranches_of
from inputs.scaling.project_tables import AMOUNTS, Line, split_line
from inputs.scaling.terms import city_terms
from inputs.scenarios.paths import read_path
from inputs.table_text import table_cells
from inputs.tables import TABLES

Item = Mapping[str, Any]
"""A change, a row or a removal as YAML holds it: mappings, lists and texts."""

OPERATIONS = ("add", "set")
"""Operations that state an amount; a factor states none."""


def city_changes(basis: Basis, content: Item) -> dict[str, Any]:
    """A lever or a scenario with its changes in the codes of the city case."""
    changed = dict(content)
    for name, rule in RULES.items():
        if name in content:
            changed[name] = [new for item in content[name] for new in rule(basis, item)]
    if "set" in content:
        changed["set"] = dict(_assignments(basis, content["set"]))
    return changed


def _where(basis: Basis, item: Item) -> dict[str, Any]:
    """The filter of a change; a code that becomes several is a list."""
    found: dict[str, Any] = {}
    for column, given in item.get("where", {}).items():
        values = [given] if isinstance(given, str) else given
        codes = [new for code in values for new in codes_in(basis, item["table"], column, code)]
        found[column] = given if codes == list(values) else codes
    return found


def _cells(basis: Basis, item: Item) -> Iterator[Item]:
    """A change of cells, one for each tranche where it states an amount of a programme."""
    project = item.get("where", {}).get("project", "")
    tranches = tranches_of(basis, project) if isinstance(project, str) else {}
    is_amount = item["column"] in AMOUNTS.get(item["table"], ())
    named = [name for name in OPERATIONS if name in item]
    if not (tranches and is_amount and named):
        yield {**item, **({"where": _where(basis, item)} if "where" in item else {})}
        return
    for code, amount in split(tranches, float(item[named[0]])).items():
        where = {**_where(basis, item), "project": code}
        yield {**item, "where": where, named[0]: f"{amount:g}"}


def _removals(basis: Basis, item: Item) -> Iterator[Item]:
    yield {**item, **({"where": _where(basis, item)} if "where" in item else {})}


def _rows(basis: Basis, item: Item) -> Iterator[Item]:
    """The rows of the city case that a new row of the province case becomes."""
    record = next(table.record for table in TABLES if table.name == item["table"])
    row = record.model_validate(item["row"])
    for new in _city_rows(basis, item["table"], row):
        cells = table_cells(record, [new]).items()
        filled = {column: cell for column, (cell,) in cells if cell}
        yield {**item, "row": filled}


def _city_rows(basis: Basis, table: str, row: Record) -> tuple[Record, ...]:
    if isinstance(row, PlannerTerm):
        return tuple(city_terms(basis, row))
    if isinstance(row, Indicator):
        return indicators_of(basis, row).rows
    if table in AMOUNTS:
        return split_line(basis, Line(table, str(getattr(row, "project", "")), row)).rows
    return (row,)


def _assignments(basis: Basis, content: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Values by path; a path to a programme or a region is one to each tranche or city."""
    for text, value in content.items():
        path = read_path(text)
        if not path.where:
            yield text, value
            continue
        table = path.names[0]
        pairs = {column: codes_in(basis, table, column, codes[0]) for column, codes in path.where}
        if all(len(codes) == 1 for codes in pairs.values()):
            yield text, value
            continue
        for new in _paths(table, pairs, path.names[1]):
            yield new, value


def _paths(table: str, pairs: Mapping[str, tuple[str, ...]], column: str) -> Iterator[str]:
    texts = [""]
    for name, codes in pairs.items():
        texts = [f"{text}{',' if text else ''}{name}={code}" for text in texts for code in codes]
    return (f"{table}[{text}].{column}" for text in texts)


Rule = Callable[[Basis, Item], Iterator[Item]]
RULES: Mapping[str, Rule] = {"change": _cells, "remove": _removals, "add": _rows}
"""How the items of each list of a lever or a scenario are handed to the cities."""
