"""A project of a run folder, and why it stands where it does."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from geo.case_links import links_of
from inputs.case import Case
from inputs.errors import InputProblems, Problem
from optimizer.answers.robust.runs import is_held
from optimizer.answers.why.again import OtherRunError
from optimizer.answers.why.answer import plan_shares, why
from optimizer.answers.why.records import Why
from optimizer.plan.plan import Plan, Table
from yrd.answers.codes import known_code
from yrd.answers.why.tables import tables_of
from yrd.run_reading import SOLVE_AGAIN, read_run

if TYPE_CHECKING:
    import pandas

HELD = "is a plan of 'yrd robust': its placements are held, so nothing in it prices them"
ASK_ANOTHER = "Ask about a run of 'yrd solve'; regrets.csv of its answer says what the plan costs."


@dataclass(frozen=True)
class Explained:
    """The run that was asked, what was found out, and the same as tables.

    `shares` holds what the plan places of the project, by region.
    """

    run: str
    plan: Plan
    case: Case
    why: Why

    @property
    def shares(self) -> dict[str, float]:
        """Share of the project that the plan places in each region."""
        return dict(plan_shares(self.plan, self.why.project))

    @property
    def tables(self) -> dict[str, Table]:
        """Regions, bill, years and changes, as they are written."""
        return tables_of(self.why)

    def frame(self, name: str) -> "pandas.DataFrame":
        """One of the tables in pandas. Raises KeyError with their names for another name."""
        if name not in self.tables:
            raise KeyError(f"no table '{name}'; there are {', '.join(self.tables)}")
        return self.tables[name].frame()


def explained(
    run: str | Path,
    project: str,
    region: str | None = None,
    tell: Callable[[str], None] = lambda text: None,
) -> Explained:
    """Why a project of a run folder stands where it does; with a region, why it is (not) there.

    Raises inputs.errors.InputProblems for a folder that is no run of this version, and for a
    project or region that its case has not, with the nearest one.
    """
    plan, case = read_run(run)
    if is_held(plan):
        raise InputProblems([Problem(str(run), message=HELD, fix=ASK_ANOTHER)])
    known_code("project", project, case.projects, "project")
    if region is not None:
        known_code("region", region, case.regions, "region")
    try:
        found = why(plan, case, links_of(case), project, region or "", tell)
    except OtherRunError as error:
        raise InputProblems([Problem(str(run), message=str(error), fix=SOLVE_AGAIN)]) from error
    return Explained(str(run), plan, case, found)
