"""Rows in words: rule, names of what it speaks of, limit with unit, source."""

from collections.abc import Mapping
from typing import Any

from inputs.case import Case
from optimizer.answers.conflict.cells import cells_of, number_at
from optimizer.answers.conflict.kinds import PLACE, YEAR, kind_of, unit_of
from optimizer.program.families import FAMILIES
from optimizer.solver.arrays import Head

SOURCES = {family.name: family.source for family in FAMILIES}

BOUNDS = {"<=": "at most", ">=": "at least", "=": "exactly"}


def label(case: Case, head: Head, lang: str = "zh") -> str:
    """Which row it is: the rule as its switch is called, and the names in its key with their
    codes."""
    kind, key = kind_of(head)
    named = [_named(case, table, part, lang) for table, part in zip(kind.parts, key, strict=False)]
    named += [
        f"in the plan of {_named(case, PLACE, province, lang)}"
        for province in key[len(kind.parts) :]
    ]
    return " ".join((head.family, *filter(None, (kind.word,)), *named))


def limit(case: Case, head: Head, right: float) -> str:
    """What the row asks."""
    kind, _ = kind_of(head)
    cells = cells_of(case, head)
    if not kind.says:
        return f"{BOUNDS[head.sense]} {amount(right)} {unit_of(head)}"
    if "{value}" not in kind.says:
        return kind.says
    return kind.says.format(value=amount(number_at(case, cells[0])) if cells else "its part")


def amount(number: float) -> str:
    """The number with six digits."""
    return f"{number + 0.0:,.6g}"


def place_name(case: Case, code: str, lang: str) -> str:
    """A region, province or zone by name and code; the whole Delta where the code is blank."""
    if not code:
        return "of the whole Delta"
    tables: tuple[Mapping[str, Any], ...] = (case.provinces, case.regions, case.zones)
    return _with_name(next((t[code] for t in tables if code in t), None), code, lang)


def _named(case: Case, table: str, part: str | int, lang: str) -> str:
    if table == PLACE:
        return place_name(case, str(part), lang)
    if table in ("", YEAR):
        return str(part)
    records: Mapping[Any, Any] = getattr(case, table)
    if table == "targets":
        found = next((one for (code, _), one in records.items() if code == part), None)
        return _with_name(found, str(part), lang)
    return _with_name(records.get(part), str(part), lang)


def _with_name(record: Any, code: str, lang: str) -> str:
    names = (record.name_zh, record.name_en) if record is not None else ("", "")
    name = next(filter(None, names if lang == "zh" else names[::-1]), "")
    return f"{' '.join(name.split())} ({code})" if name else code
