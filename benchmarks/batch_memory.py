"""What a long batch needs in memory beyond a short one, by the peak of `yrd batch`.

    python benchmarks/batch_memory.py [--scenarios 20000] [--json]

A made-up case of 5 regions and 10 projects over 2 years: what piles up with scenarios would show,
and the programs are small. Ends with 1 where the difference is above the limit.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from memory import peak_mb
from table import show

from inputs.save import save_case
from inputs.synthetic import synthetic_case

MOST = 150
"""Limit of the difference in MB."""

SHORT = 200

SWEEP = """\
sample:
  method: lhs
  count: {count}
  seed: 1
  axes:
    energy.budget_yi_kwh: {{multiply: [0.9, 1.1]}}
    land.available_km2: {{multiply: [0.9, 1.1]}}
"""


def peak_of(folder: Path, count: int) -> float:
    """Peak of the command with so many scenarios, MB."""
    sweep = folder / f"{count}.yaml"
    sweep.write_text(SWEEP.format(count=count), encoding="utf-8")
    words = ("batch", str(folder / "case"), str(sweep), "-o", str(folder / str(count)), "--yes")
    return peak_mb("-m", "yrd", *words)


def main() -> None:
    """Measure and show."""
    parser = argparse.ArgumentParser(description="What a long batch needs in memory")
    parser.add_argument("--scenarios", type=int, default=20_000)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        save_case(synthetic_case(5, 10, 2), folder / "case")
        short, long = peak_of(folder, SHORT), peak_of(folder, asked.scenarios)
    figures = {
        f"{SHORT} scenarios, peak [MB]": short,
        f"{asked.scenarios:,} scenarios, peak [MB]": long,
        "difference [MB]": long - short,
        "limit [MB]": MOST,
    }
    show("batch_memory", figures, asked.json)
    sys.exit(long - short > MOST)


if __name__ == "__main__":
    main()
