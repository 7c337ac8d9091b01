"""YAML as plain text values, without what can surprise: no key twice, no alias, no tag.

Every scalar stays the text that was written, so a code such as 310000 keeps its zeros and `1e-3`
and `on` become a number and a truth value only where a record asks for one.
"""

from typing import Any, NamedTuple

import yaml

from inputs.errors import InputProblems, Problem, shown

DEEPEST = 12
"""Levels of nesting that a file may have; the deepest of ours has 4."""

Position = tuple[str | int, ...]
"""Where a value stands: keys and list positions from the top."""


class Document(NamedTuple):
    """The content of a YAML file: mappings, lists and texts; and the line of every value."""

    content: dict[str, Any]
    lines: dict[Position, int]
    problems: tuple[Problem, ...]


def read_yaml(file: str, text: str) -> Document:
    """The mapping that the text holds; a text that is no YAML mapping is refused."""
    try:
        problems = _forbidden(file, text)
        node = None if problems else yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise InputProblems([_syntax(file, error)]) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        reason = f"is not YAML ({shown(str(error))})"
        raise InputProblems([Problem(file, message=reason)]) from error
    if problems:
        raise InputProblems(problems)
    if not isinstance(node, yaml.MappingNode):
        message = "does not hold settings"
        raise InputProblems([Problem(file, message=message, fix="Write a line `name: value`.")])
    document = Document({}, {}, ())
    faults: list[Problem] = []
    content = _mapping(file, node, (), document.lines, faults)
    return Document(content, document.lines, tuple(faults))


def _syntax(file: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 0
    fix = "Indent with spaces, and quote text that holds ':', '#' or '*'."
    return Problem(file, line, message=f"is not YAML ({shown(str(error.problem))})", fix=fix)


def _forbidden(file: str, text: str) -> list[Problem]:
    """The first anchor, alias, tag or too deep nesting of the text.

    Reads events only, so nothing is expanded before it is known to be harmless.
    """
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        found = _surprise(event, depth)
        if found:
            line = event.start_mark.line + 1 if event.start_mark else 0
            return [Problem(file, line, message=found, fix="Write plain values.")]
    return []


def _surprise(event: yaml.Event, depth: int) -> str:
    if depth > DEEPEST:
        return f"is nested deeper than {DEEPEST} levels"
    if isinstance(event, yaml.AliasEvent):
        return f"uses the alias *{shown(str(event.anchor))}"
    if isinstance(event, yaml.NodeEvent) and event.anchor:
        return f"sets the anchor &{shown(str(event.anchor))}"
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
        return f"uses the tag {shown(str(event.tag))}"
    return ""


def _mapping(
    file: str,
    node: yaml.MappingNode,
    at: Position,
    lines: dict[Position, int],
    faults: list[Problem],
) -> dict[str, Any]:
    content: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            faults.append(Problem(file, line, message="has a key that is not a plain name"))
            continue
        key = str(key_node.value)
        if key in content:
            first = f"is already in line {lines[(*at, key)]}"
            faults.append(Problem(file, line, dotted((*at, key)), None, first, "Delete one."))
            continue
        lines[(*at, key)] = line
        content[key] = _value(file, value_node, (*at, key), lines, faults)
    return content


def _value(
    file: str, node: yaml.Node, at: Position, lines: dict[Position, int], faults: list[Problem]
) -> object:
    if isinstance(node, yaml.MappingNode):
        return _mapping(file, node, at, lines, faults)
    if isinstance(node, yaml.SequenceNode):
        for position, item in enumerate(node.value):
            lines[(*at, position)] = item.start_mark.line + 1
        return [
            _value(file, item, (*at, position), lines, faults)
            for position, item in enumerate(node.value)
        ]
    return str(node.value)


def dotted(position: Position) -> str:
    """The position as it is written on the command line: names joined by points."""
    return ".".join(map(str, position))
