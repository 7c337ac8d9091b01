"""An engine that solves nothing: what it says of a scenario follows from its number alone.

Stands in for the hot one where a test is about everything around it. Environment variables, read
when the job is made, slow it down, make it log its processes, and make it kill them.
"""

import math
import os
import signal
import sys
import time
from dataclasses import dataclass
from typing import NamedTuple

from yrd.batches.engine import Engine

SIZE = 10
UNITS = {"money": "亿元", "objective": "亿元", "price.land__310000": "亿元 per km²", "seconds": "s"}
TEXTS = ("status", "engine", "checked")
DELAY, LOG, DEADLY = "QUICK_DELAY", "QUICK_LOG", "QUICK_DEADLY"


@dataclass(frozen=True)
class Job:
    id: str
    sweep: object
    sampled: frozenset
    delay: float
    log: str
    deadly: str


class Results(NamedTuple):
    scenarios: dict
    placements: dict
    notes: tuple


def job_of(sweep, version):
    name = f"{sweep.name}-{sweep.count}-{os.environ.get(LOG, '')}"
    asked = os.environ.get
    return Job(name, sweep, frozenset({0}), float(asked(DELAY, "0")), asked(LOG, ""),
               asked(DEADLY, ""))  # fmt: skip


def chunks(job, size):
    order = sorted(range(job.sweep.count), key=lambda number: (number % 3, number))
    return tuple(tuple(order[i : i + size]) for i in range(0, len(order), size))


def columns(job):
    axes = {axis.name: "" for axis in job.sweep.axes}
    return {"scenario": "", **axes, **dict.fromkeys(TEXTS, ""), **UNITS}


def solve(job, numbers):
    if job.log:
        with open(job.log, "a", encoding="utf-8") as log:  # noqa: PTH123
            log.write(f"{os.getpid()} {numbers[0]}\n")
    if job.deadly and len(numbers) == SIZE and int(job.deadly) in (-1, numbers[0]):
        os.kill(os.getpid(), signal.SIGKILL)
    rows = [_row(job, number) for number in numbers]
    placed = [number for number in numbers if _is_planned(number) for _ in range(3)]
    placements = {
        "scenario": placed,
        "project": ["plant", "works", "yard"] * (len(placed) // 3),
        "region": ["310000"] * len(placed),
        "year": [2023] * len(placed),
        "share": [1 / (1 + number) for number in placed],
    }
    scenarios = {name: [row.get(name) for row in rows] for name in columns(job)}
    return Results(scenarios, placements, (f"{len(numbers)} scenarios were made up",))


def _is_planned(number):
    return number % 7 != 3 and number >= SIZE


def _row(job, number):
    time.sleep(job.delay)
    point = zip(job.sweep.axes, job.sweep.points[number].tolist(), strict=True)
    row = {"scenario": number, "seconds": 1e-4 + time.process_time() * 1e-9, "status": "infeasible"}
    row |= {axis.name: axis.choices[round(v)] if axis.choices else v for axis, v in point}
    if _is_planned(number):
        money = 100 + math.sin(number)
        row |= {"status": "optimal", "engine": "hot", "checked": "arrays", "money": money,
                "objective": money / 3}  # fmt: skip
    return row


QUICK = Engine(SIZE, job_of, chunks, columns, solve)


def main():
    """`yrd` with this engine."""
    import yrd.batches.engine as place  # noqa: PLC0415
    from yrd.__main__ import main as door  # noqa: PLC0415

    place.hot_engine = lambda: QUICK
    door()


def here():
    """The words that begin `yrd` with this engine in a process of its own.

    A shell that starts tests in the background has them ignore Ctrl-C, and so their children; this
    one hears it.
    """
    begun = f"""
import signal
from {__name__} import main
if __name__ == '__main__':
    signal.signal(signal.SIGINT, signal.default_int_handler)
    main()
"""
    return [sys.executable, "-c", begun]
