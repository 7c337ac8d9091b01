"""Files say the thing in their names, stay short, and carry no address of a registry or machine."""

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VAGUE = {"util", "utils", "helper", "helpers", "common", "manager", "misc", "stuff", "tools"}
LONGEST = 300
TEXT = {".py", ".toml", ".txt", ".md", ".yaml", ".yml", ".csv", ".js", ".css", ".sh", ".cfg", ""}
ADDRESSES = re.compile(
    r"pypi\.org|pythonhosted\.org|tuna\.tsinghua|mirrors\.(?:aliyun|ustc|cloud)|/simple\b/"
    r"|(?:--|_)(?:extra-)?index-url|--find-links\s*=|file://+\w",
    re.IGNORECASE,
)
MACHINES = re.compile(r"(?<![\w.])/(?:home|root|work|Users|tmp)/\w|\b[A-Z]:\\+Users\b")


def _files():
    """Every file that is, or may be, committed."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        found = [
            path
            for path in ROOT.rglob("*")
            if not any(part in {".venv", "__pycache__", "runs"} for part in path.parts)
        ]
    return [path for path in found if path.is_file()]


FILES = _files()
PYTHON = [path for path in FILES if path.suffix == ".py"]


def _lines_with(pattern):
    for path in FILES:
        if path.suffix in TEXT and path.name != ".gitignore":
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if found := pattern.search(line):
                    yield f"{path.relative_to(ROOT)}:{number}: {found.group()}"


def test_the_list_of_files_is_not_empty():
    assert len(PYTHON) > 100


def test_no_file_has_a_name_that_says_nothing():
    vague = [path for path in PYTHON if VAGUE & set(path.stem.casefold().split("_"))]
    assert not vague


def test_no_python_file_is_longer_than_three_hundred_lines():
    longer = {
        str(path.relative_to(ROOT)): count
        for path in PYTHON
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert not longer


def test_no_file_names_a_package_registry():
    assert not list(_lines_with(ADDRESSES))


def test_no_file_names_a_path_of_a_machine():
    assert not list(_lines_with(MACHINES))


@pytest.mark.parametrize("text", ["https://" + "pypi" + ".org/x", "--index" + "-url x"])
def test_an_address_would_be_found(text):
    assert ADDRESSES.search(text)


@pytest.mark.parametrize("text", ["open(" + "'/home" + "/me/x')", "see /ro" + "ot/x"])
def test_a_path_would_be_found(text):
    assert MACHINES.search(text)


@pytest.mark.parametrize(
    "name", ["requirements.txt", "requirements-dev.txt", "requirements-boundaries.txt"]
)
def test_a_lock_holds_exact_versions_and_hashes_and_no_address(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert all(re.match(r"[a-z0-9-]+==[^ ]+( ; .+)? \\$", line) for line in pins)
    assert pins
    assert "://" not in "\n".join(lines)
    for before, line in pairwise(lines):
        if before in pins:
            assert line.startswith("    --hash=sha256:")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_holds_what_builds_the_package(name):
    assert "\nhatchling==" in (ROOT / name).read_text(encoding="utf-8")
