"""Tables without geometry: what the run is, and what every field means."""

from collections.abc import Sequence

from maps.gis.fields import Field
from maps.gis.records import Layer, Subject
from maps.notes import evidence
from maps.places import ground
from maps.story.both import Both
from maps.story.records import Story
from maps.words import word

DATUM = Both(
    "WGS 84（EPSG:4326），由 GCJ-02 换算；与 CGCS2000（EPSG:4490）在 4 位小数内无法区分",
    "WGS 84 (EPSG:4326), converted from GCJ-02; at 4 decimals not to be told from CGCS2000 "
    "(EPSG:4490)",
)


def run_info(subject: Subject, story: Story) -> Layer:
    """`run_info`: run, case, scenario, headline figures, sources and cautions."""
    lang = subject.lang
    rows: list[tuple[str, str, str, str]] = [
        (key, both.zh, both.en, "") for key, both in story.about.items()
    ]
    rows.append(("answer", story.answer.zh, story.answer.en, ""))
    for key, fact in story.facts.items():
        rows.append((key, fact.label.zh, fact.label.en, f"{fact.value!r} {fact.unit.of(lang)}"))
    rows.append(("boundary", word("boundary", "zh"), word("boundary", "en"), ""))
    rows.append(("datum", DATUM.zh, DATUM.en, "EPSG:4326"))
    rows.append(("borders", word("borders", "zh"), word("borders", "en"), ""))
    rows += [
        (f"evidence_{at}", zh, en, "")
        for at, (zh, en) in enumerate(
            zip(evidence(subject.plan, "zh"), evidence(subject.plan, "en"), strict=True), 1
        )
    ]
    notes = [*story.warnings, *story.missing]
    rows += [(f"warning_{at}", note.zh, note.en, "") for at, note in enumerate(notes, 1)]
    rows += _undrawn(subject)
    fields = tuple(Field(name, name) for name in ("key", "text_zh", "text_en", "value"))
    return Layer("run_info", "", fields, tuple(rows))


def _undrawn(subject: Subject) -> list[tuple[str, str, str, str]]:
    """Regions without a shape, and regions without coordinates."""
    found = ground(subject.case)
    pairs = (("shapeless", found.shapeless), ("placeless", found.placeless))
    return [
        (key, word(key, "zh", names="、".join(codes)), word(key, "en", names=", ".join(codes)),
         ",".join(codes))
        for key, codes in pairs
        if codes
    ]  # fmt: skip


def field_list(layers: Sequence[Layer]) -> Layer:
    """`fields`: every field of every layer with its alias."""
    rows = tuple((layer.name, *field) for layer in layers for field in layer.fields)
    fields = tuple(Field(name, name) for name in ("layer", "field", "alias"))
    return Layer("fields", "", fields, rows)
