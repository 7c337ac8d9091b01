"""Commands whose answer is several plans of one case."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from yrd.commands.options import AsJson, Force, Lang, Language, Quiet, Scenario, Sets, Source
from yrd.console import complain, guarded, say, say_json
from yrd.working import working

if TYPE_CHECKING:
    from yrd.answers.answered import Answered
    from yrd.answers.several import Tell
    from yrd.answers.written import Form

Into = Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Folder to write.")]
Criteria = Annotated[
    list[str] | None,
    typer.Option(
        "--criteria",
        metavar="NAME[,NAME]",
        help="One or two beside the money: equity (the default), energy, security, emissions, "
        "land, or a term of the money.",
    ),
]
Points = Annotated[
    int | None,
    typer.Option(
        "--points", metavar="N", help="Points from end to end of each criterion: 10, or 6 with two."
    ),
]

Gap = Annotated[
    float,
    typer.Option("--gap", metavar="SHARE", help="Share of the most money that may be given up."),
]
Plans = Annotated[
    int, typer.Option("--plans", metavar="N", help="Plans that differ most, beside the optimum.")
]
Guarantee = Annotated[
    bool, typer.Option("--guarantee", help="Every province keeps at least what it reaches alone.")
]


@guarded
def frontier(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: Source,
    into: Into,
    criteria: Criteria = None,
    points: Points = None,
    scenario: Scenario = None,
    sets: Sets = None,
    lang: Language = Lang.zh,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> int:
    """Find efficient plans: money against equity, energy, supply security or any term of it."""
    from inputs.scenarios.scenario import variation_of  # noqa: PLC0415 - start-up
    from yrd.answers.frontier.answer import answer  # noqa: PLC0415
    from yrd.answers.frontier.question import DEFAULT, question_of  # noqa: PLC0415
    from yrd.answers.frontier.tables import form  # noqa: PLC0415

    named = " ".join(criteria or ()).replace(",", " ").split()
    question = question_of(named or DEFAULT, points)
    variation = variation_of(scenario or (), sets or ())
    voice = _Voice(into, force, as_json, quiet)
    return voice.give(form(()), lambda tell: answer(case, question, variation, lang.value, tell))


@guarded
def alternatives(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: Source,
    into: Into,
    gap: Gap = 0.01,
    plans: Plans = 5,
    guarantee: Guarantee = False,
    scenario: Scenario = None,
    sets: Sets = None,
    lang: Language = Lang.zh,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> int:
    """Find plans nearly as good that differ most, and which projects all of them need."""
    from inputs.scenarios.scenario import variation_of  # noqa: PLC0415 - start-up
    from yrd.answers.alternatives.answer import answer, wanted_of  # noqa: PLC0415
    from yrd.answers.alternatives.tables import form  # noqa: PLC0415

    wanted = wanted_of(gap, plans, guarantee)
    variation = variation_of(scenario or (), sets or ())
    voice = _Voice(into, force, as_json, quiet)
    return voice.give(form(()), lambda tell: answer(case, wanted, variation, lang.value, tell))


class _Voice:
    """How an answer is made with a sign of life, written and told."""

    def __init__(self, into: Path, force: bool, as_json: bool, quiet: bool) -> None:
        self._into, self._force, self._as_json, self._quiet = into, force, as_json, quiet

    def give(self, form: "Form", make: "Callable[[Tell], Answered]") -> int:
        """The folder holds the answer, and it was told; returns the exit code."""
        from yrd.answers.answered import NoAnswerError  # noqa: PLC0415 - start-up
        from yrd.answers.several import wrote  # noqa: PLC0415
        from yrd.answers.written import refuse_taken, write_answer  # noqa: PLC0415

        refuse_taken(self._into, self._force, form)
        try:
            with working(f"solving for {self._into}", self._quiet or self._as_json) as sign:
                found = make(sign.tell)
                write_answer(self._into, found.written, self._force)
        except NoAnswerError as error:
            complain(str(error))
            return error.code
        if self._as_json:
            say_json(found.told())
        for line in (*found.lines, wrote(self._into, found.written)):
            say(line, self._quiet or self._as_json)
        return 0
