"""How long a command takes as a whole process: the medians of several runs.

python benchmarks/startup.py [--runs 9] [--json]
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from instance import arguments
from table import show


def seconds(runs: int, *words: str) -> float:
    """Median of the wall-clock seconds of a command; one run before is not counted."""
    spent = []
    for _ in range(runs + 1):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-m", "yrd", *words], capture_output=True, check=True)
        spent.append(time.perf_counter() - begun)
    return statistics.median(spent[1:])


def main() -> None:
    """Measure and show."""
    parser = arguments("How long a command takes", sized=False)
    parser.add_argument("--runs", type=int, default=9)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        run = str(Path(name) / "run")
        figures = {
            "runs": asked.runs,
            "python alone [s]": bare_python(asked.runs),
            "yrd --help [s]": seconds(asked.runs, "--help"),
            "yrd cases [s]": seconds(asked.runs, "cases"),
            "yrd solve delta-province [s]": seconds(
                asked.runs, "solve", "delta-province", "-o", run, "--force"
            ),
        }
    show("startup", figures, asked.json)


def bare_python(runs: int) -> float:
    """Median of the seconds of a Python that does nothing, to compare with."""
    spent = []
    for _ in range(runs + 1):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", ""], check=True)
        spent.append(time.perf_counter() - begun)
    return statistics.median(spent[1:])


if __name__ == "__main__":
    main()
