"""Labels of the picture of robust plans: key → Chinese, English."""

from maps.words import LANGS, Lang

WORDS: dict[str, tuple[str, str]] = {
    "title_regret": (
        "{case}：最小最大后悔方案在任一情景下至多少得 {amount} 亿元",
        "{case}: the least-regret plan gives up at most {amount} × ¥100m in any scenario",
    ),
    "title_cvar": (
        "{case}：稳健方案净值均值 {mean} 亿元，最差情景均值 {cvar} 亿元",
        "{case}: the robust plan is worth {mean} × ¥100m on average, {cvar} in the worst cases",
    ),
    "subtitle": (
        "情景集 {sweep} ・ {count} 个情景，概率相等 ・ 格内为后悔：该情景自身最优净值减方案净值，"
        "亿元（现值）",
        "Sweep {sweep} · {count} scenarios, equally probable · cells: regret, the scenario's own "
        "optimum less the plan, ¥100m, present value",
    ),
    "note": (
        "布局先定，流动、调度与中期项目去留在情景出现后再定；“×”表示该布局在该情景下不可行",
        "Placements are decided first; flows, dispatch and keeping or closing of medium projects "
        "once the scenario is known; × marks placements that are impossible there",
    ),
    "tail_note": (
        "CVaR 为最差 {tail} 情景的净值均值；单情景方案可能有并列最优，此处取并列中最接近产业现状者",
        "CVaR: mean net worth over the worst {tail} of scenarios; where a scenario has several "
        "optimal plans, the one nearest to today's industry is taken",
    ),
    "version": ("yrd {version}", "yrd {version}"),
    "regret": ("最小最大后悔方案", "Least worst regret"),
    "cvar": ("均值—CVaR 方案（权重 {weight}）", "Mean and CVaR (weight {weight})"),
    "base": ("基准最优方案", "Optimal in the base"),
    "single": ("情景 {number} 最优方案", "Optimal in scenario {number}"),
    "scenario": ("情景", "Scenario"),
    "worst": ("最大后悔", "Worst regret"),
    "mean": ("净值均值", "Mean"),
    "tail": ("CVaR", "CVaR"),
    "own": ("该情景自身最优净值", "The scenario's own optimum"),
    "rows_left": ("另有 {count} 个单情景方案未画", "{count} single-scenario plans not drawn"),
    "axes_left": ("另有 {count} 个变动因素未列", "{count} axes not listed"),
    "legend": ("后悔，亿元", "Regret, ¥100m"),
    "impossible": ("不可行", "Impossible"),
    "stop": ("；", "; "),
}  # fmt: skip


def say(key: str, lang: Lang, **parts: str | int) -> str:
    """The label in the language, with its parts filled in."""
    return WORDS[key][LANGS.index(lang)].format(**parts)
