"""One scenario that does what another and values set after it do, and more."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from inputs.scenarios.choice import BASE, chosen_sheet
from inputs.scenarios.document_records import as_document
from inputs.scenarios.files import plans_of
from inputs.scenarios.paths import path_text, read_path
from inputs.scenarios.scenario import NO_PLANS, Variation

RULES = "rules."

BASE_ZH = "基准"

PLAIN = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?|true|false")
"""Texts that a file says without quotes: numbers and truth values, and no code with zeros before
it, which other readers of YAML would take for another number."""


class Title(NamedTuple):
    """What stands before the name of the scenario that is gone on from, in both languages."""

    name: str
    name_zh: str


def composed(
    source: str | Path | None, variation: Variation, more: Mapping[str, str], title: Title
) -> Mapping[str, Any]:
    """The document of a scenario under a new name: the variation, then more values by path.

    Of two values for one path the later holds, as it does where they are set one after the other.
    """
    sheet = chosen_sheet(variation.scenario, NO_PLANS if source is None else plans_of(source))
    given: dict[str, Any] = dict(sheet.document.content) if sheet else {}
    stem = str(given.pop("name", "") or (sheet.stem if sheet else BASE))
    stem_zh = str(given.pop("name_zh", "") or (BASE_ZH if stem == BASE else stem))
    values: dict[str, Any] = {}
    for path, value in (
        *dict(given.pop("set", None) or {}).items(),
        *as_document(variation.changes).content.items(),
        *more.items(),
    ):
        plain = path_text(read_path(path))
        values.pop(plain, None)
        values[plain] = value
    rules = {
        rule: value
        for rule, value in dict(given.pop("rules", None) or {}).items()
        if f"{RULES}{rule}" not in values
    }
    switched = {"rules": rules} if rules else {}
    names = {"name": f"{title.name}: {stem}", "name_zh": f"{title.name_zh}：{stem_zh}"}
    return {**names, **given, **switched, "set": values}


def scenario_text(document: Mapping[str, Any]) -> str:
    """The document as the text of a scenario file, with numbers and truth values as such."""
    return yaml.dump(
        dict(document), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000
    )


class _Dumper(yaml.SafeDumper):
    """Writes texts that are numbers or truth values as they stand: a scenario reads them alike."""


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    if not PLAIN.fullmatch(text):
        return dumper.represent_str(text)
    kind = "bool" if text in {"true", "false"} else "float" if "." in text else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", text)


_Dumper.add_representer(str, _text)
