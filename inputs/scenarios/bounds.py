"""What a column or a setting may hold, and a value that it may not."""

from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from inputs.explain import explain
from inputs.scenarios.paths import PathError


def refusal(record: type[BaseModel], field: str, detail: ErrorDetails, place: str) -> PathError:
    """The finding as an error that tells the value, the place and the allowed range."""
    value, message, fix = explain(detail)
    words = " ".join(filter(None, (fix, allowed_range(record, field))))
    return PathError(value, f"{message}, in {place}" if place else message, words)


def allowed_range(record: type[BaseModel], field: str) -> str:
    """A sentence with the least and the greatest value of the field; empty if it has none."""
    info = record.model_fields.get(field)
    least, most = _bounds(info) if info else (None, None)
    if least is None or most is None:
        return f"Choose at least {least:g}." if least is not None else ""
    return f"Choose a value from {least:g} to {most:g}."


def _bounds(info: FieldInfo) -> tuple[float | None, float | None]:
    """Least and greatest value; bounds of an optional number stand inside its type."""
    parts: list[Any] = [*info.metadata]
    for kind in getattr(info.annotation, "__args__", ()):
        for outer in getattr(kind, "__metadata__", ()):
            parts += getattr(outer, "metadata", [outer])
    least = [part.ge for part in parts if getattr(part, "ge", None) is not None]
    most = [part.le for part in parts if getattr(part, "le", None) is not None]
    return (max(least) if least else None), (min(most) if most else None)
