"""Each rule alone, written as an LP file of the three-region case, equals the file in `golden`.

After an intended change, write the files anew and read the difference before it is kept; a run that
writes fails, so that it is never taken for a check:

    YRD_REWRITE_GOLDEN=1 .venv/bin/pytest tests/optimizer/program/test_golden.py
"""

import math
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from geo.links import Links
from inputs.case import Case
from optimizer.prepare import prepare
from optimizer.program.families import FAMILIES
from optimizer.solver.arrays import Program
from optimizer.solver.other import write_program

GOLDEN = Path(__file__).parents[1] / "golden"
REWRITE = "YRD_REWRITE_GOLDEN"
ALONE = {"A": 12.0, "B": 5.0}
"""What the provinces reach alone in the golden file of equity, 亿元."""


def _program(case: Case, links: Links, rule: str) -> tuple[Program, list[str]]:
    """The program without its money, so that the file shows the rule and nothing else."""
    if rule == "equity":
        settings = case.settings.model_copy(update={"stages": ("equity",)})
        case = replace(case, settings=settings)
    ready = prepare(case, links)
    program = ready.program.with_rhs(
        {
            number: ALONE[str(head.key[1])]
            for number, head in enumerate(ready.program.heads)
            if head.key[0] == "worth"
        }
    )
    if rule == "equity":
        (gain,) = ready.decide.gain.values()
        program = program.with_bounds(gain, 0.0, math.inf)
    return program.with_cost(np.zeros_like(program.cost)), list(ready.decide.names())


def _compare(written: Path) -> None:
    """The file equals the golden file of its name, which is first written anew where asked."""
    golden = GOLDEN / written.name
    if os.environ.get(REWRITE):
        golden.write_bytes(written.read_bytes())
        pytest.fail(
            f"{golden.name} is written anew: read the difference, then run without {REWRITE}"
        )
    assert golden.read_bytes() == written.read_bytes()


@pytest.mark.parametrize("rule", [family.name for family in FAMILIES])
def test_a_rule_alone_is_written_as_its_golden_file(
    rule: str, case: Case, links: Links, only: Callable[..., Case], tmp_path: Path
) -> None:
    program, names = _program(only(case, rule), links, rule)
    written = tmp_path / f"{rule}.lp"
    write_program(program, names, rule, written)
    _compare(written)


@pytest.mark.parametrize("rule", [family.name for family in FAMILIES])
def test_a_golden_file_holds_every_row_of_its_rule_and_no_other(
    rule: str, case: Case, links: Links, only: Callable[..., Case]
) -> None:
    program, _ = _program(only(case, rule), links, rule)
    text = (GOLDEN / f"{rule}.lp").read_text(encoding="ascii")
    body = text.split("Subject To\n")[1].split("Bounds\n")[0].split("End\n")[0]
    labels = [line.split(":")[0] for line in body.splitlines() if ":" in line]
    assert labels
    assert all(label.startswith(f"{rule}__") for label in labels)
    assert len(labels) == len(program.heads)


def test_the_money_alone_is_written_as_its_golden_file(
    case: Case, links: Links, only: Callable[..., Case], tmp_path: Path
) -> None:
    ready = prepare(only(case, "placement"), links)
    written = tmp_path / "money.lp"
    write_program(ready.program, list(ready.decide.names()), "money", written)
    _compare(written)
