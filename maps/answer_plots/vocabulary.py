"""Labels of the pictures of several plans: key → Chinese, English."""

from maps.words import LANGS, Lang

CRITERIA: dict[str, tuple[str, str, str, str]] = {
    "money": ("净值", "Net worth", "亿元，现值", "¥100m, present value"),
    "equity": (
        "最小增益", "Least gain", "亿元，各省市相对单干的增益除以其规模占比，取最小者",
        "¥100m over standing alone, over a province's share of size; the least of all",
    ),
    "energy": ("用电量", "Electricity", "亿 kWh，各年合计", "100m kWh, all years"),
    "security": (
        "断供产品缺口", "Uncovered products", "项产品 × 未覆盖份额", "products × share uncovered",
    ),
    "emissions": ("碳排放", "Emissions", "万吨 CO₂，各年合计", "10,000 t CO₂, all years"),
    "land": ("用地", "Land", "km²，末年", "km², last year"),
}  # fmt: skip
"""Name and unit of each criterion, each in Chinese and English."""

TERMS: dict[str, tuple[str, str]] = {
    "value": ("项目价值", "Value of projects"),
    "capital": ("资本年金", "Capital as an annuity"),
    "talent": ("人才工资", "Wages"),
    "energy": ("电费", "Cost of electricity"),
    "land": ("地租", "Rent of land"),
    "training": ("培养费用", "Training"),
    "recruitment": ("引进费用", "Recruitment"),
    "moving": ("流动费用", "Moving"),
    "barrier": ("行政壁垒费用", "Barriers"),
    "building": ("算力建设费用", "Building of compute"),
    "hosting": ("算力托管费用", "Hosting of compute"),
    "transit": ("数据传输费用", "Transit of data"),
    "funding": ("融资利差", "Spreads of funding"),
    "crowding": ("集聚递减损失", "Crowding"),
    "closing": ("关闭损失", "Closing"),
    "vouchers": ("创新券", "Vouchers"),
    "planner": ("规划者自定项", "Planner's own terms"),
}
"""Name of each term of the money, as a criterion; costs count as negative."""

WORDS: dict[str, tuple[str, str]] = {
    "dot": (" ・ ", " · "),
    "stop": ("；", "; "),
    "comma": ("，", ", "),
    "title": ("{case}：{finding}", "{case}: {finding}"),
    "to_knee": (
        "让出净值 {cost} 亿元（{share}），{changes}",
        "¥{cost} × 100m ({share}) given up, {changes}",
    ),
    "raised": ("{name}由 {start} 提高到 {end}", "{name} up from {start} to {end}"),
    "lowered": ("{name}由 {start} 降到 {end}", "{name} down from {start} to {end}"),
    "no_conflict": (
        "净值最大的方案，其他准则也最好", "the plan worth most is best in every criterion",
    ),
    "no_knee": ("净值与{others}此消彼长，没有拐点", "net worth against {others}, with no knee"),
    "efficient": ("{count} 个有效方案，互不支配", "{count} efficient plans, none beats another"),
    "scenario": ("情景：{scenario}", "Scenario: {scenario}"),
    "base": ("基准", "base"),
    "axis": ("{name}（{unit}）", "{name} ({unit})"),
    "better_right": ("更好 →", "better →"),
    "better_left": ("← 更好", "← better"),
    "knee": ("拐点", "Knee"),
    "knee_note": (
        "拐点：各准则按两端归一后，离两端连线（三个准则时为平面）最远的方案（Das 1999）",
        "knee: the plan farthest beyond the line through the ends (with three criteria the plane), "
        "in parts of the ranges (Das 1999)",
    ),
    "method_note": (
        "每个方案在其他准则不差于给定水平时净值最大（ε-约束法，Mavrotas 2009）；"
        "两端按字典序取最好；代价为该水平的影子价格",
        "Each plan is worth most while the other criteria keep a level (ε-constraint, Mavrotas "
        "2009); ends are lexicographic; the cost is the price of that level",
    ),
    "run_note": (
        "每个方案见 runs/ 下同号文件夹，均已逐条规则核验",
        "each plan is the run of its number in runs/, every rule recomputed",
    ),
    "version": ("yrd {version}", "yrd {version}"),
    "column_point": ("方案", "Plan"),
    "column_rate": ("边际代价\n（亿元）", "Last unit costs\n(¥100m)"),
    "column_rate_of": (
        "{name}\n边际代价\n（亿元）", "Last unit of\n{name}\n(¥100m)",
    ),
    "near_finding": (
        "净值相差 {gap} 以内，{all} 个项目必不可少，{some} 个视方案而定，{none} 个都不入选",
        "within {gap} of the most net worth {all} projects are always needed, {some} sometimes, "
        "{none} never",
    ),
    "near_subtitle": (
        "所有近优方案中的最小—最大范围（条）与最优方案（菱形）",
        "Range over all near-optimal plans (bars) and the optimum (diamonds)",
    ),
    "near_note": (
        "范围两端均为精确的最小、最大值，不是抽样；差距按净值最大的方案计；"
        "项目份额不足 1% 不算落地",
        "both ends of a range are exact, not a sample; the gap is of the most net worth; a share "
        "below 1% does not count as standing",
    ),
    "plan_note": (
        "差异最大的方案与各端方案见 runs/，均已逐条规则核验",
        "plans that differ most and those at the ends are in runs/, every rule recomputed",
    ),
    "projects_left": (
        "另有 {count} 个项目未画，见 projects.csv",
        "{count} more projects not drawn, see projects.csv",
    ),
    "regions_left": (
        "另有 {count} 个地区未画，见 ranges.csv",
        "{count} more regions not drawn, see ranges.csv",
    ),
    "capital_provinces": ("各省市新投放资本（亿元）", "Capital by province (¥100m)"),
    "capital_sectors": ("各行业新投放资本（亿元）", "Capital by sector (¥100m)"),
    "capital_regions": ("各地区新投放资本（亿元）", "Capital by region (¥100m)"),
    "always": ("必不可少的项目：落地份额", "Projects that every plan needs: share built"),
    "sometimes": ("视方案而定的项目：落地份额", "Projects that some plans need: share built"),
    "rows_left": ("另有 {count} 个方案未列", "{count} more plans not listed"),
}  # fmt: skip


def say(key: str, lang: Lang, **parts: str | int) -> str:
    """The label in the language, with its parts filled in."""
    return WORDS[key][LANGS.index(lang)].format(**parts)


def inside(name: str, lang: Lang) -> str:
    """A name in the middle of a sentence."""
    return name[:1].lower() + name[1:] if lang == "en" else name


def criterion(name: str, lang: Lang) -> tuple[str, str]:
    """Name and unit of a criterion, or of a term of the money, in the language."""
    place = LANGS.index(lang)
    if name in CRITERIA:
        found = CRITERIA[name]
        return found[place], found[2 + place]
    term = TERMS.get(name.removeprefix("term."))
    return (term[place] if term else name), CRITERIA["money"][2 + place]
