"""The city case: the province case, with cities for provinces and tranches for programmes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any

from inputs.base import Record
from inputs.case import Case
from inputs.errors import refuse_if_any
from inputs.evidence import Evidence
from inputs.projects import Project
from inputs.regions import Industry
from inputs.scaling.basis import Basis, basis_of
from inputs.scaling.carried import carried, precedence, roles
from inputs.scaling.city_figures import city_figures
from inputs.scaling.compute import compute
from inputs.scaling.factors import factor_parameters
from inputs.scaling.figure_parameters import figure_parameters
from inputs.scaling.hosts import host_parameters
from inputs.scaling.indicators import indicators
from inputs.scaling.industry import branch_parameters, industry
from inputs.scaling.moves import moves
from inputs.scaling.pieces import Piece, joined
from inputs.scaling.programmes import programme_parameters
from inputs.scaling.project_tables import project_tables
from inputs.scaling.regions import regions
from inputs.scaling.resources import energy, land
from inputs.scaling.routes import routes
from inputs.scaling.sites import sites
from inputs.scaling.source_checks import source_problems
from inputs.scaling.sources import Sources
from inputs.scaling.talent import talent
from inputs.scaling.talent_classes import talent_classes
from inputs.scaling.terms import terms
from inputs.scaling.zones import zones
from inputs.tables import TABLES

RULES: tuple[Callable[[Basis], Piece], ...] = (
    zones,
    talent_classes,
    moves,
    compute,
    routes,
    energy,
    land,
    indicators,
    precedence,
    terms,
    carried,
    roles,
)
"""Rules that need nothing but the basis."""

NAME, NAME_ZH = "Yangtze River Delta, 41 cities", "长三角41市"


def city_case(province: Case, sources: Sources) -> Case:
    """The case of the cities; amounts add up to those of the province case."""
    refuse_if_any(tuple(source_problems(province, sources)))
    basis = basis_of(province, sources)
    piece = joined(_pieces(basis))
    settings = province.settings.model_copy(
        update={"name": NAME, "name_zh": NAME_ZH, "level": "city"}
    )
    return Case(settings=settings, **_tables(piece, _head(province)))


def _head(province: Case) -> Iterator[Evidence]:
    """Evidence for the settings."""
    return (row for row in province.evidence.values() if row.table == "case")


def _keyed(record: type[Record], rows: Iterable[Record]) -> dict[Any, Record]:
    """The rows of a table by key."""
    key_of = attrgetter(*record.KEYS)
    return {key_of(row): row for row in rows}


def _tables(piece: Piece, head: Iterable[Evidence]) -> Mapping[str, Any]:
    """The rows by table and key; of two rows of evidence for one number the first stands."""
    found: dict[type[Record], list[Record]] = {table.record: [] for table in TABLES}
    for row in piece.rows:
        found[type(row)].append(row)
    tables = {table.name: _keyed(table.record, found[table.record]) for table in TABLES}
    evidence: dict[tuple[str, str, str], Evidence] = {}
    for stated in (*head, *piece.evidence):
        evidence.setdefault((stated.table, stated.key, stated.column), stated)
    return {**tables, "evidence": evidence}


def _pieces(basis: Basis) -> Iterator[Piece]:
    """What every rule hands on."""
    figures = city_figures(basis)
    outputs, placed = industry(basis), project_tables(basis)
    yield regions(basis, figures)
    yield talent(basis, figures)
    yield sites(basis, figures, _industry(outputs), _projects(placed))
    yield outputs
    yield placed
    for rule in RULES:
        yield rule(basis)
    yield from _parameters(basis)


def _parameters(basis: Basis) -> Iterator[Piece]:
    yield from figure_parameters(basis)
    yield from factor_parameters()
    yield from branch_parameters(basis)
    yield from host_parameters(basis)
    yield from programme_parameters(basis)


def _industry(piece: Piece) -> Mapping[tuple[str, str], Industry]:
    return {(row.sector, row.region): row for row in piece.rows if isinstance(row, Industry)}


def _projects(piece: Piece) -> Mapping[str, Project]:
    return {row.project: row for row in piece.rows if isinstance(row, Project)}
