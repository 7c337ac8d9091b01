"""The instructions on the first sheet, each in Chinese and in English."""

from typing import NamedTuple

from inputs.base import CODE_LENGTH


class Advice(NamedTuple):
    """One instruction: its subject, and the words in both languages."""

    subject: str
    chinese: str
    english: str


GUIDE_ROWS: tuple[Advice, ...] = (
    Advice(
        "本表 This workbook",
        "一个工作簿就是一个案例：case 是设置，其余每张工作表是一张表，第 1 行是列名，"
        "第 2 行起是数据。",
        "One workbook is one case: the sheet 'case' holds settings, every other sheet a table with "
        "its column names in row 1 and its rows below.",
    ),
    Advice(
        "填写 Filling in",
        "直接改单元格，或在末行之下添行；不留空行，不合并单元格。列名不能改，列可调换次序，"
        "非必填的列可删。空格取默认值。只有列名的表等于没有这张表，它的规则不起作用。",
        "Change cells, or add rows below the last one; leave no blank row and merge no cells. "
        "Column names stay; columns may change places, and those not required may go. A blank "
        "cell takes the default. A table with column names alone counts as absent.",
    ),
    Advice(
        "颜色 Colours",
        "橙色列名：必填。蓝色列：键，每行的键各不相同。把鼠标移到列名上，可见含义、单位和默认值。",
        "Orange column names: required. Blue columns: the key, which no two rows share. Point at a "
        "column name for its meaning, unit and default.",
    ),
    Advice(
        "下拉 Drop-downs",
        "引用其他表代码的列有下拉表，随那张表增减；也可先填代码、后补那张表。"
        "只有几种取值的列，只能选其中之一。",
        "A column that names codes of another sheet offers them, and grows with that sheet; a code "
        "may also be typed first and defined later. A column of few choices takes only these.",
    ),
    Advice(
        "代码 Codes",
        f"代码用字母、数字和单个下划线，最多 {CODE_LENGTH} 个字符，如 310000、smart_cars，"
        "按文本保存，开头的 0 不会丢。",
        "Codes have letters, digits and single underscores, "
        f"at most {CODE_LENGTH} characters, such as 310000 or smart_cars. They are kept as text, "
        "so leading zeros stay.",
    ),
    Advice(
        "单位 Units",
        "单位写在列名末尾：_yi_cny 亿元（基年价），_kperson 千人，_eflops EFLOPS（FP32），"
        "_yi_kwh 亿千瓦时，_km2 平方千米，_wan_t 万吨，_ms 毫秒，_km 千米，_years 年。"
        "份额用小数（0.25）或百分比格式（25%）。是非填 true 或 false，规则开关填 on 或 off。",
        "The end of a column name is its unit: _yi_cny 100 million yuan (prices of the base year), "
        "_kperson thousand persons, _eflops EFLOPS (FP32), _yi_kwh 100 million kWh, _km2 km², "
        "_wan_t 10,000 tonnes, _ms milliseconds, _km kilometres, _years years. Shares are "
        "fractions (0.25) or cells in percent format (25%). Flags are true or false, switches of "
        "rules on or off.",
    ),
    Advice(
        "公式 Formulas",
        "公式取保存时的结果；在 Excel、LibreOffice 或 WPS 里存盘即可。"
        "日期格式和 #REF! 之类的错误不接受。",
        "A formula counts with the result that was saved with it. Dates and errors such as #REF! "
        "are refused.",
    ),
    Advice(
        "来历 Evidence",
        "evidence 表写明每个数的来历，分四级：document 文献所载，statistic 统计公布，"
        "derived 推算（附公式），assumption 假设（附理由与可辩护的上下限）。改了数，也请改来历。",
        "The sheet 'evidence' gives the source of every number in four grades: document, printed "
        "in a paper; statistic, published; derived, with its formula; assumption, with its reason "
        "and the range that can be defended. Change it together with the number.",
    ),
    Advice(
        "杠杆与情景 Levers, scenarios",
        "levers 表每行一个政策杠杆，scenarios 表每行一个情景：名称，和它的 YAML 文本。"
        "名称留空的行接着写上一行的文本。",
        "The sheets 'levers' and 'scenarios' have a row for each: its name, and its YAML text. A "
        "row without a name goes on with the text above it.",
    ),
    Advice(
        "自己的表 Your own sheets",
        "名称以 _ 或 # 开头的工作表不读，可作草稿与计算。",
        "Sheets whose names begin with _ or # are not read: use them for drafts and sums.",
    ),
    Advice(
        "检查 Checking",
        "存盘后运行  yrd check 文件.xlsx  ，列出全部问题：哪张表、哪个单元格、怎样改。",
        "Save, then run  yrd check FILE.xlsx : it lists every problem with sheet, cell and fix.",
    ),
    Advice(
        "求解 Solving",
        "yrd solve 文件.xlsx -o 结果文件夹  求解；再用  yrd map 结果文件夹  画图。",
        "yrd solve FILE.xlsx -o RUN  solves it;  yrd map RUN  draws the result.",
    ),
)
"""What a planner needs to know to work with the workbook."""
