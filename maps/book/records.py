"""Names of records, whole and on one line, and words for codes that no table names."""

from typing import Any

from maps.story.both import Both, say
from maps.words import Lang

WORDED = {
    "short": say("discipline_short"),
    "medium": say("discipline_medium"),
    "strategic": say("discipline_strategic"),
    "gini_gdp": Both("人均 GDP 基尼系数", "Gini coefficient of GDP per person"),
    "theil_gdp": Both("人均 GDP 泰尔指数", "Theil index of GDP per person"),
    "theil_gdp_between": Both("泰尔指数：省际", "Theil index between provinces"),
    "theil_gdp_within": Both("泰尔指数：省内", "Theil index within provinces"),
    "coupling_coordination": Both("耦合协调度", "Degree of coupling coordination"),
}
"""Disciplines and indicators, by code."""
PLACES = {
    "region": ("地区", "Region"), "province": ("省市", "Province"),
    "from": ("常住地", "Home"), "to": ("工作地", "Work"),
}  # fmt: skip
RECORDS = {
    "host": ("hosts", "承载地", "Host"),
    "source": ("sources", "资金渠道", "Source"),
}


def record_name(record: Any, code: str, lang: Lang) -> str:
    """The record's name in the language, else in the other one, else its code; maps cut names,
    tables carry them whole."""
    if record is None:
        return code
    names = (record.name_zh, record.name_en)[:: 1 if lang == "zh" else -1]
    return " ".join(next(filter(None, names), code).split())
