"""The made-up case that a benchmark solves, and the size that was asked for."""

import argparse
from pathlib import Path

from inputs.save import save_case
from inputs.synthetic import synthetic_case


def arguments(about: str, sized: bool = True) -> argparse.ArgumentParser:
    """A parser for the options that benchmarks share."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--json", action="store_true", help="print JSON")
    if sized:
        parser.add_argument("--regions", type=int, default=41)
        parser.add_argument("--projects", type=int, default=200)
        parser.add_argument("--years", type=int, default=5)
        parser.add_argument("--seed", type=int, default=0)
    return parser


def write_instance(asked: argparse.Namespace, folder: Path) -> Path:
    """The folder of the case; the same size and seed give the same bytes."""
    case = synthetic_case(asked.regions, asked.projects, asked.years, asked.seed)
    return save_case(case, folder / "case")


def size_of(asked: argparse.Namespace) -> str:
    """The size in one line."""
    return f"{asked.regions} regions x {asked.projects} projects x {asked.years} years"
