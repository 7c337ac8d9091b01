"""Which row of which table holds a character that the map's font cannot draw."""

from collections.abc import Iterable, Iterator, Mapping

from inputs.base import Record
from inputs.case import Case
from maps.fonts import GlyphError

FIX = "Write it with other characters, or draw an .html."

MOST = 5
"""More rows than this are counted."""


def located(error: GlyphError, cases: Iterable[Case]) -> GlyphError:
    """The error with table and code of every name that holds its character."""
    character = error.character
    places = list(dict.fromkeys(place for case in cases for place in _places(case, character)))
    if not places:
        return error
    more = f" and {len(places) - MOST} more" if len(places) > MOST else ""
    return GlyphError(character, f"{', '.join(places[:MOST])}{more}", FIX)


def _places(case: Case, character: str) -> Iterator[str]:
    if any(character in text for text in (case.settings.name, case.settings.name_zh)):
        yield "case.yaml: name"
    for table, records in _named(case).items():
        for code, record in records.items():
            for column, text in record.model_dump(include={"name_zh", "name_en"}).items():
                if character in (text or ""):
                    yield f"{table}.csv: {column} of '{code}'"


def _named(case: Case) -> Mapping[str, Mapping[str, Record]]:
    """The tables whose names stand on maps."""
    return {
        "regions": case.regions,
        "provinces": case.provinces,
        "hosts": case.hosts,
        "sectors": case.sectors,
        "talent_classes": case.talent_classes,
        "compute_classes": case.compute_classes,
        "projects": case.projects,
    }
