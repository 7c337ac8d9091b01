"""The optimizer's warnings are told in Chinese; Chinese words of assumptions keep their meaning."""

import ast
import inspect
import re

import pytest

from inputs.load import load_case
from maps.story.assumption_words import PARAMETER_WORDS
from maps.story.cautions import translated
from optimizer import cautions
from tests.maps.hand_plans import province_case

WARNINGS = (
    ("cash does not pay back in time, so these are not placed: p1, p2", "p1 重点项目1"),
    ("no project is placed: 'yrd check' may say what is missing", "没有项目落地"),
    ("the money stage stopped at its limit, so later stages were skipped: equity", "equity"),
    ("holding every province at what it reaches alone costs more than the tolerance of 0.01; it is"
     " held, and nothing is left to make gains more equal", "0.01"),
    ("stage 'equity' was not reached (limit); the plan is that of the stage before", "equity"),
    ("stage 'guarantee' was not reached (infeasible): no plan keeps every province at least at what"
     " it reaches alone; the plan is that of the stage before", "guarantee"),
    ("310000 has no plan of its own, or none was found in time, so nothing guarantees that it"
     " gains", "上海"),
    ("340000 is worth 1,234.50 亿元 less than alone; 'stages: [equity]' in case.yaml holds it at"
     " that", "安徽 比单独行动少 1,234.50 亿元"),
    ("coefficients run from 1e-06 to 1e+05; outside 0.0001 to 10000 a solver loses digits: state"
     " the largest and smallest needs in other units", "1e-06"),
    ("3 projects are indivisible: prices, ranges and uniqueness are those of the linear program",
     "3 个项目不可拆分"),
    ("2 sites below their project's least_share were dropped, which costs the money stage 0.50 亿元"
     " against the bound", "0.50"),
    ("still below least_share after pruning_rounds: p1 in 310000 (0.1); without a needed site no"
     " plan keeps what the last stage reached", "重点项目1"),
    ("this solver gives no reduced costs: ties are not broken, and uniqueness and ranges are blank",
     "检验数"),
    ("how firm the plan is was not found out to the end, as when time runs out: ties may stand",
     "稳固程度"),
    ("comparative advantage by AHP: consistency ratio 0.012 (at most 0.1)", "0.012"),
)  # fmt: skip


@pytest.mark.parametrize(("warning", "part"), WARNINGS)
def test_every_warning_is_told_in_chinese(warning, part):
    found = translated(warning, province_case())
    assert part in found.zh
    assert re.search("[\u4e00-\u9fff]", found.zh)
    assert found.en[0] == found.en[0].upper()
    assert found.zh != found.en


def _beginnings():
    """The first words of every warning that the optimizer's functions yield."""
    for node in ast.walk(ast.parse(inspect.getsource(cautions))):
        if isinstance(node, ast.Yield):
            literals = [
                part.value
                for part in ast.walk(node)
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            ]
            yield max(literals, key=len)[:24]


def test_every_warning_that_the_optimizer_can_give_has_an_example_here():
    beginnings = list(_beginnings())
    assert len(beginnings) > 8
    for words in beginnings:
        assert any(words in text for text, _ in WARNINGS), words


def test_an_unknown_warning_stands_as_it_is():
    found = translated("something new about p9000", province_case())
    assert found.zh == found.en == "something new about p9000"


@pytest.mark.parametrize("name", ["delta-province", "delta-city"])
def test_chinese_words_of_parameters_mean_what_the_case_says(name):
    case = load_case(name)
    known = {code: case.parameters[code] for code in PARAMETER_WORDS if code in case.parameters}
    assert len(known) > 5
    for code, parameter in known.items():
        assert parameter.meaning == PARAMETER_WORDS[code].en, code
