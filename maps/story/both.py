"""Texts in Chinese and English, fit for any file."""

import re
from typing import NamedTuple

from maps import words
from maps.story.vocabulary import WORDS
from maps.words import LANGS, Lang, Named

FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML forbids or discourages."""


class Both(NamedTuple):
    """A text in both languages."""

    zh: str
    en: str

    def of(self, lang: Lang) -> str:
        """The text in one language."""
        return self.zh if lang == "zh" else self.en


EMPTY = Both("", "")


def clean(text: str) -> str:
    """The text on one line, with a mark in place of every character that XML forbids."""
    return " ".join(FORBIDDEN.sub("�", text).split())


def same(text: str) -> Both:
    """A text that is the same in both languages."""
    return Both(clean(text), clean(text))


def say(key: str, **parts: "str | int | Both") -> Both:
    """The words of the key, with its parts filled in, in both languages."""
    zh, en = (
        text.format(**{k: v.of(lang) if isinstance(v, Both) else v for k, v in parts.items()})
        for lang, text in zip(LANGS, WORDS[key], strict=True)
    )
    return Both(zh, en)


def named(record: Named | None, code: str) -> Both:
    """The whole name of a record; where one language is missing the other, else the code."""
    zh, en = ("", "") if record is None else (clean(record.name_zh), clean(record.name_en))
    return Both(zh or en or code, en or zh or code)


def joined(texts: "list[Both] | tuple[Both, ...]") -> Both:
    """The texts in a row."""
    return Both(*(words.listed([text.of(lang) for text in texts], lang) for lang in LANGS))


BRIEF = 44
"""Room for a name in a sentence: a Chinese character takes two, a Latin letter one."""


def brief(name: Both, most: int = BRIEF) -> Both:
    """The name as a sentence or label can hold it, with an ellipsis where something is cut."""
    return Both(*(_cut(text, most) for text in name))


def _cut(text: str, most: int) -> str:
    used = 0
    for at, character in enumerate(text):
        used += 2 if ord(character) >= WIDE else 1
        if used > most:
            return text[:at].rstrip() + "…"
    return text


WIDE = 0x2E80
"""First code of the characters that are as wide as high."""
