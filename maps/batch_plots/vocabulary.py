"""Labels of the pictures of a batch: key → Chinese, English."""

from maps.words import LANGS, Lang

WORDS: dict[str, tuple[str, str]] = {
    "tornado": ("各变动因素对方案净值的影响", "What moves the plan's net worth"),
    "heatmap": ("项目落地的频率", "How often projects are placed, and where"),
    "parallel": ("各情景的取值与净值", "Scenarios: what they assume and what they are worth"),
    "values": ("净值与各省市所得的分布", "How net worth spreads, in all and by province"),
    "title": ("{sweep}：{kind}", "{sweep}: {kind}"),
    "case": ("{case}", "{case}"),
    "count": ("{total} 个情景，其中 {solved} 个有最优方案", "{solved} of {total} scenarios solved"),
    "dot": (" ・ ", " · "),
    "money_unit": ("亿元（现值）", "¥100m, present value"),
    "batch": ("批次 {id}", "Batch {id}"),
    "version": ("yrd {version}", "yrd {version}"),
    "tornado_unit": (
        "因素由低值到高值时净值的变化，单位亿元（现值）",
        "Change of net worth as each goes from low to high, ¥100m, present value",
    ),
    "tornado_note": (
        "细线为 ±1 个标准误；数值因素为最小二乘斜率乘以变幅，选项因素为均值之差",
        "Thin lines: ±1 standard error; numbers: least-squares slope over the range; "
        "choices: difference of means",
    ),
    "tornado_rest": ("另有 {count} 个影响更小的因素未画", "{count} with less effect are not drawn"),
    "unknown_effects": ("{count} 个因素无法估计，未画", "{count} cannot be estimated, not drawn"),
    "low_high": ("低值 → 高值", "Low → high"),
    "less": ("净值减少", "Less"),
    "more": ("净值增加", "More"),
    "heatmap_unit": (
        "项目在该地落地的情景占有最优方案情景的比例，%",
        "Share of solved scenarios in which a project stands in a region, %",
    ),
    "heatmap_note": (
        "按取舍不定的程度选取：各地频率 f 的 f(1−f) 之和最大者在前",
        "The most contested are shown: the greatest sums of f(1−f) over regions, f the frequency",
    ),
    "rows_left": (
        "另有 {count} 个落地过的项目未画",
        "{count} other projects ever placed not drawn",
    ),
    "never": ("{count} 个项目从未落地", "{count} projects are never placed"),
    "columns_left": ("另有 {count} 个地区未画", "{count} regions not drawn"),
    "step_zero": ("从未", "Never"),
    "step_below": ("<{high}%", "<{high}%"),
    "step_between": ("{low}–{high}%", "{low}–{high}%"),
    "step_above": ("≥{low}%", "≥{low}%"),
    "frequency": ("频率", "Frequency"),
    "anywhere": ("任一地", "Any"),
    "parallel_unit": (
        "每条线为一个情景，颜色示净值（亿元，现值）",
        "A line per scenario, coloured by net worth (¥100m, present value)",
    ),
    "parallel_note": (
        "从 {solved} 个有最优方案的情景中随机抽取 {drawn} 条（固定种子）",
        "{drawn} of {solved} solved scenarios are drawn, chosen at random with a fixed seed",
    ),
    "parallel_all": (
        "画出全部 {solved} 个有最优方案的情景",
        "All {solved} solved scenarios are drawn",
    ),
    "parallel_rest": (
        "另有 {count} 个影响更小的因素未画",
        "{count} axes with less effect not drawn",
    ),
    "bands": (
        "取值很少的轴上，线按净值高低略微错开",
        "where an axis has few values, lines are spread a little, by net worth",
    ),
    "money": ("方案净值", "Net worth"),
    "quarter": ("{low} – {high}", "{low} – {high}"),
    "money_legend": ("净值四分位（亿元）", "Quarters of net worth (¥100m)"),
    "values_unit": (
        "单位亿元（现值）；每行刻度各自独立",
        "¥100m, present value; every row has its own scale",
    ),
    "values_note": (
        "柱为情景数；箱为中间一半，箱中线为中位数，横线为 5%—95% 分位",
        "Bars: scenarios; box: middle half with the median; whiskers: 5th to 95th percentile",
    ),
    "base": ("基准", "Base case"),
    "no_base": ("基准案例无方案，未标出", "The base case has no plan and is not marked"),
    "column_base": ("基准", "Base"),
    "column_median": ("中位数", "Median"),
    "column_range": ("最小 – 最大", "Least – greatest"),
    "provinces_left": ("另有 {count} 个省市未画", "{count} provinces not drawn"),
    "same": ("各情景相同", "the same in all scenarios"),
}


def say(key: str, lang: Lang, **parts: str | int) -> str:
    """The label in the language, with its parts filled in."""
    return WORDS[key][LANGS.index(lang)].format(**parts)
