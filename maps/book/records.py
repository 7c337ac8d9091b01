"""Names of records, whole and on one line, and words for codes that no table names."""

from typing import Any

from maps.words import Lang

DISCIPLINES = {
    "short": ("短期见效", "Short term"), "medium": ("中期见效", "Medium term"),
    "strategic": ("战略性", "Strategic"),
}  # fmt: skip
INDICATORS = {
    "gini_gdp": ("人均 GDP 基尼系数", "Gini coefficient of GDP per person"),
    "theil_gdp": ("人均 GDP 泰尔指数", "Theil index of GDP per person"),
    "theil_gdp_between": ("泰尔指数：省际", "Theil index between provinces"),
    "theil_gdp_within": ("泰尔指数：省内", "Theil index within provinces"),
    "coupling_coordination": ("耦合协调度", "Degree of coupling coordination"),
}
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
