"""Codes that a spreadsheet takes for the same: it ignores case and reads digits as numbers."""

from collections.abc import Iterable


def twins(codes: Iterable[str]) -> frozenset[str]:
    """The codes that have another one beside them which a condition would count as well.

    >>> sorted(twins(["a1", "A1", "b", "7", "007", "310000"]))
    ['007', '7', 'A1', 'a1']
    """
    alike: dict[str | float, set[str]] = {}
    for code in codes:
        alike.setdefault(_taken_for(code), set()).add(code)
    return frozenset(code for found in alike.values() if len(found) > 1 for code in found)


def _taken_for(code: str) -> str | float:
    """The number that digits stand for, with the 15 digits that a spreadsheet keeps; else the code
    without case."""
    try:
        return float(f"{float(code):.15g}")
    except ValueError:
        return code.casefold()
