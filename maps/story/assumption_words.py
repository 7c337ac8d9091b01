"""Chinese words for assumptions of the built-in cases, whose meaning is written in English."""

from collections.abc import Mapping

from maps.story.both import Both

PARAMETER_WORDS: Mapping[str, Both] = {
    "net_share": Both(
        "α：所报成效中非自选择的份额",
        "α: share of the reported effects that is not self-selection",
    ),
    "charged_share": Both(
        "κ 中由规划自身计费的份额（人、电、租、资本）",
        "share of κ that the program itself charges (people, power, rent, capital)",
    ),
    "ratio_strategic": Both(
        "战略项目每单位资本的年产出", "yearly output per capital of a strategic project"
    ),
    "ratio_factory": Both("新建工厂每单位资本的年产出", "yearly output per capital of a new plant"),
    "k_deep": Both(
        "深度改造（无人、智能工厂）的单位产出投资 k",
        "k of a deep project (unmanned or smart plant): capital per output addressed",
    ),
    "adopted": Both("已数字化的份额", "share that is digital already"),
    "staff_platform": Both(
        "平台运营与拓展人员（每单位资本）",
        "people who run and extend a platform, per capital",
    ),
    "use_research_training": Both(
        "研究项目的训练算力（compute_intensity 的倍数）",
        "training compute per capital of a research project, in multiples of compute_intensity",
    ),
    "staff_retrofit": Both("深度改造用人（每单位资本）", "people per capital of a deep retrofit"),
    "capital_p15": Both(
        "“中小企业上云上平台”项目群的资本",
        "capital of the programme Small firms join platforms",
    ),
    "wage_hybrid": Both(
        "复合型人才工资（平均工资的倍数）",
        "wage of hybrid people (production and software), multiple of the average wage",
    ),
    "wage_research": Both(
        "研发人才工资（平均工资的倍数）", "wage of researchers, multiple of the average wage"
    ),
    "wage_skilled": Both(
        "技能人才工资（平均工资的倍数）",
        "wage of skilled workers, multiple of the average wage",
    ),
    "wage_lead": Both(
        "领军人才工资（平均工资的倍数）",
        "wage of leading scientists and engineers, as a multiple of the average wage",
    ),
    "quality_worth": Both(
        "ω：质量提升一个单位的价值（每单位产出）",
        "ω: worth of a whole unit of quality gain, per output",
    ),
    "ratio_service": Both(
        "随装备提供服务的每单位资本年产出",
        "yearly output per capital of services tied to equipment",
    ),
}
"""By code of the parameter: what it means, and the meaning that it has in the case."""

FIELD_WORDS: Mapping[str, str] = {
    "discount_rate": "年贴现率",
    "capital_yi_cny": "整个项目的资本",
    "value_yi_cny": "整个项目的年价值",
    "life_years": "使用年限",
    "profile": "各年龄的价值比例",
    "instalment": "各年龄的付款份额",
    "cash_yi_cny": "各年龄的现金",
    "budget_yi_cny": "资金预算",
    "budget_yi_kwh": "用电空间",
    "available_km2": "工业用地供应",
    "output_yi_cny": "基年产出",
    "width_share": "资本拥挤分档的宽度",
    "bandwidth_eflops": "线路带宽",
    "build_limit_eflops": "算力新增上限",
    "installed_eflops": "已装机算力",
    "stock_kperson": "人才存量",
    "deployable": "可投入本规划的人才份额",
    "sales_yi_cny": "新增销售市场",
    "addressed_yi_cny": "待数字化产出市场",
    "capacity": "共享设施能力",
    "base_share": "产业基础能承接的资本份额",
    "entry_share": "新进产业能承接的资本份额",
}
"""By column of the table: what it means."""
