"""One setup of the benchmark of batches: yrd and its peers on the same programs, in turns."""

import math
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from peers.process import LimitError, PeerProcess, command
from peers.record import MONEY, keep_programs
from peers.sequence import read_first
from peers.worker import PEERS
from peers.yrd_hot import walk_of
from sweeps import KINDS, NUMBERS, benchmark_case, write_sweep

HOT = ("yrd", "bare")
"""Who takes part with every scenario, in alternating blocks."""

SLOW = ("pulp", "cbc", "linopy", "pyomo", "mutable", "cold")
"""Who takes part with a sample of the scenarios."""

AGREE = 1e-6
"""Relative difference of optima, or absolute below 1, above which the benchmark is void."""

BLOCKS = 8
"""Blocks into which a long sweep is cut; one that has fewer chunks is cut into four."""


@dataclass(frozen=True)
class Setup:
    """Size, sweep and who takes part with how many scenarios; `limit` is in seconds per answer."""

    regions: int
    projects: int
    scenarios: int
    years: int = 5
    axes: str = NUMBERS
    is_shared: bool = False
    hot: tuple[str, ...] = HOT
    samples: Mapping[str, int] = field(default_factory=dict)
    with_single: bool = False
    with_workers: bool = False
    limit: float = 600.0

    @property
    def name(self) -> str:
        """A name for files, unique among setups."""
        size = f"{self.regions}x{self.projects}x{self.years}"
        return f"{size}-{self.axes}-{self.scenarios}{'-equity' if self.is_shared else ''}"


class DisagreementError(Exception):
    """Peers found different optima for the same program, so that nothing can be compared."""


Record = dict[str, Any]
"""What a setup came to, as JSON holds it."""


def say(text: str) -> None:
    """A line of progress."""
    print(text, file=sys.stderr, flush=True)


def measure(setup: Setup) -> Record:
    """The setup measured; raises DisagreementError where optima differ."""
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        case = benchmark_case(setup.regions, setup.projects, setup.years, setup.is_shared)
        sweep = write_sweep(folder, case, setup.axes, setup.scenarios)
        say(f"{setup.name}: working out the programs of {sweep.count:,} scenarios")
        chunks = _chunks(setup, folder / "programs", sweep.count)
        keep_programs(sweep, folder / "programs", sum(chunks, ()), workers=2)
        record = _sizes(setup, folder / "programs")
        turns = _Turns(setup, folder / "programs", chunks)
        record |= turns.taken()
        if setup.with_single:
            record["single"] = _single(setup, folder)
        if setup.with_workers:
            record["workers"] = _workers(folder)
    return record | {"took": time.perf_counter() - begun}


def _chunks(setup: Setup, programs: Path, count: int) -> list[tuple[int, ...]]:
    """Scenarios in the order in which yrd solves them, or in their own where it takes no part."""
    if "yrd" not in setup.hot:
        return [tuple(range(count))]
    with ProcessPoolExecutor(1) as apart:
        return apart.submit(walk_of, programs).result()


def _sizes(setup: Setup, programs: Path) -> Record:
    first = read_first(programs)
    return {
        "regions": setup.regions,
        "projects": setup.projects,
        "years": setup.years,
        "axes": KINDS[setup.axes],
        "scenarios": setup.scenarios,
        "programs": len(first),
        "is_shared": setup.is_shared,
        **first[MONEY].sizes,
    }


class _Turns:
    """Every block of the sweep goes to each hot peer in turn, and its samples to the slow ones."""

    def __init__(self, setup: Setup, programs: Path, chunks: Sequence[tuple[int, ...]]) -> None:
        self._setup, self._programs, self._walk = setup, programs, sum(chunks, ())
        self._cut = _cut(self._walk, len(chunks[0]))
        self._money = list(read_first(programs)).index(MONEY)
        self._blocks: dict[str, dict[int, float]] = {}
        self._optima: dict[str, dict[int, list[float]]] = {}
        self._peaks: dict[str, float] = {}
        self._late: dict[str, str] = {}

    def taken(self) -> Record:
        """All turns are taken, and what they came to is compared."""
        with ExitStack() as stack:
            running = {name: self._started(stack, name) for name in self._setup.hot}
            self._take(running)
            for name, process in running.items():
                self._peaks[name] = process.end()
        ready = {name: process.ready_seconds for name, process in running.items()}
        worst = self._worst()
        return {"worst": worst, "late": self._late, "peers": self._figures(ready)} | self._ratios()

    def _started(self, stack: ExitStack, name: str, limit: float = math.inf) -> PeerProcess:
        process = PeerProcess(name, self._programs, limit)
        stack.callback(process.stop)
        return process

    def _take(self, running: Mapping[str, PeerProcess]) -> None:
        samples = {
            name: _spread(self._walk, count)
            for name, count in self._setup.samples.items()
            if find_spec(PEERS[name].needs)
        }
        for turn, block in enumerate(self._cut):
            for name in self._setup.hot if turn % 2 else reversed(self._setup.hot):
                self._note(name, turn, block, running[name])
            for name, sample in samples.items():
                chosen = [number for number in block if number in sample]
                if chosen and name not in self._late:
                    self._anew(name, turn, chosen)
            say(f"{self._setup.name}: block {turn + 1} of {len(self._cut)}")

    def _anew(self, name: str, turn: int, numbers: Sequence[int]) -> None:
        """A slow peer solves some scenarios in a process of its own."""
        try:
            with ExitStack() as stack:
                process = self._started(stack, name, self._setup.limit * len(numbers))
                self._note(name, turn, numbers, process)
                self._peaks[name] = max(process.end(), self._peaks.get(name, 0.0))
        except LimitError as error:
            self._late[name] = str(error)
            say(str(error))

    def _note(self, name: str, turn: int, numbers: Sequence[int], process: PeerProcess) -> None:
        seconds, optima = process.solve(numbers)
        self._blocks.setdefault(name, {})[turn] = seconds / len(numbers)
        self._optima.setdefault(name, {}).update(optima)

    def _worst(self) -> float:
        """The widest difference between two optima of one program."""
        worst = 0.0
        for number in self._walk:
            found = [optima[number] for optima in self._optima.values() if number in optima]
            if not found:
                continue
            whole = [best for best in found if len(best) > 1 or not self._money]
            money = [best[self._money if len(best) > 1 else 0] for best in found]
            for same in (money, *zip(*whole, strict=True)):
                worst = max(worst, (max(same) - min(same)) / max(1.0, *map(abs, same)))
        if worst > AGREE:
            raise DisagreementError(f"{self._setup.name}: optima differ by {worst:.1e}")
        return worst

    def _figures(self, ready: Mapping[str, float]) -> Record:
        return {
            name: {
                "seconds": statistics.median(blocks.values()),
                "blocks": list(blocks.values()),
                "scenarios": len(self._optima[name]),
                "ready": ready.get(name, 0.0),
                "peak": self._peaks[name],
            }
            for name, blocks in self._blocks.items()
            if name in self._peaks
        }

    def _ratios(self) -> Record:
        """Medians over blocks of a peer's time as a multiple of yrd's in the same block."""
        mine = self._blocks.get("yrd", {})
        return {
            "times": {
                name: statistics.median(blocks[turn] / mine[turn] for turn in blocks)
                for name, blocks in self._blocks.items()
                if mine and name in self._peaks
            }
        }


def _spread(walk: Sequence[int], count: int) -> frozenset[int]:
    """Scenarios at even distances along the walk, the last of each part."""
    count = min(count, len(walk))
    return frozenset(walk[(part + 1) * len(walk) // count - 1] for part in range(count))


def _cut(walk: Sequence[int], chunk: int) -> list[Sequence[int]]:
    """The walk in blocks of whole chunks, or in four where there are few."""
    size = -(-len(walk) // BLOCKS // chunk) * chunk
    if len(walk) < BLOCKS * chunk:
        size = -(-len(walk) // 4)
    return [walk[start : start + size] for start in range(0, len(walk), size)]


def _single(setup: Setup, folder: Path) -> Record:
    """The whole command that solves the case of the sweep, from its files to the files of a run."""
    words = ("-m", "yrd", "solve", str(folder / "case"), "-o", str(folder / "run"))
    try:
        seconds, peak = command(words, setup.limit)
    except LimitError as error:
        return {"late": str(error)}
    return {"seconds": seconds, "peak": peak}


def _workers(folder: Path) -> Record:
    """The whole command that solves the sweep, with one worker and with two, in turns."""
    spent: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
    for turn, count in enumerate((1, 2, 2, 1)):
        say(f"yrd batch with {count} workers")
        words = ["-m", "yrd", "batch", str(folder / "case"), str(folder / "sweep.yaml")]
        words += ["-o", str(folder / f"batch{turn}"), "--workers", str(count), "--yes"]
        spent[count].append(command(words))
    return {
        str(count): {
            "seconds": statistics.median(seconds for seconds, _ in runs),
            "peak": max(peak for _, peak in runs),
        }
        for count, runs in spent.items()
    }
