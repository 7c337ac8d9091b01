"""Coverage and targets that a plan may miss, for each of which a column holds what is lacking."""

from collections.abc import Iterator

from inputs.case import Case


def soft_chokepoints(case: Case) -> Iterator[str]:
    """Products whose coverage is reported, not demanded."""
    if case.settings.rules.chokepoint:
        for code, record in case.chokepoints.items():
            if not record.hard:
                yield code


def soft_targets(case: Case) -> Iterator[tuple[str, int]]:
    """Targets of plan years that are reported, not demanded."""
    if case.settings.rules.targets:
        for (code, year), record in case.targets.items():
            if not record.hard and year in case.years:
                yield code, year
