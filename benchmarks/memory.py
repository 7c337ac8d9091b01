"""What yrd needs in memory beyond the solver: peak of `yrd solve` against HiGHS alone.

    python benchmarks/memory.py [--regions 41 --projects 200 --years 5] [--json]

Each is a process of its own; its peak resident set is what the system counted when it ended
(Linux and macOS). Ends with 1 where the difference is above the limit.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from instance import arguments, size_of, write_instance
from table import show

from yrd.exporting import export_program

MOST = 250
"""Limit of the difference in MB."""

KB = 1024 if sys.platform == "darwin" else 1
"""What the system counts in: bytes on macOS, kilobytes on Linux."""


def peak_mb(*words: str) -> float:
    """Peak resident set of a process that must end well, MB."""
    process = subprocess.Popen([sys.executable, *words], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{words} ended with {process.returncode}")
    return usage.ru_maxrss / KB / 1024


def main() -> None:
    """Measure and show."""
    asked = arguments("What yrd needs in memory").parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        case, file = write_instance(asked, folder), folder / "program.mps"
        whole = peak_mb("-m", "yrd", "solve", str(case), "-o", str(folder / "run"))
        export_program(case, file)
        alone = peak_mb(str(Path(__file__).with_name("bare.py")), str(file))
    figures = {
        "size": size_of(asked),
        "yrd solve, peak [MB]": whole,
        "HiGHS alone, peak [MB]": alone,
        "difference [MB]": whole - alone,
        "limit [MB]": MOST,
    }
    show("memory", figures, asked.json)
    sys.exit(whole - alone > MOST)


if __name__ == "__main__":
    main()
