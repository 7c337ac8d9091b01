"""A deck as bytes: equal decks give equal bytes."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

CORE = "docProps/core.xml"
DATES = ("created", "modified", "lastPrinted")
FIXED = (1980, 1, 1, 0, 0, 0)
"""The earliest date a ZIP file knows."""


def deck_bytes(deck: Any) -> bytes:
    """The file of the deck, without the time at which it was made."""
    written = BytesIO()
    deck.save(written)
    stamped = BytesIO()
    with ZipFile(written) as source, ZipFile(stamped, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == CORE:
                content = _timeless(content)
            target.writestr(ZipInfo(entry.filename, FIXED), content, ZIP_DEFLATED)
    return stamped.getvalue()


def _timeless(core: bytes) -> bytes:
    root = etree.fromstring(core)
    for element in list(root):
        if etree.QName(element).localname in DATES:
            root.remove(element)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
