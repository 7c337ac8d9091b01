"""Pages that are made from the program are current, and what pages say of the program is so."""

import ast
import re
import shlex
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
import typer.main
from PIL import Image

from inputs.load import load_case_with_notes
from inputs.scenarios.scenario import Variation, variation_of, vary
from inputs.sweeps.sweep import load_sweep
from optimizer.program.families import FAMILIES
from yrd.app import app
from yrd.catalogue import summaries

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("benchmarks/*.md")]
READMES = ("README.md", "README.zh-CN.md")
LINK = re.compile(r"\]\(([^)#\s]+)")


def test_the_page_of_formulas_is_what_the_docstrings_say():
    done = subprocess.run(
        [sys.executable, "docs/build_formulas.py"], cwd=ROOT, capture_output=True, check=True
    )
    page = (ROOT / "docs" / "formulas.md").read_text(encoding="utf-8")
    assert page == done.stdout.decode("utf-8"), "renew it: make formulas"


def test_every_rule_has_its_formula_on_the_page():
    page = (ROOT / "docs" / "formulas.md").read_text(encoding="utf-8")
    rules = page.split("\n## The rules")[1].split("\n## ")[0]
    sections = dict(part.split("\n", 1) for part in rules.split("\n### ")[1:])
    assert list(sections) == [family.name for family in FAMILIES]
    for name, text in sections.items():
        assert "\n    " in text, f"{name} shows no formula"


def test_every_file_whose_docstring_shows_a_formula_is_on_the_page():
    page = (ROOT / "docs" / "formulas.md").read_text(encoding="utf-8")
    shown = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "optimizer").rglob("*.py"))
        if "\n    " in (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "")
    ]
    assert len(shown) > len(FAMILIES)
    assert not [path for path in shown if f"[`{path}`]" not in page]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_to_a_file_leads_to_one(page):
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("name", READMES)
def test_the_readme_names_every_command_and_no_other(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    commands = set(typer.main.get_command(app).commands)
    assert set(re.findall(r"^\| `yrd (\w+)", text, re.MULTILINE)) == commands


@pytest.mark.parametrize("name", READMES)
def test_the_readme_states_the_sizes_of_the_built_in_cases(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    stated = re.findall(r"^\| `(delta-\w+)` \| (\d+)[^|]*\| (\d+) \|", text, re.MULTILINE)
    assert {(case, int(regions), int(projects)) for case, regions, projects in stated} == {
        (row[0], row[2], row[3]) for row in summaries()
    }


def _yaml_blocks(name: str) -> list[str]:
    """The scenario and the sweep that a README shows."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)


@pytest.mark.parametrize("name", READMES)
def test_the_sweep_of_the_readme_has_as_many_scenarios_as_it_says(name, tmp_path):
    _, block = _yaml_blocks(name)
    file = tmp_path / "sweep.yaml"
    file.write_text(block, encoding="utf-8")
    assert load_sweep("delta-province", file).count == 80


@pytest.mark.parametrize("name", READMES)
def test_the_scenario_of_the_readme_is_one_of_the_province_case(name, tmp_path):
    block, _ = _yaml_blocks(name)
    file = tmp_path / "two-way.yaml"
    file.write_text(block, encoding="utf-8")
    base = load_case_with_notes("delta-province")
    assert vary(base, "delta-province", Variation(file)).case.settings.equity.tolerance == 0.02


@pytest.mark.parametrize("name", READMES)
def test_every_change_in_the_readme_is_one_that_the_province_case_takes(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    lines = re.findall(r"^yrd solve delta-province .*--set .*$", text, re.MULTILINE)
    base = load_case_with_notes("delta-province")
    for words in map(shlex.split, lines):
        named = {
            option: [word for before, word in pairwise(words) if before == option]
            for option in ("--scenario", "--set")
        }
        variation = variation_of(named["--scenario"], named["--set"])
        assert vary(base, "delta-province", variation).case != base.case
    assert len(lines) == 2


@pytest.mark.parametrize("name", READMES)
def test_the_readme_names_every_dependency(name):
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = settings.split("\ndependencies = [")[1].split("\n]")[0]
    text = (ROOT / name).read_text(encoding="utf-8").casefold()
    for package in re.findall(r'"([A-Za-z-]+)', listed):
        assert f"| {package.casefold()} |" in text, package


PICTURES = sorted((ROOT / "docs" / "gallery").glob("*.png"))


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_pictures_of_the_gallery_are_small_and_on_its_page(picture):
    assert picture.stat().st_size < 200_000
    assert Image.open(picture).width >= 1200
    page = (picture.parent / "README.md").read_text(encoding="utf-8")
    assert f"]({picture.name})" in page


def test_the_gallery_shows_both_cases():
    shown = {path.stem.split("-")[0] for path in (ROOT / "docs" / "gallery").glob("*.png")}
    assert shown == {"province", "city", "batch"}
