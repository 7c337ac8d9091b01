"""Figures of a benchmark: a table for the eye, or JSON."""

import json
import os
import platform
from collections.abc import Mapping
from datetime import UTC, datetime

Figures = Mapping[str, str | int | float | bool]


def machine() -> Figures:
    """What the figures were measured on."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count() or 0,
    }


def show(title: str, figures: Figures, as_json: bool) -> None:
    """The figures on standard output."""
    rows = {**machine(), **figures}
    if as_json:
        print(json.dumps({"benchmark": title, **rows}, indent=2))
        return
    wide = max(map(len, rows))
    print(title)
    for name, value in rows.items():
        print(
            f"  {name:<{wide}}  {value:,.3f}"
            if isinstance(value, float)
            else f"  {name:<{wide}}  {value}"
        )
