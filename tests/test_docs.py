"""Pages that are made from the program are current, and links in pages lead somewhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main
from PIL import Image

from optimizer.program.families import FAMILIES
from yrd.app import app

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
    rules = page.split("## The rules")[1]
    sections = dict(part.split("\n", 1) for part in rules.split("\n### ")[1:])
    assert list(sections) == [family.name for family in FAMILIES]
    for name, text in sections.items():
        assert "\n    " in text, f"{name} shows no formula"


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
def test_the_readme_names_every_dependency(name):
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = settings.split("\ndependencies = [")[1].split("\n]")[0]
    text = (ROOT / name).read_text(encoding="utf-8").casefold()
    for package in re.findall(r'"([A-Za-z-]+)', listed):
        assert f"| {package.casefold()} |" in text, package


def test_the_picture_of_the_readme_is_small_enough_to_load():
    file = ROOT / "docs" / "picture.png"
    assert file.stat().st_size < 400_000
    assert Image.open(file).width >= 1200
