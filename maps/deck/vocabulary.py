"""The words of slides: key → Chinese, English."""

WORDS: dict[str, tuple[str, str]] = {
    "source_line": (
        "来源：运行 {run} 的 {files}；各数的文件与列见备注",
        "Source: {files} of run {run}; file and column of each number in the notes",
    ),
    "notes_head": (
        "本页各数的来源（文件：列）",
        "Sources of the numbers on this slide (file: column)",
    ),
    "cards_note": ("金额为 {year} 年现值", "Money is present value of {year}"),
    "before_use": ("使用前须知", "Before you use it"),
    "no_warnings": ("运行没有警告", "The run has no warnings"),
    "and_more": ("另有 {count} 条见末页", "{count} more on the last slide"),
    "share_of_all": ("占比", "Share"),
    "others": ("其余 {count} 个", "{count} others"),
    "region": ("地区", "Region"),
    "more_rows": (
        "表中为前 {shown} 个，另有 {rest} 个未列",
        "The first {shown} are shown, {rest} more are not",
    ),
    "hubs": ("图外枢纽（西部）", "Hubs off the map"),
    "hubs_sum": ("合计 {amount}", "{amount} in all"),
    "flow_more": (
        "另有 {count} 条未画，合计 {amount} {unit}",
        "{count} not drawn, {amount} {unit} in all",
    ),
    "talent_title": (
        "跨地区用工（{year} 年，{unit}）：常住地 → 用工地",
        "People lent in {year} ({unit}): home → work",
    ),
    "compute_title": (
        "算力调度（{year} 年，{unit}）：用户地 → 承载地",
        "Compute served in {year} ({unit}): user → host",
    ),
    "widest": (
        "箭头越宽数量越大，最宽为 {amount} {unit}",
        "Wider is more; the widest is {amount} {unit}",
    ),
    "no_flows": ("无跨地区流动", "No flows between regions"),
    "by_prices": ("按价格估计，未重新求解", "Estimated by prices, not solved again"),
    "solved_again": (
        "每端重新求解；灰线为基准 {base} 亿元",
        "Each end solved again; the line is the base, ¥{base} × 100m",
    ),
    "base_line": ("以基准 {base} 亿元为轴", "The axis is the base, ¥{base} × 100m"),
    "low_end": ("取低值时的现值（{unit}）", "Value at the low end ({unit})"),
    "high_end": ("取高值时的现值（{unit}）", "Value at the high end ({unit})"),
    "other_sectors": ("其余 {count} 个产业", "{count} other sectors"),
    "stages_title": ("各步让出的现值", "What each stage gives up"),
    "missed_title": ("未达到的目标与覆盖", "Targets and coverage not reached"),
    "all_reached": ("目标与覆盖均已达到", "All targets and coverage are reached"),
    "evidence_title": ("数据依据的份额", "Shares of evidence"),
    "how_title": ("方案如何得出", "How the plan came about"),
    "limits_title": ("它不说明什么", "What it does not say"),
    "run_title": ("运行与来源", "Run and sources"),
    "left_out": ("本报告略去", "Left out of this report"),
    "how_1": (
        "线性规划在 {rules} 条规则之下使全区现值最大；其后各步最多让出规定的份额。",
        "A linear program finds the greatest present value under {rules} rules; later"
        " stages give up a stated share at most.",
    ),
    "how_2": (
        "发布前用方案自己的表逐条重新核算规则与金额，不符即不作为方案。",
        "Every rule and the money are recomputed from the plan's own tables before it is"
        " called a plan.",
    ),
    "how_3": (
        "影子价格是多一单位限额至多增加的现值（总值一步）；超出适用区间只会更低。",
        "A price is the most that one more unit of a limit adds to the value (money"
        " stage); beyond its range it only falls.",
    ),
    "limit_1": (
        "方案是供检验的论证，不是预测；现值的 {assumed} 取决于假设。",
        "The plan is an argument to be examined, not a forecast; {assumed} of the value"
        " rests on assumptions.",
    ),
    "limit_1_plain": (
        "方案是供检验的论证，不是预测。",
        "The plan is an argument to be examined, not a forecast.",
    ),
    "limit_2": (
        "效应按线性计；除案例另有规定，项目可在地区与年份之间拆分。",
        "Effects are linear; a project may be split between regions and years unless the"
        " case forbids it.",
    ),
    "limit_3": (
        "同样好的方案可能不止一个：placements.csv 的 unique 列说明哪些落地是唯一的。",
        "Other plans may be as good: column unique of placements.csv says which"
        " placements they all share.",
    ),
    "run_line": ("运行 {run}；求解器 {solver}；{status}", "Run {run}; solver {solver}; {status}"),
    "approval": (
        "审图号：＿＿＿＿＿＿＿＿（公开使用前须送审）",
        "Map approval no.: ＿＿＿＿＿＿＿＿ (needed before publication)",
    ),
    "borders": ("界线仅为示意，不作划界依据", "Borders are illustrative and claim nothing"),
    "price_head": ("影子价格（每单位限额）", "Price (per unit of the limit)"),
    "price_cell": ("{price} {unit}", "{price} {unit}"),
    "holds": ("价格适用区间", "Holds from – to"),
    "range_cell": ("{low} – {high}", "{low} – {high}"),
    "open_end": ("不限", "any"),
    "value_axis": ("亿元", "¥100m"),
    "map_group": ("分地区投资地图", "Map of capital by region"),
    "flow_group": ("流动地图：{name}", "Map of flows: {name}"),
    "chart_about": (
        "{title}；数据在图表内嵌的工作簿中",
        "{title}; its data are in the embedded workbook",
    ),
    "rules_note": ("起作用的规则：{names}", "Rules that bind: {names}"),
    "rule_count": ("{name} {count} 行", "{name} {count} rows"),
    "seats": ("治所", "Seats"),
    "border": ("省界 {number}", "Province border {number}"),
}
