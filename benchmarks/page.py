"""docs/performance.md from what the setups of the benchmark of batches came to."""

import platform
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from peers.worker import PEERS
from side_by_side import AGREE, Record
from table import machine

Records = Mapping[str, Sequence[Record]]

MADE_OF = ("highspy", "pulp", "linopy", "pyomo", "numpy")

TARGETS: Mapping[str, tuple[float, float]] = {"province": (25, 0.5), "city": (6, 0.7)}
"""How many times (a) and how much of (e)'s rate is to be reached."""

TWO_WORKERS = 1.5

FEW = 16
"""With fewer scenarios yrd does not measure how eight numbers act (optimizer.hot.measuring)."""

HEAD = """# Performance

`python benchmarks/batch.py` wrote this page. What stands in one table of peers was measured side by
side in one go: yrd and (e) take blocks of a sweep in turns, the other peers single scenarios
between the blocks. Figures are medians over blocks, in wall-clock seconds; ratios are medians of
ratios within a block, so that they need not equal the ratios of the figures.

Every peer gets the same programs as arrays, and only builds and solves them. yrd works its programs
out from the tables of the case, checks every solution, and verifies one scenario in a hundred table
by table; all of that is counted.
"""

NOTES = """Programs stand in memory as lists and arrays; reading them is not counted.

- (a), (b): a new `LpProblem` for each program, `lpSum` of products for the objective and every row.
- (c): a new `Model` for each program; coefficients times variables, summed by row with `groupby`,
  in a sparse model; `solve("highs", io_api="direct")`.
- (d): a new `ConcreteModel` for each program, with rules for bounds, rows and objective, and
  `Highs()` of `pyomo.contrib.solver`.
- (d'): one Pyomo model in which every number that ever differs is a mutable parameter, solved by
  one `Highs()` that persists.
- (e): `passModel` once, then only what differs (costs, sides of rows, coefficients, or the program
  and the basis at once where many coefficients differ), on from the last basis, with the settings
  that yrd uses. What differs is found out beforehand and not counted. It solves as often as yrd.
- highspy alone, cold: `passModel` and `run` for each program, nothing known of it.

Peak memory is that of one process: the peer's, or the solver's that it starts if that is larger.
"""


def page_of(records: Records) -> str:
    """The whole page."""
    parts = [HEAD, *_machine(records), *_agreement(records)]
    for part, further in (("province", ()), ("city", records.get("columns", ())), ("large", ())):
        if part in records:
            parts += _section((*records[part], *further))
    parts += ["## Targets\n", _table(("", "to reach", "measured", ""), _targets(records))]
    if "growth" in records:
        parts += _growth(records["growth"])
    return "\n".join([*parts, "## How the peers work\n", NOTES])


def _machine(records: Records) -> Iterator[str]:
    known = machine()
    minutes = sum(record["took"] for every in records.values() for record in every) / 60
    made_of = ", ".join(f"{name} {_version(name)}" for name in MADE_OF)
    yield (
        f"{known['date']}; {_processor()}, {known['cores']} cores, on which other programs may "
        f"have run; {known['system']}, Python {known['python']}, {made_of}. "
        f"The setups took {minutes:.0f} minutes.\n"
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _processor() -> str:
    """What the system calls its processor."""
    known = Path("/proc/cpuinfo")
    for line in known.read_text().splitlines() if known.exists() else ():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor() or "unnamed processor"


def _agreement(records: Records) -> Iterator[str]:
    worst = max(record["worst"] for every in records.values() for record in every)
    yield (
        f"All optima of one program agree: the widest difference is {worst:.0e} of the optimum "
        f"({AGREE:.0e} would void the benchmark).\n"
    )


def _section(records: Sequence[Record]) -> Iterator[str]:
    main, *others = records
    yield f"## {_size(main)}\n"
    yield (
        f"{main['scenarios']:,} scenarios, {main['axes']} drawn within ±10 % (Latin hypercube), "
        f"the largest of eight columns; {_sizes(main)}.\n"
    )
    yield _peers(main)
    if "single" in main:
        yield _single(main)
    if main["scenarios"] < FEW:
        yield (
            "With so few scenarios yrd does not measure how the numbers answer to the axes: it "
            "works every program out from its case, which is most of its time here.\n"
        )
    if others:
        yield "The gain shrinks as scenarios grow apart:\n"
        yield _table(
            ("drawn", "scenarios", "yrd [s]", "(e) [s]", "yrd's rate, of (e)'s", "(a), times yrd"),
            [_spread(one) for one in (main, *_plain(others))],
        )
    for shared in (one for one in others if one["is_shared"]):
        yield (
            f"With the stage of equal gains, {shared['programs']} programs a scenario (every "
            "province alone, the money, and two of the stage), "
            f"{shared['scenarios']:,} scenarios:\n"
        )
        yield _peers(shared)
    if "workers" in main:
        yield "The whole command `yrd batch` with the sweep above, from its files to its tables:\n"
        yield _table(
            ("workers", "seconds", "peak MB of the largest process"),
            [(n, _s(one["seconds"]), f"{one['peak']:,.0f}") for n, one in main["workers"].items()],
        )


def _size(record: Record) -> str:
    what = {4: "4 provinces", 41: "41 cities"}.get(
        record["regions"], f"{record['regions']} regions"
    )
    span = "1 year" if record["years"] == 1 else f"{record['years']} years"
    return f"{what} × {record['projects']} projects × {span}"


def _sizes(record: Record) -> str:
    counts = ((record[what], what) for what in ("columns", "rows", "nonzeros"))
    return ", ".join(f"{count:,} {what}" for count, what in counts)


def _plain(records: Sequence[Record]) -> list[Record]:
    return [record for record in records if not record["is_shared"]]


def _peers(record: Record) -> str:
    times = record["times"]
    unit = times.get("bare", 0.0)
    rows = [
        (
            _named(name),
            f"{one['scenarios']:,}",
            _s(one["seconds"]),
            f"{times[name]:.2f}" if name in times else "",
            f"{times[name] / unit:.2f}" if unit and name in times else "",
            _s(one["ready"]) if one["ready"] else "",
            f"{one['peak']:,.0f}",
        )
        for name, one in sorted(
            record["peers"].items(), key=lambda pair: list(PEERS).index(pair[0])
        )
    ]
    rows += [
        (_named(name), "", late.split(": ")[1], "", "", "", "")
        for name, late in record["late"].items()
    ]
    head = (
        "",
        "scenarios",
        "s per scenario",
        "times yrd",
        "times (e)",
        "s before the first",
        "peak MB",
    )
    return _table(head, rows)


def _named(name: str) -> str:
    peer = PEERS[name]
    return f"({peer.letter}) {peer.title}" if peer.letter else peer.title


def _single(record: Record) -> str:
    one = record["single"]
    if "late" in one:
        return f"A single `yrd solve` of the case: {one['late']}.\n"
    return (
        "A single `yrd solve` of the case, from its files to the files of a run, verified, with "
        f"ties broken and placements found unique or not: {_s(one['seconds'])} s, "
        f"{one['peak']:,.0f} MB. A single solve by a peer is one scenario above.\n"
    )


def _spread(record: Record) -> tuple[str, ...]:
    peers, times = record["peers"], record["times"]
    return (
        record["axes"],
        f"{record['scenarios']:,}",
        *(_s(peers[name]["seconds"]) if name in peers else "" for name in ("yrd", "bare")),
        *(f"{times[name]:.2f}" if name in times else "" for name in ("bare", "pulp")),
    )


def _targets(records: Records) -> Iterator[tuple[str, ...]]:
    for part, (times, share) in TARGETS.items():
        if part not in records:
            continue
        main = records[part][0]
        size = _size(main)
        goals = (("times (a)", times, "pulp"), ("of (e)'s rate", share, "bare"))
        eights = (one for one in _plain(records[part]) if one["axes"].startswith("8"))
        for record in eights:
            for what, least, name in goals:
                if name in record["times"]:
                    label = f"{size}, {record['axes']}: {what}"
                    yield _target(label, least, record["times"][name])
        if "workers" in main:
            one, two = (main["workers"][count]["seconds"] for count in ("1", "2"))
            yield _target(f"{size}: two workers, times one", TWO_WORKERS, one / two)


def _target(what: str, least: float, found: float) -> tuple[str, ...]:
    return what, f"{least:g}", f"{found:.2f}", "reached" if found >= least else "missed"


def _growth(records: Sequence[Record]) -> Iterator[str]:
    yield "## How the cost grows\n"
    yield "![Seconds against scenarios, projects and regions](performance.png)\n"
    names = ("yrd", "bare", "pulp", "linopy", "pyomo")
    yield _table(
        ("regions", "projects", *(f"{_short(name)} [s]" for name in names)),
        [
            (
                str(record["regions"]),
                str(record["projects"]),
                *(_s(record["peers"][n]["seconds"]) if n in record["peers"] else "" for n in names),
            )
            for record in records
        ],
    )


def _short(name: str) -> str:
    return f"({PEERS[name].letter})" if PEERS[name].letter else name


def _s(seconds: float) -> str:
    """Seconds with three digits."""
    return f"{seconds:.3g}" if seconds < 1000 else f"{seconds:,.0f}"


def _table(head: Sequence[str], rows: Iterator[Sequence[Any]] | Sequence[Sequence[Any]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines) + "\n"
