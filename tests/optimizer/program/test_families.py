"""Every rule is complete, and its numbers depend on the tables that it says it reads."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from geo.links import Links
from inputs.base import Record
from inputs.case import Case
from inputs.columns import number_columns
from inputs.errors import InputProblems
from inputs.evidence import Comparison
from inputs.policy import ChokepointCoverage, Precedence
from inputs.projects import Project, ProjectCompute
from inputs.regions import Indicator, Zone
from inputs.sectors import Sector
from inputs.settings import Rules
from inputs.tables import TABLES
from optimizer.plan.verify.verifying import VERIFIERS
from optimizer.program.decisions import decisions
from optimizer.program.families import FAMILIES
from optimizer.program.rows import Family

HERE = Path(__file__).parent
NAMES = [family.name for family in FAMILIES]
HALF = 0.5
"""Every amount is halved: shares stay shares, and nothing crosses zero."""

STRUCTURE = frozenset({"year", "age", "lag", "band", "lon", "lat", "life_years", "lead_years"}) | {
    "train_lag_years", "first_year", "last_year", "pue", "latency_ms", "latency_km_ms",
    "latency_limit_ms", "growth", "theta", "deadline_years", "return_lag_years",
}  # fmt: skip
"""Columns that say which rows and columns there are, or that cannot be halved within bounds."""


def test_every_rule_stands_once():
    assert len(set(NAMES)) == len(NAMES)


def test_every_rule_has_its_switch_and_every_switch_its_rule():
    assert set(Rules.model_fields) == set(NAMES)


def test_every_rule_is_recomputed_in_the_same_order():
    assert [name for name, _ in VERIFIERS] == NAMES


@pytest.mark.parametrize("rule", NAMES)
def test_every_rule_has_its_golden_file_its_test_and_the_test_of_its_verifier(rule: str):
    assert (HERE.parent / "golden" / f"{rule}.lp").is_file()
    assert (HERE / "constraints" / f"test_{rule}.py").is_file()
    assert (HERE.parent / "plan" / "verify" / f"test_{rule}.py").is_file()


def test_no_golden_file_is_left_over_from_a_rule_that_is_gone():
    found = {path.stem for path in (HERE.parent / "golden").iterdir()}
    assert found == {*NAMES, "money"}


@pytest.mark.parametrize("family", FAMILIES, ids=NAMES)
def test_every_rule_reads_tables_that_exist_each_once(family: Family):
    assert set(family.reads) <= {"case", *(table.name for table in TABLES)}
    assert len(set(family.reads)) == len(family.reads)
    assert family.unit
    assert family.source


@pytest.mark.parametrize("rule", NAMES)
def test_a_rule_yields_rows_of_its_own_name_with_keys_of_their_own(rule, case, rows_of):
    rows = rows_of(case, rule)
    assert rows
    assert {row.family for row in rows} == {rule}
    assert len({row.key for row in rows}) == len(rows)


@pytest.mark.parametrize("rule", NAMES)
def test_what_the_provinces_own_adds_up_to_the_right_hand_side(rule, case, rows_of):
    for row in rows_of(case, rule):
        if row.owned:
            assert sum(part for _, part in row.owned) == pytest.approx(row.rhs, rel=1e-12)


@pytest.mark.parametrize("rule", NAMES)
def test_a_rule_that_is_off_adds_no_row(rule, case, only, ready_of):
    on = ready_of(only(case, *NAMES)).program.heads
    off = ready_of(only(case, *(name for name in NAMES if name != rule))).program.heads
    assert rule in {head.family for head in on}
    assert rule not in {head.family for head in off}


def _numbers(case: Case, links: Links, family: Family) -> list[tuple]:
    """Everything that a rule says, with columns by name."""
    decide = decisions(case, links)
    names = list(decide.names())
    return [
        (
            row.key, {names[column]: amount for column, amount in row.terms.items()}, row.sense,
            row.rhs, row.owned, row.relaxable,
        )
        for row in family.rows(case, links, decide)
    ]  # fmt: skip


def _halved(record: Record) -> Record:
    """The record with every amount halved; blanks stay blank."""
    changed = {
        name: getattr(record, name) * HALF
        for column, name in number_columns(type(record)).items()
        if column not in STRUCTURE and getattr(record, name) is not None
    }
    return type(record).model_validate({**record.model_dump(), **changed})


def _variants(case: Case, table: str) -> Iterator[Case]:
    """The case with one number of a table halved, one row left out, or one region moved."""
    rows: Mapping = getattr(case, table)
    for key, record in rows.items():
        for name in number_columns(type(record)).values():
            value = getattr(record, name)
            if value and isinstance(value, float):
                smaller = record.model_copy(update={name: value * HALF})
                yield replace(case, **{table: {**rows, key: smaller}})
    for key, record in rows.items():
        yield replace(case, **{table: {k: v for k, v in rows.items() if k != key}})
        if table == "regions":
            other = "A" if record.province == "B" else "B"
            moved = record.model_copy(update={"province": other})
            yield replace(case, regions={**rows, key: moved})


@pytest.fixture
def full(case: Case, only: Callable[..., Case]) -> Case:
    """The three-region case with all rules, discounting, and advantage from the documents.

    A sector without projects has an indicator, so that even the list of sectors changes something;
    the zone halves the barrier, so that its members do.
    """
    settings = only(case, *NAMES).settings
    advantage = settings.advantage.model_copy(update={"method": "document", "theta": 0.5})
    changed = {"advantage": advantage, "discount_rate": 0.25, "stages": ("equity",)}
    patents = Indicator(indicator="patents", sector="ships", region="A2", value=7)
    more = Indicator(indicator="patents", sector="ships", region="B1", value=1)
    return replace(
        case,
        settings=settings.model_copy(update=changed),
        zones={"corridor": Zone(zone="corridor", barrier_factor=0.5)},
        sectors={**case.sectors, "ships": Sector(sector="ships")},
        indicators={
            **case.indicators,
            ("patents", "ships", "A2"): patents,
            ("patents", "ships", "B1"): more,
        },
    )


@pytest.fixture
def open_to_all(full: Case) -> Case:
    """The same case with one project more that belongs to all and may go anywhere.

    It follows the plant and covers the same product.
    """
    park = Project(project="park", sector="care", value_yi_cny=3)
    need = ProjectCompute(project="park", class_="live", need_eflops=1)
    covers = ChokepointCoverage(project="park", chokepoint="chip", coverage=0.5)
    follows = Precedence(project="park", after="plant")
    return replace(
        full,
        projects={**full.projects, "park": park},
        project_compute={**full.project_compute, ("park", "live"): need},
        chokepoint_coverage={**full.chokepoint_coverage, ("park", "chip"): covers},
        precedence={**full.precedence, ("park", "plant"): follows},
    )


@pytest.fixture
def judged(full: Case) -> Case:
    """The same case with advantage by judgment: patents tell three times as much as labs."""
    advantage = full.settings.advantage.model_copy(update={"method": "ahp"})
    labs = {
        ("labs", "cars", region): Indicator(
            indicator="labs", sector="cars", region=region, value=value
        )
        for region, value in (("A1", 3), ("B1", 4))
    }
    ratio = Comparison(first="patents", second="labs", ratio=3)
    return replace(
        full,
        settings=full.settings.model_copy(update={"advantage": advantage}),
        indicators={**full.indicators, **labs},
        comparisons={("patents", "labs"): ratio},
    )


@pytest.mark.parametrize("family", FAMILIES, ids=NAMES)
def test_no_number_of_a_table_that_a_rule_does_not_read_changes_its_rows(
    family: Family, full: Case, links: Links
):
    before = _numbers(full, links, family)
    moved = []
    for table in TABLES:
        rows = getattr(full, table.name)
        if table.name in family.reads or not rows:
            continue
        halved = {key: _halved(record) for key, record in rows.items()}
        if _numbers(replace(full, **{table.name: halved}), links, family) != before:
            moved.append(table.name)
    assert moved == []


def _changes(variant: Case, links: Links, family: Family, before: list[tuple]) -> bool:
    """Whether a rule says something else; a table that lacks a row others need says nothing."""
    try:
        return _numbers(variant, links, family) != before
    except (KeyError, InputProblems):
        return False


@pytest.mark.parametrize("family", FAMILIES, ids=NAMES)
def test_every_table_that_a_rule_reads_changes_its_rows(
    family: Family, full: Case, open_to_all: Case, judged: Case, links: Links
):
    cases = (full, open_to_all, judged)
    before = {id(one): _numbers(one, links, family) for one in cases}
    still = [
        table
        for table in family.reads
        if table != "case"
        and not any(
            _changes(variant, links, family, before[id(one)])
            for one in cases
            for variant in _variants(one, table)
        )
    ]
    assert still == []


def test_every_table_with_numbers_of_a_rule_is_filled_in_the_three_region_case(judged: Case):
    read = {table for family in FAMILIES for table in family.reads} - {"case"}
    assert {table for table in read if not getattr(judged, table)} == set()


def test_equity_depends_on_the_discount_rate(full: Case, links: Links):
    equity = next(family for family in FAMILIES if family.name == "equity")
    settings = full.settings.model_copy(update={"discount_rate": 0.0})
    assert "case" in equity.reads
    assert _numbers(replace(full, settings=settings), links, equity) != _numbers(
        full, links, equity
    )
