"""Reports of a run: a writer for every ending of a file's name."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from inputs.case import Case
from maps.whole_file import write_whole
from maps.words import Lang
from optimizer.plan.plan import Plan
from yrd.run_reading import read_run

Writer = Callable[[Plan, Case, Lang], bytes]
"""From a plan, its case and a language to the content of a file; equal input, equal bytes."""


def _deck(plan: Plan, case: Case, lang: Lang) -> bytes:
    from maps.deck.deck import content  # noqa: PLC0415 - start-up: others need no python-pptx

    return content(plan, case, lang)


def _workbook(plan: Plan, case: Case, lang: Lang) -> bytes:
    from maps.book.content import content  # noqa: PLC0415 - start-up: others need no XlsxWriter

    return content(plan, case, lang)


def _layers(plan: Plan, case: Case, lang: Lang) -> bytes:
    from maps.gis.content import content  # noqa: PLC0415 - start-up: others need no boundaries

    return content(plan, case, lang)


def _page(plan: Plan, case: Case, lang: Lang) -> bytes:
    from maps.web.page import content  # noqa: PLC0415 - start-up: others need no matplotlib

    return content(plan, case, lang)


WRITERS: Mapping[str, Writer] = {
    ".pptx": _deck,
    ".xlsx": _workbook,
    ".html": _page,
    ".gpkg": _layers,
}
"""By ending, in the order in which they are named."""


def unknown_ending(file: Path) -> str:
    """What is wrong with the ending of a name, and which there are; empty where it is known."""
    if file.suffix.lower() in WRITERS:
        return ""
    *first, last = WRITERS
    return f"{file}: the name must end in {', '.join(first)} or {last}"


def write_report(plan: Plan, case: Case, file: Path, lang: Lang) -> None:
    """The file holds the report that its ending asks for. ValueError lists the endings."""
    wrong = unknown_ending(file)
    if wrong:
        raise ValueError(wrong)
    write_whole(file, WRITERS[file.suffix.lower()](plan, case, lang))


def report(run: str | Path, *files: str | Path, lang: Literal["zh", "en"] = "zh") -> None:
    """Every file holds a report of a run folder, of the kind that its ending asks for.

    What was there is replaced. Raises inputs.errors.InputProblems for a folder that is no run of
    this version, and ValueError for an ending without a writer, before anything is written.
    """
    for file in files:
        if wrong := unknown_ending(Path(file)):
            raise ValueError(wrong)
    plan, case = read_run(run)
    for file in files:
        write_report(plan, case, Path(file), lang)
