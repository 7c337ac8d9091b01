"""The function of the Python API that tells the dividend of coordination."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from inputs.case import Case
from inputs.scenarios.scenario import Variation
from maps.words import LANGS
from yrd.answers.dividend.question import FORM, Answer, answer, written
from yrd.answers.written import refuse_taken, write_answer
from yrd.console import Refused


def dividend(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: str | Path | Case,
    scenario: str | Path | Mapping[str, object] | None = None,
    changes: Mapping[str, object] | None = None,
    folder: str | Path | None = None,
    lang: str = "zh",
    force: bool = False,
) -> Answer:
    """What provinces gain by working together, and how they may share it, 亿元.

    `scenario` and `changes` are those of the function `scenario`; with a `folder`, tables, head and
    picture are written into it. Raises inputs.errors.InputProblems for bad input,
    yrd.console.Refused for too many provinces, optimizer.answers.dividend.values.NoGame where there
    is no plan.
    """
    language = next((known for known in LANGS if known == lang), None)
    if language is None:
        raise Refused(f"lang: '{lang}' is not a language of pictures; write zh or en")
    if folder is not None:
        refuse_taken(Path(folder), force, FORM)
    found = answer(case, Variation(scenario, changes or {}))
    if folder is None:
        return found
    ready, left_out = written(found, language)
    write_answer(Path(folder), ready, force)
    return replace(found, left_out=left_out)
