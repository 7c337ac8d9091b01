"""The words of a story: key → Chinese, English."""

from maps.story.method_words import METHOD_WORDS
from maps.story.sentence_words import SENTENCES
from maps.story.source_words import SOURCE_WORDS
from maps.story.table_words import TABLE_WORDS

WORDS: dict[str, tuple[str, str]] = {**SENTENCES, **TABLE_WORDS, **SOURCE_WORDS, **METHOD_WORDS}
