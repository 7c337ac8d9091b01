"""A process in which one peer is timed; asked and answered in lines of JSON.

python -m peers.worker PEER FOLDER

The first answer says how long the peer took to make itself ready. Then each line is a list of
scenarios, and the answer their seconds and optima; the last answer is the peak memory in MB. What
solvers print goes to standard error.
"""

import importlib
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from optimizer.solver.arrays import NO_INTEGERS, Matrix, Program
from peers.sequence import read_first, read_scenario

KB = 1024 if sys.platform == "darwin" else 1
"""What the system counts memory in: bytes on macOS, kilobytes on Linux."""

Optima = dict[int, list[float]]
"""Of each scenario the optimum of each of its programs."""

Block = Callable[[Sequence[int]], tuple[float, Optima]]
"""Solves scenarios; says how long it took, and the optima."""


class Peer(NamedTuple):
    """A letter, what readers call the peer, the function or class that solves, what it needs."""

    letter: str
    title: str
    place: str
    needs: str = ""


PEERS: dict[str, Peer] = {
    "yrd": Peer("", "yrd", "peers.yrd_hot:YrdHot"),
    "pulp": Peer("a", "PuLP, a new problem each, HiGHS", "peers.pulp_loop:with_highs", "pulp"),
    "cbc": Peer("b", "PuLP, a new problem each, CBC", "peers.pulp_loop:with_cbc", "pulp"),
    "linopy": Peer("c", "linopy, a new model each, HiGHS", "peers.linopy_loop:solve", "linopy"),
    "pyomo": Peer("d", "Pyomo, a new model each, HiGHS", "peers.pyomo_loop:solve", "pyomo"),
    "mutable": Peer(
        "d'",
        "Pyomo, one model with mutable parameters, persistent HiGHS",
        "peers.pyomo_mutable:PyomoMutable",
        "pyomo",
    ),
    "bare": Peer("e", "highspy alone, hot: the limit", "peers.bare_hot:BareHot", "highspy"),
    "cold": Peer("", "highspy alone, cold", "peers.bare_hot:solve_cold", "highspy"),
}
"""Who takes part, in reading order."""


def block_of(name: str, folder: Path) -> Block:
    """The peer, ready to solve scenarios."""
    module, member = PEERS[name].place.split(":")
    found = getattr(importlib.import_module(module), member)
    if not isinstance(found, type):
        return _anew(found, folder)
    peer = found(folder)
    return peer.solve_block if hasattr(peer, "solve_block") else _each(peer.solve)


def _each(solve: Callable[[int], tuple[float, list[float]]]) -> Block:
    """Scenario by scenario, for a peer that keeps the time itself."""

    def block(numbers: Sequence[int]) -> tuple[float, Optima]:
        answers = {number: solve(number) for number in numbers}
        optima = {number: best for number, (_, best) in answers.items()}
        return sum(seconds for seconds, _ in answers.values()), optima

    return block


def _anew(solve: Callable[[Program], float], folder: Path) -> Block:
    """Program by program, for a peer that keeps nothing; one is solved before, untimed, so that
    what the peer imports late is there."""
    solve(_smallest())
    first = read_first(folder)

    def block(numbers: Sequence[int]) -> tuple[float, Optima]:
        seconds, optima = 0.0, {}
        for number in numbers:
            programs = list(read_scenario(folder, number, first).values())
            begun = time.perf_counter()
            optima[number] = [solve(program) for program in programs]
            seconds += time.perf_counter() - begun
        return seconds, optima

    return block


def _smallest() -> Program:
    """The smallest x ≥ 0 with x + y ≥ 1, x − y = 0, x ≤ 2 in three rows."""
    matrix = Matrix(
        np.array([0, 2, 4, 5], np.int32),
        np.array([0, 1, 0, 1, 0], np.int32),
        np.array([1.0, 1.0, 1.0, -1.0, 1.0]),
        2,
    )
    low, high = np.array([1.0, 0.0, -np.inf]), np.array([np.inf, 0.0, 2.0])
    zero = np.zeros(2)
    return Program((), matrix, np.array([1.0, 0.0]), zero, zero + np.inf, low, high, NO_INTEGERS)


def peak_mb() -> float:
    """The most memory that this process had, or one that it started, MB.

    Linux counts as `ru_maxrss` what was there before this program began; VmHWM leaves that out.
    """
    own, started = (
        resource.getrusage(who).ru_maxrss / KB / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    status = Path("/proc/self/status")
    for line in status.read_text().splitlines() if status.exists() else ():
        if line.startswith("VmHWM:"):
            own = int(line.split()[1]) / 1024
    return max(own, started)


def main() -> None:
    """Answer until nothing more is asked."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    begun = time.perf_counter()
    block = block_of(sys.argv[1], Path(sys.argv[2]))
    print(json.dumps(time.perf_counter() - begun), file=answers, flush=True)
    for line in sys.stdin:
        print(json.dumps(block(json.loads(line))), file=answers, flush=True)
    print(json.dumps(peak_mb()), file=answers, flush=True)


if __name__ == "__main__":
    main()
