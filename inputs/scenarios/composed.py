"""One scenario that does what another and values set after it do, and more."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from inputs.scenarios.choice import BASE, chosen_sheet
from inputs.scenarios.document_records import as_document
from inputs.scenarios.files import plans_of
from inputs.scenarios.paths import path_text, read_path
from inputs.scenarios.scenario import NO_PLANS, Variation

RULES = "rules."


def composed(
    source: str | Path | None, variation: Variation, more: Mapping[str, str], name: str
) -> Mapping[str, Any]:
    """The document of a scenario under a new name: the variation, then more values by path.

    Of two values for one path the later holds, as it does where they are set one after the other.
    """
    sheet = chosen_sheet(variation.scenario, NO_PLANS if source is None else plans_of(source))
    given: dict[str, Any] = dict(sheet.document.content) if sheet else {}
    stem = str(given.pop("name", "") or (sheet.stem if sheet else BASE))
    given.pop("name_zh", None)
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
    return {"name": f"{name}: {stem}", **given, **switched, "set": values}


def scenario_text(document: Mapping[str, Any]) -> str:
    """The document as the text of a scenario file."""
    return yaml.safe_dump(dict(document), allow_unicode=True, sort_keys=False, width=10_000)
