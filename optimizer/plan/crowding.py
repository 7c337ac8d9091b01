"""Capital that crowds a region, and what of it lies in each band."""

from collections.abc import Iterator
from typing import NamedTuple

from inputs.case import Case
from inputs.sectors import Diminishing
from optimizer.plan.facts import Facts
from optimizer.program.bases import band_width, free_width


class Crowd(NamedTuple):
    """Sector, region, year, and the capital in each band that holds some, 亿元."""

    sector: str
    region: str
    year: int
    inside: tuple[tuple[Diminishing, float], ...]


def crowds(facts: Facts) -> Iterator[Crowd]:
    """Every sector with bands, region and year in which capital stands, crowded or not."""
    case, bands = facts.case, _bands(facts.case)
    capital: dict[tuple[str, str, int], float] = {}
    for option, _, year, share, _ in facts.stands:
        if option.project.sector in bands:
            key = (option.project.sector, option.region, year)
            capital[key] = capital.get(key, 0.0) + share * option.capital
    for (sector, region, year), amount in capital.items():
        excess = amount - free_width(case, sector, region, year)
        inside = tuple(_filled(case, bands[sector], (region, year), excess)) if excess > 0 else ()
        yield Crowd(sector, region, year, inside)


def _bands(case: Case) -> dict[str, list[Diminishing]]:
    """Bands of each sector from the cheapest on."""
    found: dict[str, list[Diminishing]] = {}
    for record in sorted(case.diminishing.values(), key=lambda one: (one.loss_yi_cny, one.band)):
        found.setdefault(record.sector, []).append(record)
    return found


def _filled(
    case: Case, bands: list[Diminishing], place: tuple[str, int], excess: float
) -> Iterator[tuple[Diminishing, float]]:
    """Bands fill from the cheapest; the last by its number is open."""
    (region, year), last = place, max(record.band for record in bands)
    for record in bands:
        width = band_width(case, record.sector, region, record.band, year)
        inside = excess if record.band == last else min(excess, width)
        if inside > 0:
            yield record, inside
            excess -= inside
