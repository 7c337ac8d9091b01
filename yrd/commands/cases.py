"""Commands about cases: list, copy, check, and where their numbers come from."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from yrd.commands.options import AsJson, Force, Quiet, Source
from yrd.console import BAD_INPUT, Refused, complain, guarded, say, say_json, say_table


class Grade(StrEnum):
    """Grade of evidence; 'none' finds numbers without any."""

    document = "document"
    statistic = "statistic"
    derived = "derived"
    assumption = "assumption"
    none = "none"


Chosen = Annotated[str | None, typer.Argument(metavar="[CASE]", help="Show only this case.")]
Target = Annotated[
    Path, typer.Argument(metavar="DIR", help="Folder to be made, or with --workbook an .xlsx file.")
]
AsWorkbook = Annotated[
    bool, typer.Option("--workbook", help="Write one Excel workbook with drop-downs and notes.")
]
From = Annotated[str, typer.Option("--from", metavar="CASE", help="Case to copy.")]
OfTable = Annotated[
    str | None, typer.Option("--table", metavar="NAME", help="Only numbers of this table.")
]
OfGrade = Annotated[Grade | None, typer.Option("--grade", help="Only numbers of this grade.")]


@guarded
def cases(case: Chosen = None, as_json: AsJson = False, quiet: Quiet = False) -> None:
    """List the built-in cases with size, horizon and evidence; or one case with its rules."""
    from yrd.catalogue import SUMMARY, case_facts, fact_rows, summaries  # noqa: PLC0415 - start-up

    if case is None:
        say_table(SUMMARY, summaries(), as_json, quiet)
    elif as_json:
        say_json(case_facts(case))
    else:
        say_table(("what", "is"), fact_rows(case), False, quiet)


@guarded
def new(
    target: Target,
    case: From = "delta-province",
    workbook: AsWorkbook = False,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Write an editable copy of a case to a folder, or to one Excel workbook."""
    if target.suffix.lower() == ".xlsx" and not workbook:
        raise Refused(f"{target}: add --workbook to write a workbook, or name a folder")
    if workbook and target.suffix.lower() != ".xlsx":
        raise Refused(f"{target}: the name of a workbook must end in .xlsx")
    from inputs.save import copy_case, copy_to_workbook  # noqa: PLC0415 - start-up

    write = copy_to_workbook if workbook else copy_case
    write(case, target, force)
    what = "sheets" if workbook else "tables"
    say(f"wrote {target}; edit its {what}, then 'yrd check {target}'", quiet)


@guarded
def check(case: Source, as_json: AsJson = False, quiet: Quiet = False) -> int:
    """List every problem of a case at once, with place and fix."""
    from yrd.catalogue import inspect  # noqa: PLC0415 - start-up

    problems, notes = inspect(case)
    if as_json:
        say_json({"problems": [p.__dict__ for p in problems], "notes": [n.__dict__ for n in notes]})
    else:
        for problem in problems:
            complain(problem.text())
        for note in notes:
            say(f"note: {note.text()}", quiet)
        say(f"{case}: {len(problems)} problems, {len(notes)} notes", quiet)
    return BAD_INPUT if problems else 0


@guarded
def evidence(
    case: Source,
    grade: OfGrade = None,
    table: OfTable = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """List every number of a case with its grade and source."""
    from yrd.evidence_list import EVIDENCE, evidence_rows  # noqa: PLC0415 - start-up

    rows = evidence_rows(case, grade.value if grade else None, table)
    say_table(EVIDENCE, rows, as_json, quiet)
