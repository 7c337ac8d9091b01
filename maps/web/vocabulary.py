"""The words of the page: key → Chinese, English."""

WORDS: dict[str, tuple[str, str]] = {
    "question": ("问题", "Question"),
    "answer": ("答案", "Answer"),
    "where": ("落在何处", "Where"),
    "gains": ("谁得益", "Who gains"),
    "binds": ("什么在约束，价格多少", "What binds, and its price"),
    "sure": ("有多可靠", "How sure"),
    "silent": ("它不说明什么", "What it does not say"),
    "sources": ("每个数的来源", "Where every number comes from"),
    "before_use": ("使用前须知", "Before you use it"),
    "left_out": ("本报告略去", "Left out of this report"),
    "more_rows": (
        "表中为前 {shown} 行，另有 {rest} 行见 {file}",
        "The first {shown} rows; {rest} more in {file}",
    ),
    "no_picture": (
        "未画：{place} 中的“{character}”（{code}）不在地图字体里，请换一个字",
        "Not drawn: the map's font has no '{character}' ({code}), which stands in {place}",
    ),
    "number": ("数", "Number"),
    "value": ("值", "Value"),
    "file": ("文件", "File"),
    "column": ("列", "Column"),
    "how_from": ("如何得出", "How"),
    "low_end": ("取低值", "at low"),
    "high_end": ("取高值", "at high"),
    "base": ("竖线为基准 {base} 亿元", "The line is the base, ¥{base} × 100m"),
    "run_line": (
        "运行 {run}；求解器 {solver}；金额为 {year} 年现值",
        "Run {run}; solver {solver}; money is present value of {year}",
    ),
}
