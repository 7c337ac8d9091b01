"""The optimizer's warnings by pattern, with their Chinese words."""

import re

CAUTIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), chinese)
    for pattern, chinese in (
        (
            r"cash does not pay back in time, so these are not placed: (?P<names>.+)",
            "现金不能如期回收，以下项目不予落地：{names}",
        ),
        (r"no project is placed: .+", "没有项目落地：“yrd check”可指出缺什么"),
        (
            r"the money stage stopped at its limit, so later stages were skipped: (?P<names>.+)",
            "总值一步求解到限，其后各步略去：{names}",
        ),
        (
            r"holding every province at what it reaches alone costs more than the tolerance of "
            r"(?P<share>[^;]+); .+",
            "保证各省市不劣于单独行动，代价超过所许的 {share}；保证仍予满足，未再用于均衡",
        ),
        (
            r"stage '(?P<stage>[^']+)' was not reached \((?P<status>[^)]+)\).*",
            "“{stage}”一步未达成（{status}），方案停在其前一步",
        ),
        (
            r"(?P<name>\S+) has no plan of its own, .+",
            "{name} 单独行动没有可行方案或未及求得，其得益没有保证",
        ),
        (
            r"(?P<name>\S+) is worth (?P<amount>[0-9.,]+) 亿元 less than alone.*",
            "{name} 比单独行动少 {amount} 亿元",
        ),
        (
            r"coefficients run from (?P<low>\S+) to (?P<high>[^;]+); .+",
            "系数自 {low} 至 {high}，超出求解器保持精度的范围，宜换单位",
        ),
        (
            r"(?P<count>\d+) projects are indivisible: .+",
            "{count} 个项目不可拆分：价格、区间与唯一性是按方案固定它们之后的线性规划的",
        ),
        (
            r"(?P<count>\d+) sites below their project's least_share were dropped, which costs the "
            r"money stage (?P<amount>\S+) 亿元 against the bound",
            "剔除了 {count} 个小于最小份额的落地点，总值至多因此少 {amount} 亿元",
        ),
        (
            r"still below least_share after pruning_rounds: (?P<names>.+); without .+",
            "剔除后仍小于最小份额：{names}",
        ),
        (
            r"this solver gives no reduced costs: .+",
            "此求解器不给检验数：并列最优未按规则取舍，唯一性与区间空缺",
        ),
        (
            r"how firm the plan is was not found out to the end, .+",
            "方案的稳固程度未及查完：并列最优可能未取舍，区间可能偏宽，空缺即未知",
        ),
        (r"the program has (?P<count>[\d,]+) coefficients", "程序有 {count} 个系数"),
        (
            r"comparative advantage by AHP: consistency ratio (?P<ratio>\S+) .+",
            "层次分析法的比较优势：一致性比率 {ratio}（不宜超过 0.1）",
        ),
    )
)
