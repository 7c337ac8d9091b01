"""Workbooks read back by openpyxl, as values and as formulas."""

from io import BytesIO
from typing import NamedTuple

from openpyxl import Workbook, load_workbook

from inputs.case import Case
from maps.book.content import content
from maps.words import Lang
from optimizer.plan.plan import Plan


class Read(NamedTuple):
    plan: Plan
    case: Case
    content: bytes
    values: Workbook
    formulas: Workbook


def read(plan: Plan, case: Case, lang: Lang = "zh") -> Read:
    found = content(plan, case, lang)
    values, formulas = (load_workbook(BytesIO(found), data_only=only) for only in (True, False))
    return Read(plan, case, found, values, formulas)
