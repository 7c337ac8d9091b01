"""Labels of the maps of a batch: key → Chinese, English."""

from maps.words import LANGS, Lang

WORDS: dict[str, tuple[str, str]] = {
    "title": (
        "{case}：{total} 个情景的布局与价值",
        "{case}: {total} scenarios, where and how much",
    ),
    "title_one": ("{case}：{layer}", "{case}: {layer}"),
    "sweep": ("情景组：{sweep}", "Sweep: {sweep}"),
    "solved": (
        "{total} 个情景中 {solved} 个有最优方案",
        "{solved} of {total} scenarios solved",
    ),
    "infeasible": ("{count} 个无可行方案", "{count} infeasible"),
    "unbounded": ("{count} 个无界", "{count} unbounded"),
    "limit": ("{count} 个求解到限", "{count} stopped at a limit"),
    "other": ("{count} 个未求出（{status}）", "{count} without a plan ({status})"),
    "not_counted": ("未求出的不计入", "those without a plan are not counted"),
    "batch": ("批次 {id}", "Batch {id}"),
    "version": ("yrd {version}", "yrd {version}"),
    "evidence_base": ("基准方案：{evidence}", "Base plan: {evidence}"),
    "evidence_best": ("净值最高的方案：{evidence}", "Best plan: {evidence}"),
    "evidence_worst": ("净值最低的方案：{evidence}", "Worst plan: {evidence}"),
    "core": (
        "{core} 个项目在 95% 以上的情景中落地，{contested} 个时有时无，{never} 个从未落地",
        "{core} projects stand in 95% of the scenarios or more, {contested} in some, {never} never",
    ),
    "crowded": (
        "平均项目最多：{name}（{amount} 个）",
        "Most projects on average: {name} ({amount})",
    ),
    "core_most": (
        "稳健核心项目最多：{name}（{count} 个）",
        "Largest robust core: {name} ({count})",
    ),
    "contested": ("时有时无：{names}", "In some scenarios only: {names}"),
    "more": ("{names} 等 {count} 个", "{names} and others, {count} in all"),
    "anywhere": (
        "在 {share} 的情景中落地（任一地区）",
        "Stands somewhere in {share} of the scenarios",
    ),
    "steadiest": (
        "相对波动最大：{name}（均值的 {share}）",
        "Widest for its mean: {name} ({share} of it)",
    ),
    "shown": (
        "可逐一查看 {shown} 个情景，在 {solved} 个有最优方案的情景中按净值均匀选取",
        "{shown} scenarios one by one, spread over the {solved} solved ones by net worth",
    ),
    "shown_all": (
        "可逐一查看全部 {solved} 个有最优方案的情景",
        "All {solved} solved scenarios can be seen one by one",
    ),
    "scenario": ("情景（按净值排列）", "Scenario (by net worth)"),
    "choose": ("请选择一个情景…", "Choose a scenario…"),
    "search": ("按编号或取值查找", "Find by number or value"),
    "earlier": ("‹ 上一个", "‹ Previous"),
    "later": ("下一个 ›", "Next ›"),
    "no_match": ("没有符合的情景", "No scenario fits"),
    "base": ("基准", "Base"),
    "best": ("净值最高", "best"),
    "worst": ("净值最低", "worst"),
    "numbered": ("情景 {number}", "Scenario {number}"),
    "money": ("{amount} 亿元", "¥{amount} × 100m"),
    "net_worth": ("方案净值（现值）", "Net worth (present value)"),
    "against_base": ("与基准相比（亿元）", "Against the base (¥100m)"),
    "as_in_case": ("同案例", "as in the case"),
    "was_infeasible": ("无可行方案", "infeasible"),
    "was_unbounded": ("无界", "unbounded"),
    "was_limit": ("求解到限", "stopped at a limit"),
    "was_other": ("未求出", "no plan"),
    "projects_here": ("本情景在此落地的项目", "Projects here in this scenario"),
    "projects_often": ("各情景在此落地的项目", "Projects here over the scenarios"),
    "share": ("占项目", "Share of it"),
    "share_of_scenarios": ("情景比例", "Of scenarios"),
    "nothing_here": ("无项目", "No projects"),
    "standing": ("{count} 个项目", "{count} projects"),
    "standing_moved": (
        "{count} 个项目；各地价值与基准之差共 {moved} 亿元",
        "{count} projects; ¥{moved} × 100m off the base",
    ),
    "axis": ("{axis}：{values}", "{axis}: {values}"),
    "takes": ("{name} {value}", "{name} {value}"),
    "axes_left": ("另有 {count} 个因素不同", "{count} other axes differ"),
    "mean_sum": ("全区均值合计 {amount} 亿元", "¥{amount} × 100m in all, on average"),
}


def say(key: str, lang: Lang, **parts: str | int) -> str:
    """The label in the language, with its parts filled in."""
    return WORDS[key][LANGS.index(lang)].format(**parts)
