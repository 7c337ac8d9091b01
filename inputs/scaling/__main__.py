"""`python -m inputs.scaling [folder]` writes the built-in city case, or a folder's, anew."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from inputs.builtin import CASES
from inputs.derivation import PROVINCE_CASE
from inputs.errors import InputProblems
from inputs.load import load_case
from inputs.save import FILES, save_case
from inputs.scaling.basis import basis_of
from inputs.scaling.city_case import city_case
from inputs.scaling.plans import city_plans
from inputs.scaling.sources import read_sources

CITY_CASE = CASES / "delta-city"
"""Folder of the built-in city case."""


def write_city_case(target: Path) -> None:
    """Head, tables, levers and scenarios of the city case lie in the folder.

    Tables of an older case are gone; other files of the folder are untouched.
    """
    province, sources = load_case(PROVINCE_CASE), read_sources()
    case = city_case(province, sources)
    plans = city_plans(basis_of(province, sources), PROVINCE_CASE)
    with TemporaryDirectory() as scratch:
        fresh = save_case(case, Path(scratch) / "case")
        load_case(fresh)
        _replace_tables(target, fresh)
    for name, text in plans.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _replace_tables(target: Path, fresh: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        (target / name).unlink(missing_ok=True)
    for path in sorted(fresh.iterdir()):
        (target / path.name).write_bytes(path.read_bytes())


def main() -> None:
    """The city case is written; what is wrong with the tables is said instead of a traceback."""
    parser = ArgumentParser("python -m inputs.scaling", description="Write the city case anew.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=CITY_CASE, help="where to; the built-in case"
    )
    try:
        write_city_case(parser.parse_args().folder)
    except InputProblems as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
