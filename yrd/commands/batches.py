"""The command that solves many scenarios of a case."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from yrd.commands.options import AsJson, Lang, Language, Quiet, Source
from yrd.console import Refused, complain, guarded, say, say_json
from yrd.working import Sign, working

if TYPE_CHECKING:
    from yrd.batches.voice import Voice

SweepFile = Annotated[
    Path, typer.Argument(metavar="SWEEP.yaml", help="What is varied: grid, sample, levers, list.")
]
Into = Annotated[
    Path,
    typer.Option("-o", "--output", metavar="DIR", help="Folder to write, or to go on with."),
]
Workers = Annotated[
    int, typer.Option("--workers", metavar="N", min=1, help="Processes that solve at once.")
]
Scheduler = Annotated[
    str, typer.Option("--scheduler", metavar="tcp://HOST:PORT", help="Solve on a Dask cluster.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Begin however long it takes.")]
Summary = Annotated[
    bool, typer.Option("--summary", help="Write tables and plots about the whole batch.")
]
Fresh = Annotated[
    bool, typer.Option("--fresh", help="Start over: delete the batch that is in the folder.")
]


@guarded
def batch(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: Source,
    sweep: SweepFile,
    into: Into,
    workers: Workers = 1,
    scheduler: Scheduler = "",
    yes: Yes = False,
    summary: Summary = False,
    fresh: Fresh = False,
    lang: Language = Lang.zh,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Solve many scenarios of a case, or go on where it stopped: a row each, in Parquet."""
    if scheduler and workers > 1:
        raise Refused("--workers and --scheduler: choose one; a cluster has workers of its own")
    from yrd.batches.batch import run_batch  # noqa: PLC0415 - start-up
    from yrd.batches.engine import hot_engine  # noqa: PLC0415
    from yrd.batches.order import Order  # noqa: PLC0415
    from yrd.batches.speech import closing_json, closing_lines  # noqa: PLC0415
    from yrd.batches.team import GO_ON  # noqa: PLC0415

    order = Order(case, sweep, into, workers, scheduler, yes, fresh)
    with working(f"reading {case}", quiet) as sign:
        voice = _voice(sign, quiet or as_json)
        try:
            ended = run_batch(order, hot_engine(), voice)
        except KeyboardInterrupt:
            complain(GO_ON)
            raise
        lines = tuple(closing_lines(*ended))
        if summary:
            sign.tell("writing the summary")
            lines += _summarised(into, lang.value)
    if as_json:
        say_json(closing_json(*ended))
    for line in lines:
        say(line, quiet or as_json)


def _voice(sign: Sign, quiet: bool) -> "Voice":
    """Lines on standard output and error, with the sign of life out of their way."""
    from yrd.batches.voice import Voice  # noqa: PLC0415 - start-up

    def aside(write: Callable[[str], None]) -> Callable[[str], None]:
        def written(text: str) -> None:
            with sign.away():
                write(text)

        return written

    return Voice(aside(lambda text: say(text, quiet)), aside(complain), sign.tell)


def _summarised(folder: Path, lang: str) -> tuple[str, ...]:
    """The summary is written; what there is to say about it."""
    from yrd.batch_summary import write_summary  # noqa: PLC0415 - slow

    return write_summary(folder, lang)
