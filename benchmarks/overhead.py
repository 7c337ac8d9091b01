"""What yrd adds to the solver: seconds outside HiGHS against one cold solve by HiGHS alone.

    python benchmarks/overhead.py [--case delta-city] [--regions 41 --projects 200 --years 5]

One run of the whole pipeline (load from a folder, links, build, stages, readback, verification,
write; without sensitivity, which is a matter of more solves) gives the seconds outside the solver:
all that `run.json` counts, less the time spent within calls of HiGHS. Then HiGHS alone reads and
solves the exported program, in a process of its own.
Ends with 1 where the ratio of the two is above the limit.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from instance import arguments, size_of, write_instance
from table import show

from optimizer.allocate import Request
from optimizer.solver.highs import Highs
from optimizer.solver.solution import Ranging
from yrd.exporting import export_program
from yrd.pipeline import answer_into

MOST = 0.35
"""Limit of the ratio."""


def solve_timed(case: Path, run: Path) -> tuple[dict[str, float], list[float]]:
    """Seconds by step, and seconds of every call of the solver."""
    calls: list[float] = []
    plain, ranging = Highs._run, Highs.ranging

    def timed(self: Highs) -> None:
        begun = time.perf_counter()
        plain(self)
        calls.append(time.perf_counter() - begun)

    def timed_ranging(self: Highs) -> Ranging | None:
        begun = time.perf_counter()
        found = ranging(self)
        calls.append(time.perf_counter() - begun)
        return found

    Highs._run, Highs.ranging = timed, timed_ranging
    try:
        answer_into(run, case, Request(), False, sensitivity=False)
    finally:
        Highs._run, Highs.ranging = plain, ranging
    head = json.loads((run / "run.json").read_text(encoding="utf-8"))
    if head["status"] != "optimal":
        sys.exit(f"the run ended as {head['status']}")
    return head["seconds"], calls


def solve_bare(case: Path, file: Path) -> float:
    """Seconds that HiGHS alone takes for the exported program."""
    export_program(case, file)
    bare = Path(__file__).with_name("bare.py")
    done = subprocess.run(
        [sys.executable, str(bare), str(file)], capture_output=True, text=True, check=True
    )
    return float(json.loads(done.stdout)["seconds"])


def main() -> None:
    """Measure and show."""
    asked = arguments("What yrd adds to the solver").parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        case = write_instance(asked, folder)
        seconds, calls = solve_timed(case, folder / "run")
        alone = solve_bare(case, folder / "program.mps")
    outside = sum(seconds.values()) - sum(calls)
    steps = {f"{step} [s]": spent for step, spent in seconds.items() if step != "solve"}
    figures = {
        "size": size_of(asked),
        **steps,
        "stages, outside HiGHS [s]": seconds["solve"] - sum(calls),
        "outside HiGHS [s]": outside,
        "within HiGHS [s]": sum(calls),
        "calls of HiGHS": len(calls),
        "HiGHS alone, cold [s]": alone,
        "ratio": outside / alone,
        "limit": MOST,
    }
    show("overhead", figures, asked.json)
    sys.exit(outside / alone > MOST)


if __name__ == "__main__":
    main()
