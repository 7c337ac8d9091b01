"""How often projects are placed in a batch, and where."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from optimizer.answers.records import Ids, Numbers

PLACED = 1e-6
"""Share of a project above which it stands somewhere; below it is the solver's rounding."""

CORE = 0.95
"""Share of the solved scenarios from which a placed project belongs to the robust core."""

Kind = Literal["core", "contested", "never", "unknown"]


@dataclass(frozen=True, eq=False)
class Part:
    """Placements of some scenarios, with all of each: codes as positions in the lists of codes."""

    scenarios: Ids
    projects: Ids
    regions: Ids
    shares: Numbers
    project_codes: tuple[str, ...]
    region_codes: tuple[str, ...]


@dataclass(frozen=True)
class Counts:
    """In how many solved scenarios projects stand, by project and by project and region."""

    solved: int
    anywhere: Counter[str]
    there: Counter[tuple[str, str]]
    shares: dict[tuple[str, str], float]
    """Sum of the shares over those scenarios."""


class Presence(NamedTuple):
    """How a project stands in one region."""

    region: str
    frequency: float
    """Share of the solved scenarios in which it stands there."""
    mean_share: float
    """Share of the project there, on average over those scenarios."""
    scenarios: int


@dataclass(frozen=True)
class Placed:
    """How a project stands over the solved scenarios."""

    project: str
    kind: Kind
    """core: somewhere in 95 % of them or more; never: nowhere in any; unknown: none is solved."""
    frequency: float
    regions: tuple[Presence, ...]
    """Where it ever stands, the most frequent first."""

    @property
    def contest(self) -> float:
        """How open its places are: Σ f (1 − f) over regions, f the frequency there."""
        return sum(place.frequency * (1 - place.frequency) for place in self.regions)


def counted(parts: Iterable[Part], solved: Ids) -> Counts:
    """Sums over all parts; one part is held at a time, and a scenario lies in one part only."""
    counts = Counts(len(solved), Counter(), Counter(), {})
    for part in parts:
        _add(counts, part, solved)
    return counts


def _add(counts: Counts, part: Part, solved: Ids) -> None:
    """The counts include the part. Shares of different years add up."""
    kept = np.isin(part.scenarios, solved)
    wide = len(part.region_codes)
    pairs = len(part.project_codes) * wide
    keys = part.scenarios[kept] * pairs + part.projects[kept] * wide + part.regions[kept]
    found, places = np.unique(keys, return_inverse=True)
    shares = np.bincount(places, part.shares[kept], len(found))
    found, shares = found[shares > PLACED], shares[shares > PLACED]
    there = np.bincount(found % pairs, minlength=pairs) if pairs else np.zeros(0, int)
    sums = np.bincount(found % pairs, shares, pairs) if pairs else np.zeros(0)
    for place in np.flatnonzero(there):
        pair = part.project_codes[place // wide], part.region_codes[place % wide]
        counts.there[pair] += int(there[place])
        counts.shares[pair] = counts.shares.get(pair, 0.0) + float(sums[place])
    projects = np.unique(found // wide) % len(part.project_codes) if pairs else found
    for project, times in zip(*np.unique(projects, return_counts=True), strict=True):
        counts.anywhere[part.project_codes[project]] += int(times)


def placed(counts: Counts, projects: Sequence[str]) -> tuple[Placed, ...]:
    """Every project with its class and places: those named first, and then any others."""
    others = sorted(set(counts.anywhere) - set(projects))
    places: dict[str, list[Presence]] = {code: [] for code in (*projects, *others)}
    for (project, region), times in counts.there.items():
        mean = counts.shares[project, region] / times
        places[project].append(Presence(region, times / counts.solved, mean, times))
    return tuple(_placed(counts, code, found) for code, found in places.items())


def _placed(counts: Counts, code: str, found: list[Presence]) -> Placed:
    ordered = sorted(found, key=lambda p: (-p.scenarios, -p.mean_share, p.region))
    if not counts.solved:
        return Placed(code, "unknown", float("nan"), ())
    frequency = counts.anywhere[code] / counts.solved
    kind: Kind = "core" if frequency >= CORE else "contested" if frequency else "never"
    return Placed(code, kind, frequency, tuple(ordered))
