"""Sentences of a story and names of its figures: key → Chinese, English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "answer_plan": (
        "{scenario}情景下，{candidates} 个候选项目落地 {projects} 个、投资 {capital} 亿元，方案现值"
        " {money} 亿元{proof}",
        "In scenario {scenario}, {projects} of {candidates} candidate projects are placed with"
        " ¥{capital} × 100m of capital, for a present value of"
        " ¥{money} × 100m{proof}",
    ),
    "answer_money": (
        "{scenario}情景下，方案现值 {money} 亿元{proof}",
        "In scenario {scenario}, the plan has a present value of ¥{money} × 100m{proof}",
    ),
    "proof_limit": ("（求解到限，未证最优）", " (stopped at a limit, not proven optimal)"),
    "answer_given_equity": (
        "为使各省市得益更均衡，从最高现值中让出 {amount} 亿元（{share}）",
        "¥{amount} × 100m ({share}) of the highest value is given up so that gains are more equal",
    ),
    "answer_given_guarantee": (
        "为使各省市不劣于单独行动，从最高现值中让出 {amount} 亿元（{share}）",
        "¥{amount} × 100m ({share}) of the highest value is given up so that no province"
        " is worse off than alone",
    ),
    "answer_given_security": (
        "为供应安全，从最高现值中让出 {amount} 亿元（{share}）",
        "¥{amount} × 100m ({share}) of the highest value is given up for supply security",
    ),
    "answer_given_both": (
        "为均衡得益和供应安全，从最高现值中让出 {amount} 亿元（{share}）",
        "¥{amount} × 100m ({share}) of the highest value is given up for equal gains and"
        " supply security",
    ),
    "answer_gain": (
        "比各省市单独行动共多 {gain} 亿元，其中{name}得益最大，为 {amount} 亿元",
        "the provinces together gain ¥{gain} × 100m over standing alone, {name} the most"
        " with ¥{amount} × 100m",
    ),
    "answer_loss": (
        "比各省市单独行动共少 {gain} 亿元，{name}的增益最大，为 {amount} 亿元",
        "the provinces together lose ¥{gain} × 100m against standing alone; the largest"
        " gain is that of {name}, ¥{amount} × 100m",
    ),
    "answer_limit": (
        "最主要的瓶颈是{name}，放宽 1% 至多值 {worth} 亿元，最紧处（{at}）每增 1 {unit}值"
        " {price} 亿元",
        "the main bottleneck is: {name}, one percent more of which is worth at most"
        " ¥{worth} × 100m; where it is tightest ({at}), one more {unit} is worth ¥{price} × 100m",
    ),
    "head_where": (
        "{names}承接 {share} 的投资（{amount} 亿元），共落地 {count} 个项目",
        "{names}: {share} of the capital (¥{amount} × 100m) of {count} projects in all",
    ),
    "head_regions": (
        "{name}的价值最大，前 {top} 个地区占全区价值的 {share}",
        "{name} has the greatest value; the first {top} regions have {share} of all",
    ),
    "head_nothing": ("本方案没有新投资", "This plan places no capital"),
    "head_flows": (
        "末年有 {people} 人跨地区用工，{share} 的算力由图外枢纽承载",
        "In the last year {people} people work in another region, and hubs off the map"
        " host {share} of compute",
    ),
    "head_people": (
        "末年有 {people} 人跨地区用工",
        "In the last year {people} people work in another region",
    ),
    "head_gains": (
        "{count} 个省市都不劣于单独行动：{most}多得 {amount} 亿元，最少的{least}多得"
        " {least_amount} 亿元",
        "All {count} provinces do at least as well as alone: {most} gains"
        " ¥{amount} × 100m, {least} the least with ¥{least_amount} × 100m",
    ),
    "head_losing": (
        "{names}不如单独行动，须另行补偿",
        "{names}: worse off than alone, to be compensated",
    ),
    "head_shares": (
        "{name}占价值的 {value}，占协同增益的 {gain}",
        "{name} has {value} of the value and {gain} of the gains of coordination",
    ),
    "head_sectors": (
        "{name}占投资的 {share}，{year} 年开工最多，占 {part}",
        "{name}: {share} of the capital; {year} is the year with most starts, {part} of it",
    ),
    "head_projects": (
        "前 {top} 个项目占投资的 {share}，最大的是{name}（{amount} 亿元）",
        "The {top} largest projects take {share} of the capital; the largest is {name}"
        " (¥{amount} × 100m)",
    ),
    "head_projects_plain": ("共落地 {count} 个项目", "{count} projects are placed"),
    "head_limits": (
        "{name}最紧：放宽 1% 至多值 {worth} 亿元；共有 {count} 类资源有价",
        "Tightest is: {name}; one percent more is worth at most ¥{worth} × 100m; {count}"
        " resources have a price",
    ),
    "head_no_limits": ("没有稀缺资源限制本方案", "No scarce resource limits this plan"),
    "head_sensitivity": (
        "现值最取决于“{name}”：在其取值范围内，现值在 {low} 与 {high} 亿元之间",
        "Value hangs most on this assumption: {name}; over its range it runs from"
        " ¥{low} to ¥{high} × 100m",
    ),
    "head_evidence": (
        "现值的 {assumed} 取决于假设，{document} 取决于文献中的数",
        "{assumed} of the value rests on assumptions, {document} on numbers printed in documents",
    ),
    "head_method": (
        "方案满足全部 {count} 条规则，每条都用方案自己的表重新核算过",
        "The plan keeps all {count} rules; each was recomputed from the plan's own tables",
    ),
    "scenario": ("情景：{scenario}", "Scenario: {scenario}"),
    "horizon": ("规划期 {first}—{last} 年", "{first}–{last}"),
    "horizon_one": ("规划期 {first} 年", "{first}"),
    "status_optimal": ("已证最优", "proven optimal"),
    "status_limit": ("求解到限，未证最优", "stopped at a limit, not proven optimal"),
    "status_other": ("未证最优", "not proven optimal"),
    "resource": ("{what}（{subject}）", "{what} ({subject})"),
    "whole_delta": ("全长三角", "whole Delta"),
    "in_plan_of": ("（{name}自己的方案）", "(in the plan of {name})"),
    "discipline_short": ("短期项目", "short projects"),
    "discipline_medium": ("中期项目", "medium projects"),
    "discipline_strategic": ("战略项目", "strategic projects"),
    "and_others": ("{names}，另 {count} 地", "{names} and {count} more"),
    "fact_money": ("方案现值", "Present value"),
    "fact_given_up": ("让出的现值", "Value given up"),
    "fact_given_up_share": ("让出的份额", "Share given up"),
    "fact_projects": ("落地项目", "Projects placed"),
    "fact_whole": ("其中整个落地", "of them whole"),
    "fact_candidates": ("候选项目", "Candidate projects"),
    "fact_capital": ("投资", "Capital"),
    "fact_gain": ("比单独行动共多", "Gain over standing alone"),
    "fact_largest_gain": ("得益最大：{name}", "Largest gain: {name}"),
    "fact_least_gain": ("得益最小：{name}", "Least gain: {name}"),
    "fact_bottleneck": ("放宽 1% 至多值：{name}", "1% more is worth at most: {name}"),
    "fact_bottleneck_price": ("影子价格：{name} {at}", "Price: {name}, {at}"),
    "fact_assumed": ("取决于假设的份额", "Share resting on assumptions"),
    "fact_swing_low": ("取低值时的现值：{name}", "Value at the low end: {name}"),
    "fact_swing_high": ("取高值时的现值：{name}", "Value at the high end: {name}"),
    "caution_limit": (
        "求解在限制处停止：这是当时找到的最好方案，未证最优，更好的方案可能存在",
        "The solve stopped at a limit: this is the best plan found by then, not proven optimal",
    ),
    "caution_losing": ("{names}不如单独行动", "Worse off than alone: {names}"),
    "caution_missed": (
        "{count} 项公布的目标或覆盖要求未达到（shortfalls.csv）",
        "{count} published targets or asked coverages are not reached (shortfalls.csv)",
    ),
    "missing_projects": ("此运行没有落地项目", "This run places no projects"),
    "missing_limits": (
        "此运行没有稀缺资源的价格（prices.csv）",
        "This run has no prices of scarce resources (prices.csv)",
    ),
    "missing_rules": (
        "此运行没有起约束作用的规则（binding.csv）",
        "This run has no rules that bind (binding.csv)",
    ),
    "missing_assumptions": (
        "此运行没有敏感性（sensitivity.csv 为空）：用 --sensitivity 重新求解即有",
        "This run has no sensitivities (sensitivity.csv is empty): solve again with --sensitivity",
    ),
    "missing_solved": (
        "敏感性只按价格估计，未重新求解（{reason}）",
        "Sensitivities are estimated by prices, not solved again ({reason})",
    ),
    "missing_evidence": ("此运行没有记录数据依据", "This run records no evidence"),
    "missing_stages": (
        "此运行只有总值一步，没有为均衡或安全让出现值",
        "This run has the money stage alone: nothing is given up",
    ),
    "missing_shortfalls": ("此案例没有目标或覆盖要求", "This case asks for no targets or coverage"),
    "missing_gain": (
        "此运行没有各省市单独行动的结果",
        "This run does not tell what provinces reach alone",
    ),
}
