"""Where the levers and scenarios of a case lie: files of its folder, or sheets of its workbook."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from inputs.case_files import case_place
from inputs.errors import InputProblems, Problem
from inputs.file_text import LARGEST_HEAD, read_file
from inputs.scenarios.levers import LEVERS
from inputs.workbook.layout import is_workbook, text_file
from inputs.yaml_text import Document, read_yaml

SCENARIOS = "scenarios"
"""Folder of the scenarios of a case."""

SUFFIXES = (".yaml", ".yml")
"""Endings of a scenario file that a person names; those of a case end in the first."""


class Sheet(NamedTuple):
    """A document, the name of the file or sheet that holds it, and its stem."""

    file: str
    stem: str
    document: Document


class Plans(NamedTuple):
    """Levers and scenarios of a case, not yet read: files, or texts of a workbook."""

    levers: Path | str | None
    scenarios: Mapping[str, Path | str]
    book: str = ""

    def levers_sheet(self) -> Sheet | None:
        """The document of the levers, if there are any."""
        return None if self.levers is None else self._sheet(LEVERS, self.levers)

    def scenario_sheet(self, stem: str) -> Sheet:
        """The document of one scenario."""
        return self._sheet(f"{SCENARIOS}/{stem}.yaml", self.scenarios[stem])

    def _sheet(self, file: str, held: Path | str) -> Sheet:
        if isinstance(held, Path):
            return read_sheet(held, file)
        name = text_file(self.book, file)
        return Sheet(name, Path(file).stem, read_yaml(name, held))


def read_sheet(path: Path, file: str) -> Sheet:
    """The YAML document of a file of bearable size, told under the name given."""
    content = read_file(path, LARGEST_HEAD)
    return Sheet(file, path.stem, read_yaml(file, content.data.decode(content.encoding)))


def plans_of(source: str | Path) -> Plans:
    """The levers and scenarios of a case; scenarios in alphabetical order of their names."""
    folder = case_place(source)
    if folder.is_file() and is_workbook(folder):
        from inputs.workbook.texts import workbook_texts  # noqa: PLC0415 - most cases are folders

        texts = workbook_texts(folder)
        return Plans(texts.levers or None, texts.scenarios, folder.name)
    levers = folder / LEVERS
    found = (levers, *sorted((folder / SCENARIOS).glob(f"*{SUFFIXES[0]}")))
    there = [_inside(path, folder) for path in found if path.exists() or path.is_symlink()]
    scenarios: dict[str, Path | str] = {path.stem: path for path in there if path != levers}
    return Plans(levers if levers in there else None, scenarios)


def plain_name(name: str) -> str:
    """The name of a scenario as names are compared: `_` and `-` are equal."""
    return name.replace("_", "-")


def _inside(path: Path, folder: Path) -> Path:
    """The path, if it does not lead out of the case by a link."""
    try:
        is_inside = path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        is_inside = False
    if is_inside:
        return path
    message = "is a link that leads out of the case"
    raise InputProblems([Problem(path.name, message=message, fix="Put the file itself there.")])
