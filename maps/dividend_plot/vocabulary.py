"""Labels of the picture of a dividend: key → Chinese, English."""

from maps.words import LANGS, Lang

WORDS: dict[str, tuple[str, str]] = {
    "title": (
        "{case}：协同所得如何分配",
        "{case}: how the gains of working together may be shared",
    ),
    "base": ("基准情景", "base case"),
    "scenario": ("情景：{scenario}", "scenario: {scenario}"),
    "gain": (
        "协同红利 {dividend} 亿元＝合作 {together}－各自单干之和 {alone}",
        "dividend ¥{dividend} × 100m = together {together} less each alone {alone}",
    ),
    "parts": (
        "其中要素再配置 {reallocation}，跨界项目 {cross}",
        "of it reallocation {reallocation}, cross-boundary projects {cross}",
    ),
    "dot": (" ・ ", " · "),
    "shapley": ("夏普利值", "Shapley value"),
    "prices": ("影子价格", "Prices (Owen)"),
    "nucleolus": ("核仁", "Nucleolus"),
    "least_core": ("最小核心", "Least core"),
    "alone": ("单干所得", "Alone"),
    "share": ("分配所增", "Gain by the division"),
    "loss": ("低于单干", "Below alone"),
    "worth": ("方案中的净值", "Worth in the plan"),
    "head_amount": ("分得", "Share"),
    "head_gain": ("较单干", "Over alone"),
    "head_transfer": ("转移支付", "Transfer"),
    "head_year": ("每年", "A year"),
    "unit": (
        "亿元，折算到基准年的现值；转移支付为分得减方案中的净值，合计为零",
        "¥100m, present value of the base year; a transfer is the share less the worth in the "
        "plan; transfers add up to zero",
    ),
    "given_up": (
        "方案（含公平等后续阶段）净值 {plan} 亿元，比合作最优少 {missing}；所让出的按各省市增益的"
        "同一比例扣除",
        "The plan with its later stages is worth {plan}, {missing} less than together; what is "
        "given up is taken in the same proportion from the gain of every province",
    ),
    "provinces_left": ("另有 {count} 个省市未画", "{count} provinces with less worth not drawn"),
    "outside": (
        "不在方案的核心之内（有省市组合单干更好）：{methods}",
        "Not in the core of the plan (some provinces do better by themselves): {methods}",
    ),
    "inside": (
        "所示分配都在方案的核心之内：没有省市组合单干更好",
        "All divisions shown are in the core of the plan: no provinces do better by themselves",
    ),
    "version": ("yrd {version}", "yrd {version}"),
}


def say(key: str, lang: Lang, **parts: str) -> str:
    """The label in the language, with its parts filled in."""
    return WORDS[key][LANGS.index(lang)].format(**parts)
