"""docs/performance.png: seconds against scenarios, projects and regions, on logarithmic scales."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from peers.worker import PEERS
from side_by_side import Record

COLOURS = {
    "yrd": "#b2182b",
    "bare": "#333333",
    "pulp": "#2166ac",
    "linopy": "#e08214",
    "pyomo": "#1b7837",
}

DPI = 110

FEWEST = 2
"""Points that make a line."""


def draw(records: Mapping[str, Sequence[Record]], path: Path) -> None:
    """The picture is in the file."""
    figure = Figure(figsize=(11, 3.8), layout="constrained")
    scenarios, projects, regions = figure.subplots(1, 3)
    if "province" in records:
        _by_scenarios(scenarios, records["province"][0])
    growth = records.get("growth", ())
    for axes in (scenarios, projects, regions):
        axes.set_xscale("log")
        axes.set_yscale("log")
        axes.grid(True, which="major", linewidth=0.3)
    _by_size(projects, growth, "projects", ("regions", 4))
    _by_size(regions, growth, "regions", ("projects", 50))
    if scenarios.lines:
        scenarios.legend(fontsize=7, frameon=False)
    figure.savefig(path, dpi=DPI)


def _by_scenarios(axes: Axes, record: Record) -> None:
    """Seconds for a whole sweep: measured block by block, or a scenario's time as often."""
    count = record["scenarios"]
    for name, colour in COLOURS.items():
        one = record["peers"].get(name)
        if one is None:
            continue
        if one["scenarios"] == count:
            each = count / len(one["blocks"])
            done = [each * (block + 1) for block in range(len(one["blocks"]))]
            spent = [one["ready"] + each * total for total in accumulate(one["blocks"])]
            axes.plot(
                [1, *done],
                [one["ready"] + one["seconds"], *spent],
                color=colour,
                label=_label(name),
            )
        else:
            few = one["scenarios"]
            axes.plot(
                [1, few], [one["seconds"], few * one["seconds"]], color=colour, label=_label(name)
            )
            axes.plot(
                [few, count],
                [few * one["seconds"], count * one["seconds"]],
                color=colour,
                linestyle=":",
            )
    axes.set_xlabel(f"scenarios ({record['regions']} regions, {record['projects']} projects)")
    axes.set_ylabel("seconds in all; dotted: not measured")


def _by_size(axes: Axes, growth: Sequence[Record], along: str, fixed: tuple[str, int]) -> None:
    """Seconds per scenario along one size where the other stands still."""
    other, size = fixed
    chosen = sorted((r for r in growth if r[other] == size), key=lambda record: record[along])
    for name, colour in COLOURS.items():
        points = [(r[along], r["peers"][name]["seconds"]) for r in chosen if name in r["peers"]]
        if len(points) >= FEWEST:
            axes.plot(*zip(*points, strict=True), color=colour, marker="o", markersize=3)
    axes.set_xlabel(f"{along} ({size} {other})")
    sizes = [record[along] for record in chosen]
    axes.set_xticks(sizes, list(map(str, sizes)))
    axes.set_xticks([], minor=True)
    axes.set_ylabel("seconds per scenario")


def _label(name: str) -> str:
    letter = PEERS[name].letter
    return f"({letter}) {name}" if letter else name
