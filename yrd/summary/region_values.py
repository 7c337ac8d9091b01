"""What regions yield in every scenario of a batch."""

from pathlib import Path

import numpy as np

from optimizer.answers.records import Ids, Numbers
from yrd.summary.reading import column_names, numbers, parts_of, read_columns

VALUE = "value."


def region_values(folder: Path, scenarios: Ids) -> dict[str, Numbers]:
    """The value of every region in these scenarios, 亿元, discounted; nan where it is not told.

    Empty where the batch does not tell it. Raises InputProblems for a part that cannot be read.
    """
    found: dict[str, Numbers] = {}
    for path in parts_of(folder / "scenarios"):
        names = [name for name in column_names(path) if name.startswith(VALUE)]
        table = read_columns(path, ("scenario", *names))
        here = np.asarray(table["scenario"].to_numpy(), dtype=np.int64)
        wanted = np.isin(here, scenarios)
        places = np.searchsorted(scenarios, here[wanted])
        for name in names:
            code = name.removeprefix(VALUE)
            row = found.setdefault(code, np.full(len(scenarios), np.nan))
            row[places] = numbers(table[name])[wanted]
    return found
