"""Batches of yrd beside the usual ways to solve many scenarios, on the same programs, in one run.

    python benchmarks/batch.py [--only province city …] [--keep FOLDER] [-o docs]

Writes `performance.md` and `performance.png` into a folder, `docs` unless another is named. Peers
that keep nothing between scenarios are timed on some of them, stated in the tables. With `--keep`,
setups that have been measured are kept in a folder and not measured again. Ends with 1 where two
peers found different optima for one program: then nothing is compared and nothing written.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from page import page_of
from picture import draw
from side_by_side import SLOW, DisagreementError, Record, Setup, measure, say

ANEW = tuple(name for name in SLOW if name != "mutable")
"""Peers that are quick enough, and small enough, for the size of cities."""

BRIEF = ("pulp", "linopy", "pyomo")
"""Peers that are drawn."""


def samples(names: Sequence[str], count: int) -> Mapping[str, int]:
    """The same number of scenarios for each peer."""
    return dict.fromkeys(names, count)


def small(regions: int, projects: int) -> Setup:
    """A size of which only growth is to be seen, with scenarios enough for yrd to measure how the
    numbers answer to the axes."""
    return Setup(regions, projects, 40, samples=samples(BRIEF, 2))


def setups(asked: argparse.Namespace) -> dict[str, tuple[Setup, ...]]:
    """What is measured, by the part of the page that tells of it."""
    many, few = asked.province, asked.city
    found = {
        "province": (
            Setup(4, 100, many, samples=samples(SLOW, 10), with_single=True, with_workers=True),
            Setup(4, 100, many // 10, axes="1", samples=samples(("pulp",), 4)),
            Setup(4, 100, many // 10, axes="8", samples=samples(("pulp",), 4)),
            Setup(4, 100, many // 20, axes="all", samples=samples(("pulp",), 4)),
            Setup(4, 100, many // 80, is_shared=True, samples=samples(("pulp", "cold"), 4)),
        ),
        "city": (Setup(41, 200, few, samples=samples(ANEW, 1), with_single=True),),
        "columns": (
            Setup(41, 200, few // 2, axes="1"),
            Setup(41, 200, few // 2, axes="8", samples=samples(("pulp",), 1)),
            Setup(41, 200, few // 2, axes="all"),
        ),
        "growth": (
            *(small(4, projects) for projects in (25, 50, 100, 200, 400)),
            *(small(regions, 50) for regions in (8, 16)),
        ),
        "large": (
            Setup(305, 50, 4, years=1, samples=samples(ANEW, 1), with_single=True, limit=1800.0),
        ),
    }
    return {part: every for part, every in found.items() if part in asked.only}


def measured(setup: Setup, keep: Path | None) -> Record:
    """The setup measured, or what is kept of it."""
    file = keep / f"{setup.name}.json" if keep else None
    if file and file.is_file():
        return json.loads(file.read_text(encoding="utf-8"))
    record = measure(setup)
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(record, indent=1), encoding="utf-8")
    return record


PARTS = ("province", "city", "columns", "growth", "large")

USUAL = ("province", "city", "growth")
"""Parts that are measured unless others are asked for: columns of 41 cities take hours, and 305
regions half of one."""


def parser() -> argparse.ArgumentParser:
    """The options."""
    found = argparse.ArgumentParser(description="Batches of yrd beside peers")
    found.add_argument("--only", nargs="+", choices=PARTS, default=USUAL)
    found.add_argument("--province", type=int, default=2000, help="scenarios of 4 provinces")
    found.add_argument("--city", type=int, default=24, help="scenarios of 41 cities")
    found.add_argument("--keep", type=Path, help="folder of what is measured already")
    found.add_argument("-o", "--output", type=Path, default=Path("docs"))
    return found


def main() -> None:
    """Measure, compare and write."""
    asked = parser().parse_args()
    try:
        records = {
            part: [measured(setup, asked.keep) for setup in every]
            for part, every in setups(asked).items()
        }
    except DisagreementError as error:
        sys.exit(f"void: {error}")
    page = page_of(records)
    (asked.output / "performance.md").write_text(page, encoding="utf-8")
    draw(records, asked.output / "performance.png")
    say(page)


if __name__ == "__main__":
    main()
