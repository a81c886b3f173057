"""The index's fields and how each is analysed, as a Whoosh schema.

`words` is what is typed freely; the other fields are what operators ask for, one for each name of theirs, so that what
stands in a field and what is asked of it are cut and folded by the same analyser.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from whoosh.fields import DATETIME, NUMERIC, TEXT, Schema

from search.content.terms import value_term, word_term
from search.language.query import DateField, FieldName
from search.text.analysis import FrenchAnalyzer

WORDS = "words"
_LONGEST_VALUE = 1_000


@cache
def schema() -> Schema:
    """The fields by name: `words`, those of `FieldName` (names, titles, tags…), and the dates."""
    named: dict[str, Any] = {str(name): TEXT(analyzer=FrenchAnalyzer(), phrase=False) for name in FieldName}
    dated: dict[str, Any] = {DateField.CHANGED: DATETIME(), DateField.DUE: NUMERIC(int)}
    return Schema(
        **{WORDS: TEXT(analyzer=FrenchAnalyzer(), phrase=True), **named, **{str(k): v for k, v in dated.items()}}
    )


@lru_cache(maxsize=16384)
def field_terms(name: FieldName, value: str) -> frozenset[str]:
    """The terms by which a field's value can be asked for: the whole of it, and each word by its form and its stem."""
    written = value[:_LONGEST_VALUE]
    if not written.strip():
        return frozenset()
    return frozenset((value_term(name, written), *(word_term(name, word) for word in _words(name, written))))


def _words(name: FieldName, value: str) -> Iterator[str]:
    for token in schema()[name].analyzer(value, mode="index"):
        yield token.text
