"""How a plan comes about and what it does not say: key → Chinese, English."""

METHOD_WORDS: dict[str, tuple[str, str]] = {
    "method_1": (
        "线性规划在 {rules} 条规则之下使全区现值最大；其后各步最多让出规定的份额。",
        "A linear program finds the greatest present value under {rules} rules; later"
        " stages give up a stated share at most.",
    ),
    "method_2": (
        "发布前用方案自己的表逐条重新核算规则与金额，不符即不作为方案。",
        "Every rule and the money are recomputed from the plan's own tables before it is"
        " called a plan.",
    ),
    "method_3": (
        "影子价格是多一单位限额至多增加的现值（总值一步）；超出适用区间只会更低。",
        "A price is the most that one more unit of a limit adds to the value (money"
        " stage); beyond its range it only falls.",
    ),
    "caveat_1": (
        "方案是供检验的论证，不是预测；现值的 {assumed} 取决于假设。",
        "The plan is an argument to be examined, not a forecast; {assumed} of the value"
        " rests on assumptions.",
    ),
    "caveat_1_plain": (
        "方案是供检验的论证，不是预测。",
        "The plan is an argument to be examined, not a forecast.",
    ),
    "caveat_2": (
        "效应按线性计；除案例另有规定，项目可在地区与年份之间拆分。",
        "Effects are linear; a project may be split between regions and years unless the"
        " case forbids it.",
    ),
    "caveat_3": (
        "同样好的方案可能不止一个：placements.csv 的 unique 列说明哪些落地是唯一的。",
        "Other plans may be as good: column unique of placements.csv says which"
        " placements they all share.",
    ),
    "question": (
        "{count} 个候选项目中，哪些落地、落在何处、用哪里的人才和算力，才能使全区现值最大{aims}？",
        "Which of {count} candidate projects should be built, where, and with whose people and"
        " compute, for the greatest present value of the whole Delta{aims}?",
    ),
    "aim_equity": ("，又使各省市都得益", " while every province gains"),
    "aim_security": ("，又保障供应安全", " while supply is secure"),
    "aim_both": (
        "，又使各省市都得益、供应安全",
        " while every province gains and supply is secure",
    ),
}
