"""Answers that hold several plans of one case: what they share when they are made and told."""

from collections.abc import Callable, Mapping
from pathlib import Path

from matplotlib.figure import Figure

from inputs.collector import collector_paused
from maps.answer_plots.records import About
from maps.fonts import GlyphError
from maps.notes import case_name, evidence
from maps.words import Lang
from maps.write import figure_bytes
from optimizer.answers.ground import Ground, NoGroundError, Planned, ground_of
from optimizer.plan.plan import Plan
from optimizer.prepare import prepare
from yrd.answers.answered import NoAnswerError
from yrd.answers.asked import Asked
from yrd.answers.written import RUNS, Written
from yrd.console import AT_LIMIT, NO_PLAN, UNVERIFIED
from yrd.version import VERSION

Tell = Callable[[str], None]


@collector_paused()
def solved_ground(question: Asked, tell: Tell) -> Ground:
    """The money stage of the case. Raises NoAnswerError where it has no optimum."""
    tell("the most money")
    try:
        return ground_of(prepare(question.case, question.links))
    except NoGroundError as error:
        raise no_answer(question, error) from error


def no_answer(question: Asked, error: NoGroundError) -> NoAnswerError:
    """The status of a program without an optimum in words, with its exit code."""
    name, what = question.case.settings.name, error.what or "the most money"
    if error.status == "infeasible":
        say = f"{name} is infeasible ({what}): no plan keeps every rule; 'yrd conflict' names the "
        return NoAnswerError(NO_PLAN, f"{say}rules that clash and what would restore it")
    if error.status == "unbounded":
        say = f"{name} is unbounded ({what}): some gain has no limit; switch the rule that limits "
        return NoAnswerError(NO_PLAN, f"{say}it on")
    if error.status == "limit":
        return NoAnswerError(AT_LIMIT, f"{what}: stopped at a limit; nothing was written")
    return NoAnswerError(UNVERIFIED, f"{what}: the solver failed; nothing was written")


def refuse_unverified(plans: Mapping[str, Planned]) -> None:
    """Every plan may be passed on. Raises NoAnswerError for the first that does not verify."""
    for name, planned in plans.items():
        if not planned.is_verified:
            checked = planned.allocation.verification
            why = f"row {checked.worst_row} is violated" if checked else planned.allocation.status
            message = f"the plan of {name} does not verify ({why}); nothing was written"
            raise NoAnswerError(UNVERIFIED, message)


def plan_in(planned: Planned) -> Plan:
    """The plan, which was verified."""
    assert planned.allocation.plan is not None  # noqa: S101 - refuse_unverified came before
    return planned.allocation.plan


def run_name(number: int, count: int, stem: str) -> str:
    """Name of the run folder of a plan, so that names sort by number."""
    return f"{stem}{number:0{max(2, len(str(count)))}d}"


def two_digits(amount: float) -> str:
    """The amount with two digits, and no sign where they are zeros."""
    return f"{round(amount, 2) + 0.0:,.2f}"


def about(question: Asked, plan: Plan, lang: Lang, base: str) -> About:
    """What a picture says of the case; `base` is what no scenario is called."""
    chinese = question.names.get("name_zh", "") if lang == "zh" else ""
    is_base = question.scenario in ("", "base")
    scenario = base if is_base else chinese or question.scenario
    return About(case_name(question.case, lang), scenario, VERSION, tuple(evidence(plan, lang)[:1]))


def drawn(name: str, draw: Callable[[], Figure]) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The picture by the name of its file; where a name cannot be drawn, a line that says so."""
    try:
        return {name: figure_bytes(draw(), "png")}, ()
    except GlyphError as error:
        return {}, (f"{name} is left out: {error}",)


def wrote(folder: Path, written: Written) -> str:
    """The line that says what was written."""
    files = [f"{name}.csv" for name in written.tables] + list(written.pictures)
    return f"wrote {folder}: {', '.join(files)}, {len(written.runs)} plans in {RUNS}/"
