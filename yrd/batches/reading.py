"""A batch read back as tables of pandas."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from yrd.batches.place import PLACEMENTS, SCENARIOS
from yrd.batches.store import read_table


@dataclass(frozen=True)
class Batch:
    """The folder of a batch; its tables are read when they are asked for."""

    folder: Path

    @property
    def scenarios(self) -> pd.DataFrame:
        """A row per scenario: what is varied, status, money and its terms, regions, prices."""
        return self._read(SCENARIOS)

    @property
    def placements(self) -> pd.DataFrame:
        """A row per placement of each scenario: project, region, year of start, share."""
        return self._read(PLACEMENTS)

    def _read(self, table: str) -> pd.DataFrame:
        found: pd.DataFrame = read_table(self.folder, table).to_pandas()
        return found
