"""Rows of the program in plain words: what they limit, where and when."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from inputs.case import Case
from maps import words
from maps.story.both import EMPTY, Both, brief, joined, named, same, say
from maps.story.kind_words import KIND_WORDS, UNIT_WORDS
from optimizer.answers.conflict.kinds import KINDS, PLACE, YEAR

PLACES = ("regions", "hosts", PLACE)
"""Parts of a key that say where; all others but the year say what."""

STROKE = "亿元 / "
"""Beginning of the unit of a price."""


class Limit(NamedTuple):
    """What a row limits: its kind, whose it is, where, and when (0: not of one year)."""

    kind: tuple[str, str]
    what: Both
    subject: tuple[str, ...]
    """Codes of what it is about; with the kind they tell rows of one resource from others."""
    subject_name: Both
    place: Both
    year: int

    @property
    def resource(self) -> Both:
        """The kind with its subject: what is scarce, in all places and years."""
        if self.subject_name == EMPTY:
            return self.what
        return say("resource", what=self.what, subject=self.subject_name)

    @property
    def at(self) -> Both:
        """Where and when."""
        year = same(str(self.year)) if self.year else EMPTY
        return Both(*(" ".join(filter(None, pair)) for pair in zip(self.place, year, strict=True)))

    @property
    def name(self) -> Both:
        """All of it."""
        pairs = zip(self.resource, self.at, strict=True)
        return Both(*(" ".join(filter(None, pair)) for pair in pairs))


def limit_of(case: Case, rule: str, row: str) -> Limit:
    """What a row of `prices.csv` or `binding.csv` limits, with the names of the case."""
    key = row.split("__") if row else []
    kind, key = _kind(rule, key)
    found = KINDS[kind]
    parts = list(zip(found.parts, key, strict=False))
    subject = [(table, code) for table, code in parts if table not in (*PLACES, YEAR)]
    where = [_place(case, table, code) for table, code in parts if table in PLACES]
    where += [say("in_plan_of", name=_place(case, PLACE, code)) for code in key[len(parts) :]]
    year = next((int(code) for table, code in parts if table == YEAR and code.isdigit()), 0)
    names = [_record(case, table, code) for table, code in subject]
    codes = tuple(code for _, code in subject)
    return Limit(kind, KIND_WORDS[kind], codes, joined(names), joined(where), year)


def _kind(rule: str, key: list[str]) -> tuple[tuple[str, str], list[str]]:
    """The kind of a row, and its key without the word that names the kind."""
    if rule == "placement" and key[:1] != ["open"]:
        return ("placement", "<="), key
    if key and (rule, key[0]) in KINDS and len(key) > len(KINDS[rule, key[0]].parts):
        return (rule, key[0]), key[1:]
    return (rule, ""), key


def _place(case: Case, table: str, code: str) -> Both:
    if not code:
        return say("whole_delta")
    if table == "hosts":
        host = case.hosts.get(code)
        if host is not None and not (host.name_zh or host.name_en) and host.region:
            return _short(named(case.regions.get(host.region), host.region))
        return named(host, code)
    records: tuple[Mapping[str, Any], ...] = (case.provinces, case.regions, case.zones)
    return _short(named(next((r[code] for r in records if code in r), None), code))


def _short(name: Both) -> Both:
    return brief(Both(*map(words.short, name)))


def _record(case: Case, table: str, code: str) -> Both:
    """The name of what a code of a table stands for; words where no table has it."""
    if table == "":
        return say(f"discipline_{code}") if code in case.disciplines else same(code)
    records: Mapping[Any, Any] = getattr(case, table)
    if table == "targets":
        return named(next((one for (t, _), one in records.items() if t == code), None), code)
    return named(records.get(code), code)


def price_unit(unit: str) -> Both:
    """The unit of a price, such as 亿元/千人."""
    per = per_unit(unit)
    return Both(*(f"{money}/{one}" for money, one in zip(("亿元", "¥100m"), per, strict=True)))


def per_unit(unit: str) -> Both:
    """What one unit of a limit is called; `unit` is that of a price or of a row."""
    plain = unit.removeprefix(STROKE)
    return UNIT_WORDS.get(plain, same(plain))
