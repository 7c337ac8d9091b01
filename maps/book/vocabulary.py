"""Labels of the workbook beside those of its tables: key → Chinese, English."""

from maps.words import LANGS, Lang

WORDS: dict[str, tuple[str, str]] = {
    "summary": ("摘要", "Summary"),
    "overview": ("汇总与图", "Sums and charts"),
    "checks": ("核对", "Checks"),
    "evidence": ("数据来历", "Evidence"),
    "papers": ("文献", "Papers"),
    "back": ("← 回到摘要", "← Summary"),
    "sums": ("合计（随筛选而变）", "Total of what is shown"),
    "last_year": ("其中 {year} 年", "In {year}"),
    "province": ("省市", "Province"),
    "region": ("地区", "Region"),
    "sector": ("产业", "Sector"),
    "term": ("项", "Term"),
    "assumption": ("假设", "Assumption"),
    "amount_unit": ("亿元，基年现值", "¥100m, present value"),
    "worth_unit": ("净值（亿元）", "Net worth (¥100m)"),
    "alone_unit": ("单独行动可达（亿元）", "Alone (¥100m)"),
    "gain_unit": ("增益（亿元）", "Gain (¥100m)"),
    "capital_unit": ("新投放资本（亿元）", "Capital (¥100m)"),
    "by_province": (
        "各省市净值与单独行动相比（亿元）",
        "Net worth by province against alone (¥100m)",
    ),
    "by_sector": ("分产业、分年新投放资本（亿元）", "Capital by sector and year of start (¥100m)"),
    "by_term": ("净值由哪些项构成（亿元）", "What net worth is made of (¥100m)"),
    "tornado": ("主要假设变动时净值的变化（亿元）", "Change of net worth with assumptions (¥100m)"),
    "at_low": ("取低端", "At low"),
    "at_high": ("取高端", "At high"),
    "price_energy": (
        "用电空间的影子价格（亿元/亿千瓦时）",
        "Price of electricity headroom (¥100m per 100 GWh)",
    ),
    "price_land": ("工业用地的影子价格（亿元/km²）", "Price of industrial land (¥100m per km²)"),
    "overview_says": (
        "图由下方的表画出；表中的数是公式，取自后面各表。",
        "Charts are drawn from the tables below them, which are formulas over the sheets behind.",
    ),
    "check": ("核对什么", "What"),
    "check_sums": ("表内合计", "Sum of the table"),
    "check_told": ("对照", "Against"),
    "check_source": ("对照的出处", "Where that is from"),
    "check_difference": ("差", "Difference"),
    "check_verdict": ("结论", "Verdict"),
    "agrees": ("一致", "agrees"),
    "differs": ("不一致", "DIFFERS"),
    "checks_says": (
        "每行由两条途径求同一个数；相差不过百万分之一即为一致（求解器精度 1e-7）。",
        "Each row reaches one number in two ways; they agree within a millionth (the solver works "
        "to 1e-7).",
    ),
    "check_money": ("全案净值", "Net worth of the plan"),
    "check_term": ("全案{name}", "{name} of the plan"),
    "check_worth": ("{name}净值", "Net worth of {name}"),
    "check_gain": ("{name}与单干相比的增益", "Gain of {name} over standing alone"),
    "check_capital": ("投放资本：项目表与地区表", "Capital: placements and regions"),
    "check_people": ("在岗人才：人才表与地区表", "People at work: talent and regions"),
    "check_moves": ("外出工作：流动表与人才表", "People lent: moves and talent"),
    "check_borrowed": ("外出与外来相抵", "People lent and borrowed"),
    "check_service": ("算力：调度表与承载表", "Compute: service and hosts"),
    "checks_hold": ("{count} 项核对全部一致", "All {count} checks agree"),
    "checks_fail": ("{count} 项核对不一致，请勿使用", "{count} checks DIFFER: do not use"),
    "evidence_says": (
        "方案所依的每一个数及其来历；推算数给公式，假设给理由和可辩护的区间。",
        "Every number that the plan rests on with its source; derived ones with their formula, "
        "assumptions with their reason and the range that can be defended.",
    ),
    "papers_says": ("数据来历所引的文献。", "Papers that the evidence names."),
    "table": ("表", "Table"),
    "table_code": ("表代码", "Table code"),
    "key": ("键", "Key"),
    "column": ("列", "Column"),
    "meaning": ("含义与单位（英文）", "Meaning and unit"),
    "value": ("数值", "Value"),
    "grade": ("等级", "Grade"),
    "source": ("来历", "Source"),
    "low": ("低端", "Low"),
    "high": ("高端", "High"),
    "document": ("文献", "document"),
    "statistic": ("统计", "statistic"),
    "derived": ("推算", "derived"),
    "assumption_grade": ("假设", "assumption"),
    "none": ("未注明", "none"),
    "paper": ("代码", "Code"),
    "paper_title": ("题名", "Title"),
    "author": ("作者", "Author"),
    "year": ("年份", "Year"),
    "answer": ("结论", "The answer"),
    "figures": ("主要数字", "Headline figures"),
    "figure": ("指标", "Figure"),
    "unit": ("单位", "Unit"),
    "figure_source": ("出处：文件与列", "Source"),
    "how": ("怎样得出", "How"),
    "warnings": ("使用前须知", "Know before use"),
    "no_warnings": ("无", "None"),
    "grounds": ("数据依据的构成", "What the numbers rest on"),
    "about": ("运行信息", "The run"),
    "sheets": ("各工作表", "Sheets"),
    "holds": ("内容", "Holds"),
    "rows": ("行数", "Rows"),
    "reading": ("怎样阅读", "How to read"),
    "reading_1": (
        "净值是各项收益减成本后的现值，各地区净值之和即方案现值。"
        "金额单位为亿元，折算为基年现值者在表头注明；成本为负。“–”表示恰为零，"
        "0.00 表示很小而不为零。",
        "Net worth is the present value of gains less costs; over all regions it is the present "
        "value of the plan. Money is in ¥100m; headings say where it is a present value of the "
        "base year; costs are negative. A dash is exactly zero, 0.00 is little but not zero.",
    ),
    "reading_2": (
        "单元格保留全部有效数字，显示位数只是格式；合计是公式，筛选后随之变化。",
        "Cells keep every digit; what is shown is a format. Totals are formulas and follow "
        "filters.",
    ),
    "reading_3": (
        "表头代码旁均有名称；代码是文本，可与案例各表对应。",
        "Names stand beside codes; codes are text and match the tables of the case.",
    ),
    "reading_4": (
        "影子价格只在所列区间内成立；算力以 FP32 EFLOPS 计。",
        "Prices hold over the range beside them only; compute is in EFLOPS (FP32).",
    ),
    "about_case": ("案例", "Case"),
    "about_scenario": ("情景", "Scenario"),
    "about_horizon": ("规划期", "Horizon"),
    "about_status": ("求解状态", "Status"),
    "about_run": ("运行编号", "Run"),
    "about_solver": ("求解器", "Solver"),
    "about_base_year": ("基年", "Base year"),
    "foot": ("{case} ・ 情景：{scenario} ・ 运行 {id}", "{case} · {scenario} · run {id}"),
}


def say(key: str, lang: Lang, **parts: str | int) -> str:
    """The label in the language, with its parts filled in."""
    text = WORDS[key][LANGS.index(lang)]
    return text.format(**parts) if parts else text
