"""The question of the dividend: a case in, everything about sharing out."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inputs.case import Case
from inputs.errors import InputProblems
from inputs.scenarios.leverless import without_levers
from inputs.scenarios.scenario import AS_IT_IS, Variation
from optimizer.answers.dividend.dividend import MOST, Dividend, share_out
from optimizer.answers.dividend.values import NoGame
from optimizer.answers.games.rounds import Unsolved
from optimizer.plan.plan import Table
from optimizer.prepare import Prepared, prepare
from yrd.answers.asked import Asked, asked
from yrd.answers.dividend.found import found_json
from yrd.answers.dividend.lines import after, before
from yrd.answers.dividend.tables import tables
from yrd.answers.dividend.units import UNITS
from yrd.answers.written import Form, Written
from yrd.console import Refused

if TYPE_CHECKING:
    import pandas

    from maps.words import Lang

FORM = Form("dividend", UNITS, ("dividend.png",))


@dataclass(frozen=True, eq=False)
class Answer:
    """What working together brings, and how to share it.

    `levers` are those of the scenario; `reason` says why their gain is not known, if it is not, and
    `left_out` what was not written.
    `tables` are those of the folder, `frame("divisions")` is one of them in pandas.
    """

    asked: Asked
    ready: Prepared
    found: Dividend
    tables: Mapping[str, Table]
    levers: tuple[str, ...]
    reason: str
    seconds: Mapping[str, float]
    left_out: str = ""

    def frame(self, name: str) -> "pandas.DataFrame":
        """One of the tables in pandas."""
        return self.tables[name].frame()

    @property
    def json(self) -> dict[str, Any]:
        """Everything that is said, for machines."""
        return found_json(self.asked.case, self.found, self.levers, self.reason)

    def before(self, lang: str = "zh") -> tuple[str, ...]:
        """The lines before the table of divisions."""
        notes = (f"note: {note.text()}" for note in self.asked.notes)
        return (*notes, *before(self.asked.case, self.found, self.levers, self.reason, lang))

    def after(self, lang: str = "zh") -> tuple[str, ...]:
        """The lines after it."""
        left_out = (self.left_out,) if self.left_out else ()
        return (*after(self.asked.case, self.found, lang), *left_out)


def answer(source: str | Path | Case, variation: Variation = AS_IT_IS) -> Answer:
    """The dividend of a case after a variation.

    Raises InputProblems for bad input, Refused for too many provinces, NoGame where there is no
    plan.
    """
    begun = time.perf_counter()
    given = asked(source, variation)
    count = len(given.case.players)
    if count > MOST:
        raise Refused(
            f"{given.case.settings.name} has {count} provinces, and so {2**count - 1:,} sets of "
            f"them, each a program of its own; the dividend is told of at most {MOST} provinces"
        )
    ready = prepare(given.case, given.links)
    levers, bare, reason = _leverless(source, variation)
    loaded = time.perf_counter()
    try:
        found = share_out(ready, bare)
    except Unsolved as error:
        raise NoGame("failed") from error
    spent = {"load": loaded - begun, "solve": time.perf_counter() - loaded}
    return Answer(given, ready, found, tables(ready, found), levers, reason, spent)


def _leverless(
    source: str | Path | Case, variation: Variation
) -> tuple[tuple[str, ...], Prepared | None, str]:
    """The levers of the scenario, and the program without them or the reason why there is none."""
    levers, rest = without_levers(None if isinstance(source, Case) else source, variation)
    if not levers:
        return (), None, ""
    try:
        bare = asked(source, rest)
    except InputProblems as error:
        first = str(error).splitlines()[0]
        return levers, None, f"without the levers the rest of the scenario is refused: {first}"
    return levers, prepare(bare.case, bare.links), ""


def written(found: Answer, lang: "Lang") -> tuple[Written, str]:
    """The answer ready to be written, with its picture or the reason why that is left out."""
    from yrd.answers.dividend.picture import picture  # noqa: PLC0415 - start-up

    pictures, reason = picture(found.asked, found.found, lang)
    ready = Written(
        form=FORM,
        case=found.asked.case,
        scenario=found.asked.scenario,
        asked={"levers": found.levers, "language": lang},
        found=found.json,
        tables=found.tables,
        seconds=found.seconds,
        pictures=pictures,
    )
    return ready, reason
