"""A fingerprint that is the same wherever and however the same case is stored."""

import hashlib
import json
from dataclasses import replace
from operator import attrgetter

from inputs.case import Case
from inputs.tables import TABLES


def fingerprint(case: Case) -> str:
    """SHA-256 of settings and filled tables in reading order, hexadecimal.

    Encoding, order of columns, and blank cells instead of defaults do not matter; the order of
    rows does, because it decides between equal plans.
    """
    digest = hashlib.sha256(json.dumps(case.settings.model_dump(mode="json")).encode())
    for table in TABLES:
        rows = getattr(case, table.name)
        if rows:
            cells = attrgetter(*table.record.model_fields)
            content = [table.name, list(map(cells, rows.values()))]
            text = json.dumps(content, check_circular=False)
            digest.update(text.encode())
    return digest.hexdigest()


def with_fingerprint(case: Case) -> Case:
    """The case with the fingerprint of its content."""
    return replace(case, sha256=fingerprint(case))
