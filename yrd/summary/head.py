"""`batch.json` of a finished batch read back; anything else is refused with the reason."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inputs.errors import InputProblems, Problem
from optimizer.answers.records import Varied

HEAD = "batch.json"
SCHEMA = 1

SOLVE = "Give the folder that 'yrd batch' wrote."
FINISH = "Run the same 'yrd batch' command again: it goes on from where it stopped."


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True)


class _Axis(_Record):
    name: str
    kind: Literal["number", "choice"]
    choices: list[str] = []
    low: float = Field(allow_inf_nan=False)
    high: float = Field(allow_inf_nan=False)
    name_zh: str = ""
    name_en: str = ""


class _Sweep(_Record):
    name: str
    axes: list[_Axis]


class Head(_Record):
    """Which batch a folder holds."""

    id: str
    yrd_version: str
    case: str
    case_sha256: str
    count: int = Field(ge=1)
    sweep: _Sweep

    @property
    def axes(self) -> tuple[Varied, ...]:
        """The axes of the sweep, in their order."""
        return tuple(
            Varied(axis.name, axis.kind, tuple(axis.choices), axis.low, axis.high)
            for axis in self.sweep.axes
        )

    def axis_names(self, lang: str) -> Mapping[str, str]:
        """How each axis is called in the language; by its path where it has no other name."""
        return {
            axis.name: (axis.name_zh if lang == "zh" else axis.name_en) or axis.name
            for axis in self.sweep.axes
        }


def refusal(path: Path, message: str, fix: str = SOLVE) -> InputProblems:
    """The problem with a file or folder of a batch, to be raised."""
    return InputProblems([Problem(str(path), message=message, fix=fix)])


def read_head(folder: Path) -> Head:
    """What `batch.json` says; raises InputProblems where there is none, or it is damaged."""
    path = folder / HEAD
    if not path.is_file():
        raise refusal(folder, f"is not the folder of a batch: it holds no {HEAD}")
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise refusal(path, f"is not JSON ({error})") from error
    except OSError as error:
        raise refusal(path, f"cannot be read ({error.strerror})") from error
    schema = found.get("schema") if isinstance(found, dict) else None
    if schema != SCHEMA:
        fix = "Run the batch again with this version."
        raise refusal(path, f"has batch format {schema!r}; this version reads {SCHEMA}", fix)
    try:
        return Head.model_validate(found)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise refusal(path, f"is damaged at '{place}': {first['msg']}") from error
