"""Bytes of a file as text: size limits, encodings, and what a file must not be."""

import codecs
from pathlib import Path
from typing import NamedTuple

from inputs.errors import InputProblems, Problem

LARGEST_FILE = 64 * 2**20
"""Bytes of the largest table; the largest case known (41 cities, 200 projects) needs 1 MB."""

LARGEST_HEAD = 2**18
"""Bytes of the largest case.yaml; reading YAML is slow, and a head is a page long."""

COMMON_SHARE = 0.7
"""Share of everyday characters from which bytes count as Chinese; other encodings read as GBK
give rare ones: Latin-1 almost none, Big5 about two in five. Short Cyrillic text can pass, so
the reading is always noted."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "", "UTF-32"),
    (codecs.BOM_UTF32_BE, "", "UTF-32"),
    (codecs.BOM_UTF16_LE, "", "UTF-16"),
    (codecs.BOM_UTF16_BE, "", "UTF-16"),
)
"""Byte order marks, the codec that reads such a file (blank: refused), its name."""


class FileText(NamedTuple):
    """Bytes that are known to decode with the encoding, and a note if it is not UTF-8."""

    data: bytes
    encoding: str
    notes: tuple[Problem, ...] = ()


def read_file(path: Path, largest: int = LARGEST_FILE) -> FileText:
    """The content of a regular file of bearable size in a known encoding."""
    name = path.name
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise InputProblems([Problem(name, message="is not a file", fix="Put a file there.")])
        if size > largest:
            raise InputProblems([_too_large(name, size, largest)])
        with path.open("rb") as stream:
            data = stream.read(size + 1)
    except OSError as error:
        reason = error.strerror or "the system refused"
        raise InputProblems([Problem(name, message=f"cannot be read ({reason})")]) from error
    if len(data) != size:
        raise InputProblems([Problem(name, message="changed while it was read", fix="Try again.")])
    return decodable(name, data)


def _too_large(name: str, size: int, largest: int) -> Problem:
    message = f"has {size:,} bytes, and the limit is {largest:,}"
    what = "rows that the case does not need" if _is_table(name) else "what is not needed"
    return Problem(name, message=message, fix=f"Remove {what}.")


def _is_table(name: str) -> bool:
    return name.lower().endswith(".csv")


def _save_as(name: str) -> str:
    return f"Save it as UTF-8{' (in Excel: CSV UTF-8)' if _is_table(name) else ''}."


def decodable(name: str, data: bytes) -> FileText:
    """The bytes with their encoding: UTF-8, or GBK where nothing else is plausible."""
    for mark, codec, encoding in MARKS:
        if data.startswith(mark) and not codec:
            raise InputProblems([Problem(name, message=f"is {encoding} text", fix=_save_as(name))])
    if b"\0" in data:
        raise InputProblems([_nul(name, data)])
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(name, data, error.start)
    return FileText(data, "utf-8-sig")


def _nul(name: str, data: bytes) -> Problem:
    row = _row_of(data, data.index(b"\0"))
    return Problem(name, row, message="holds a NUL byte, as UTF-16 text does", fix=_save_as(name))


def _row_of(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1


def _not_utf8(name: str, data: bytes, position: int) -> FileText:
    if not is_chinese(data):
        message = f"is not UTF-8 (byte 0x{data[position]:02x}) but {_guess(data)}"
        row = _row_of(data, position)
        raise InputProblems([Problem(name, row, message=message, fix=_save_as(name))])
    note = Problem(name, message="was read as GBK (GB18030), not UTF-8", fix=_save_as(name))
    return FileText(data, "gb18030", (note,))


def is_chinese(data: bytes) -> bool:
    """Whether the bytes are GB18030 text that consists mostly of everyday characters."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    beyond = [mark for mark in text if mark > "\x7f"]
    common = sum(_is_common(mark) for mark in beyond)
    return bool(beyond) and common >= COMMON_SHARE * len(beyond)


def _is_common(mark: str) -> bool:
    """Whether GB 2312 lists the character among its punctuation or its 3,755 frequent ones."""
    code = mark.encode("gb2312", "ignore")
    return len(code) == 2 and (0xA1 <= code[0] <= 0xA3 or 0xB0 <= code[0] <= 0xD7)


def _guess(data: bytes) -> str:
    try:
        data.decode("big5")
    except UnicodeDecodeError:
        return "another encoding, such as Windows-1252"
    return "perhaps Big5"
