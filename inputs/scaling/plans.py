"""Levers and scenarios of the province case as texts of the city case.

What needs no other code stays as it is written, word for word, with its comments.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from inputs.scaling.basis import Basis
from inputs.scaling.changes import city_changes
from inputs.scenarios.files import SCENARIOS, SUFFIXES
from inputs.scenarios.levers import LEVERS
from inputs.yaml_text import Document, read_yaml

WIDTH = 88
"""Characters of a line before it is broken."""

CODE_DIGITS = 5
"""Digits from which a number is a code of a place, which files write in quotes."""

TEXT = "tag:yaml.org,2002:str"
BARE = (
    ("tag:yaml.org,2002:int", re.compile(r"[-+]?(0|[1-9][0-9]*)")),
    ("tag:yaml.org,2002:float", re.compile(r"[-+]?[0-9]+\.[0-9]*")),
)
"""Texts that YAML takes for numbers, with their tags."""

Change = Callable[[str, Any], Any]
"""New content of a block from its key and its content."""


class Block(NamedTuple):
    """A key at the top of a document, its first line and the line after its last, from 0."""

    key: str
    start: int
    end: int


class _PlainDumper(yaml.SafeDumper):
    """Writes every text without quotes where YAML allows it, as the files of a case do."""


def _represent(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    if text.isdigit() and len(text) >= CODE_DIGITS:
        return dumper.represent_scalar(TEXT, text, style='"')
    return dumper.represent_scalar(_tag(text), text)


def _tag(text: str) -> str:
    """The tag under which YAML reads the bare text, so that it is written without quotes."""
    return next((tag for tag, form in BARE if form.fullmatch(text)), TEXT)


_PlainDumper.add_representer(str, _represent)


def city_plans(basis: Basis, folder: Path) -> dict[str, str]:
    """The text of levers and scenarios by path in the folder of the case."""
    found: dict[str, str] = {}
    levers = folder / LEVERS
    if levers.is_file():

        def of_lever(_: str, content: Any) -> Any:
            return city_changes(basis, content)

        found[LEVERS] = rewritten(LEVERS, levers.read_text(encoding="utf-8"), of_lever)
    for path in sorted((folder / SCENARIOS).glob(f"*{SUFFIXES[0]}")):

        def of_list(name: str, content: Any) -> Any:
            return city_changes(basis, {name: content})[name]

        file = f"{SCENARIOS}/{path.name}"
        found[file] = rewritten(file, path.read_text(encoding="utf-8"), of_list)
    return found


def rewritten(file: str, text: str, change: Change) -> str:
    """The text with the blocks that the change alters written anew, all others as they were."""
    document = read_yaml(file, text)
    lines = text.splitlines()
    blocks = list(_blocks(document, len(lines)))
    written = lines[: blocks[0].start] if blocks else lines
    for key, start, end in blocks:
        new = change(key, document.content[key])
        own, tail = _parted(lines[start:end])
        written += own if new == document.content[key] else list(_lines({key: new}, 0))
        written += tail
    return "\n".join(written) + "\n"


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines of a block, and the blank lines and comments behind it."""
    last = max(n for n, line in enumerate(lines) if line.strip() and not line.startswith("#"))
    return lines[: last + 1], lines[last + 1 :]


def _blocks(document: Document, end: int) -> Iterator[Block]:
    """The blocks of a document, in their order."""
    starts = [(key, document.lines[key,] - 1) for key in document.content]
    following = [start for _, start in starts[1:]] + [end]
    for (key, start), stop in zip(starts, following, strict=True):
        yield Block(key, start, stop)


def _lines(content: Mapping[str, Any], depth: int) -> Iterator[str]:
    """A mapping as YAML: nested mappings by lines, items of lists in braces."""
    pad = "  " * depth
    for key, value in content.items():
        if isinstance(value, Mapping):
            yield f"{pad}{key}:"
            yield from _lines(value, depth + 1)
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            yield f"{pad}{key}:"
            for item in value:
                first, *others = _dumped(item, is_flow=True)
                yield f"{pad}  - {first}"
                yield from (f"{pad}     {line.strip()}" for line in others)
        else:
            yield from (f"{pad}{line}" for line in _dumped({key: value}, is_flow=False))


def _dumped(value: object, is_flow: bool) -> list[str]:
    text = yaml.dump(
        value,
        Dumper=_PlainDumper,
        default_flow_style=is_flow,
        allow_unicode=True,
        sort_keys=False,
        width=WIDTH,
    )
    return text.strip().splitlines()
