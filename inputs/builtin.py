"""The cases that come with yrd."""

from collections.abc import Mapping
from pathlib import Path

CASES = Path(__file__).parent / "cases"
"""Folder of the built-in cases, one folder each."""


def builtin_cases() -> Mapping[str, Path]:
    """Folder of every built-in case by its name, in alphabetical order."""
    if not CASES.is_dir():
        return {}
    return {
        folder.name.replace("_", "-"): folder
        for folder in sorted(CASES.iterdir())
        if (folder / "case.yaml").is_file()
    }
