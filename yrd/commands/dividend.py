"""The command about what coordination brings, and how to share it."""

from pathlib import Path
from typing import Annotated

import typer

from yrd.commands.options import AsJson, Force, Lang, Language, Quiet, Scenario, Sets, Source
from yrd.console import complain, guarded, say
from yrd.working import working

Into = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="DIR", help="Folder to write.")
]


@guarded
def dividend(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: Source,
    into: Into = None,
    scenario: Scenario = None,
    sets: Sets = None,
    lang: Language = Lang.zh,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> int:
    """Tell what provinces gain by working together, and how they may share it."""
    from inputs.scenarios.scenario import variation_of  # noqa: PLC0415 - start-up
    from optimizer.answers.dividend.values import NoGame  # noqa: PLC0415
    from yrd.answers.dividend.api import dividend as found_of  # noqa: PLC0415
    from yrd.answers.dividend.said import no_game, said  # noqa: PLC0415

    variation = variation_of(scenario or (), sets or ())
    try:
        with working(f"dividing the gains of {case}", quiet or as_json):
            found = found_of(case, variation.scenario, variation.changes, into, lang.value, force)
    except NoGame as error:
        code, text = no_game(case, error)
        complain(text)
        return code
    said(found, lang.value, as_json, quiet)
    if into is not None:
        say(f"wrote {into}", quiet or as_json)
    return 0
