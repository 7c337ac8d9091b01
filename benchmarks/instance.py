"""The made-up case that a benchmark solves, and the size that was asked for."""

import argparse
from pathlib import Path

from inputs.load import load_case
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
        parser.add_argument("--case", default="", help="a built-in case instead of a made-up one")
    return parser


def write_instance(asked: argparse.Namespace, folder: Path) -> Path:
    """The folder of the case; the same size and seed give the same bytes."""
    if asked.case:
        return save_case(load_case(asked.case), folder / "case")
    case = synthetic_case(asked.regions, asked.projects, asked.years, asked.seed)
    return save_case(case, folder / "case")


def size_of(asked: argparse.Namespace) -> str:
    """The size in one line, or the name of the built-in case."""
    if asked.case:
        return str(asked.case)
    return f"{asked.regions} regions x {asked.projects} projects x {asked.years} years"
