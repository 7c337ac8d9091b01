"""Differences between runs in lines for the eye."""

from collections.abc import Iterator, Mapping, Sequence

from maps.words import Lang, name, short
from optimizer.answers.compare.assumed import SETTINGS, Assumed
from optimizer.answers.compare.comparison import Difference
from optimizer.answers.compare.moved import Moved
from optimizer.answers.compare.sides import Pair
from optimizer.answers.compare.worths import PROVINCE, Worth, changed
from optimizer.plan.plan import Cell
from yrd.answers.row_words import row_words

SHOWN = 6
"""Of each kind, the largest differences that are listed; the tables hold them all."""

TOTALS = ("money", "objective")
"""What is no term but a sum of them."""

LONGEST = 60
"""Characters of a text that are shown."""


def lines_of(differences: Sequence[Difference], lang: Lang) -> Iterator[str]:
    """Of every run, what differs from the first one: counts, and the largest of each kind."""
    for found in differences:
        yield from _difference(found, lang)


def _difference(found: Difference, lang: Lang) -> Iterator[str]:
    pair = found.pair
    yield f"{pair.other.label} against {pair.first.label}:"
    if found.is_none:
        yield f"  nothing differs; both are worth {pair.first.plan.money:,.2f} 亿元"
        return
    first, other = pair.first.plan.money, pair.other.plan.money
    yield f"  worth {other:,.2f} against {first:,.2f} 亿元 ({other - first:+,.2f})"
    yield from (f"  note: {text}" for text in found.cannot)
    yield from _assumed(found)
    yield from _moved(found, lang)
    yield from _worths(found, lang)
    yield from _prices(found, lang)
    yield from _terms(found)


def _assumed(found: Difference) -> Iterator[str]:
    """Settings and numbers that differ, those of the case itself first."""
    settings = [row for row in found.assumed if row.table == SETTINGS]
    cells = [row for row in found.assumed if row.table != SETTINGS]
    yield f"  assumptions: {_many(len(settings), 'setting')} and {_many(len(cells), 'cell')} differ"
    for row in [*settings[:SHOWN], *cells[:SHOWN]]:
        yield f"    {_place(row)}: {_shown(row.first)} → {_shown(row.other)}{_graded(row)}"
    if not found.pair.same_regions and found.lone:
        one, two = (sum(counts[side] for counts in found.lone.values()) for side in (0, 1))
        yield f"    {one} rows are in the first case only, {two} in the other only"


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'s' * (count != 1)}"


def _place(row: Assumed) -> str:
    return f"{row.table}[{row.key}].{row.column}" if row.key else f"{row.table}.{row.column}"


def _shown(cell: Cell) -> str:
    if cell is None or cell == "":
        return "nothing"
    text = f"{cell:,.6g}" if isinstance(cell, float) else str(cell)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _graded(row: Assumed) -> str:
    grades = [source.grade for source in (row.source_first, row.source) if source.grade]
    return f" [{' → '.join(dict.fromkeys(grades))}]" if grades else ""


def _moved(found: Difference, lang: Lang) -> Iterator[str]:
    """Placements that moved, the most capital first."""
    projects = {row.project for row in found.moved}
    yield f"  placements: {_counted(len(found.moved), len(projects))}"
    ties = sum(row.is_unique is False for row in found.moved)
    if ties:
        yield f"    {ties} of them are not unique: other plans of the same run are as good"
    order = sorted(found.moved, key=lambda row: (-abs(row.moved), row.project, row.region))
    for row in order[:SHOWN]:
        yield f"    {_placement(found.pair, row, lang)}"


def _counted(placements: int, projects: int) -> str:
    of = f", of {_many(projects, 'project')}" if placements else ""
    return f"{placements} differ{of}"


def _placement(pair: Pair, row: Moved, lang: Lang) -> str:
    case = pair.first.case
    project = f"{row.project} {name(case.projects[row.project], '', lang)}".strip()
    shares = f"{row.share_first:.3f} → {row.share:.3f}"
    return (
        f"{project} in {_named(pair, row.region, lang)}: {shares}, capital {row.moved:+,.1f} 亿元"
    )


def _named(pair: Pair, code: str, lang: Lang) -> str:
    """The name of a region, or of a province."""
    for case in (pair.first.case, pair.other.case):
        record = case.regions.get(code) or case.provinces.get(code)
        if record is not None:
            return short(name(record, code, lang))
    return code


def _worths(found: Difference, lang: Lang) -> Iterator[str]:
    """Provinces whose worth, gain or capital differs."""
    differing = [row for row in found.worths if changed(row) and row.level == PROVINCE]
    by_place: dict[str, dict[str, Worth]] = {}
    for row in differing:
        by_place.setdefault(row.place, {})[row.measure] = row
    yield f"  provinces: {len(by_place)} differ"
    for place, rows in by_place.items():
        yield f"    {_named(found.pair, place, lang)}: {_measures(rows)}"


def _measures(rows: Mapping[str, Worth]) -> str:
    labels = {"capital_started": "capital"}
    return ", ".join(
        f"{labels.get(measure, measure)} {(row.other or 0) - (row.first or 0):+,.2f}"
        for measure, row in rows.items()
        if row.first is not None and row.other is not None
    )


def _prices(found: Difference, lang: Lang) -> Iterator[str]:
    if found.held:
        return
    what = ", first those whose limit gained or lost most worth" if found.prices else ""
    yield f"  prices: {len(found.prices)} differ{what}"
    order = sorted(found.prices, key=lambda row: (-row.weight, row.rule, row.row))
    for row in order[:SHOWN]:
        words = row_words(found.pair.other.case, row.rule, row.row, lang)
        yield f"    {words}: {row.first:,.4g} → {row.other:,.4g} {row.unit}"


def _terms(found: Difference) -> Iterator[str]:
    """The terms of the money, the largest difference first."""
    order = sorted(found.terms, key=lambda row: (-abs(row.other - row.first), row.term))
    shown = [row for row in order if row.term not in TOTALS and row.first != row.other][:SHOWN]
    parts = ", ".join(f"{row.term} {row.other - row.first:+,.2f}" for row in shown)
    yield f"  money by term (亿元): {parts}"
